import type { Adoption, Counted, DropDownItem, ItemName, MarksItem, PageItem, TotalsItem } from "#core/adoption/adoption";
import type { PageSetup } from "#core/snapshot/furnishing";
import { rangeToA1 } from "#core/snapshot/address";
import type { Words } from "#words/words";

/** What will be added or repaired, and where, in whole sentences. */
export function describeItem(words: Words, name: ItemName, adoption: Adoption): readonly string[] {
  switch (name) {
    case "totals":
      return describeTotals(words, adoption.totals);
    case "marks":
      return describeMarks(words, adoption.marks);
    case "dropDown":
      return describeDropDown(words, adoption.dropDown);
    case "page":
      return describePage(words, adoption.page);
  }
}

/** Why an item can be neither added nor repaired; `null` where that needs no saying. */
export function describeObstacle(words: Words, name: ItemName, adoption: Adoption): string | null {
  if (adoption[name].state !== "not-possible") return null;
  if (name === "totals") return words.say("pane.adopt.totals.not-possible", { reasons: counts(words, "pane.adopt.totals.left", adoption.totals.leftOut) });
  return words.say(name === "dropDown" ? `pane.adopt.dropDown.why.${adoption.dropDown.why}` : `pane.adopt.${name}.not-possible`);
}

function describeTotals(words: Words, { columns, leftOut }: TotalsItem): readonly string[] {
  const cells = columns.map(({ range, count }) => words.say("pane.adopt.cells", { range: rangeToA1(range), count }));
  const left = leftOut.reduce((sum, { count }) => sum + count, 0);
  const reasons = counts(words, "pane.adopt.totals.left", leftOut);
  return [words.say("pane.adopt.totals.write", { cells }), ...(left > 0 ? [words.say("pane.adopt.totals.left", { count: left, reasons })] : [])];
}

function describeMarks(words: Words, { write, ranges, damage }: MarksItem): readonly string[] {
  const whole = words.say("pane.adopt.marks.write", { count: write.length, ranges: ranges.map(rangeToA1) });
  return damage.length === 0 ? [whole] : [whole, words.say("pane.adopt.marks.damage", { damage: counts(words, "pane.adopt.marks.damage", damage) })];
}

function describeDropDown(words: Words, { write, why }: DropDownItem): readonly string[] {
  const whole = words.say("pane.adopt.dropDown.write", { ranges: write.map(({ range }) => rangeToA1(range)) });
  return why === null ? [whole] : [words.say(`pane.adopt.dropDown.why.${why}`), whole];
}

function describePage(words: Words, { write, kept }: PageItem): readonly string[] {
  const order: readonly (keyof PageSetup)[] = ["orientation", "paper", "zoom", "titleRows", "printArea", "margins", "centerHorizontally", "footer"];
  const data = { range: (write.printArea ?? []).map(rangeToA1), rows: rowNumbers(write.titleRows ?? null) };
  const settings = order.filter((key) => key in write).map((key) => words.say(`pane.adopt.page.${key}`, data));
  const whole = words.say("pane.adopt.page.write", { settings });
  return kept.length === 0 ? [whole] : [whole, words.say("pane.adopt.page.kept", { kept: { words: kept.map((key) => `pane.adopt.page.kept.${key}`) } })];
}

function rowNumbers(rows: PageSetup["titleRows"]): string {
  if (!rows) return "";
  return rows.first === rows.last ? String(rows.first + 1) : `${rows.first + 1}–${rows.last + 1}`;
}

function counts(words: Words, sentence: string, counted: readonly Counted<string>[]): readonly string[] {
  return counted.map(({ reason, count }) => words.say(`${sentence}.${reason}`, { count }));
}
