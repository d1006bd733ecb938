import fc from "fast-check";
import { readAnnexes } from "#core/annex/readAnnexes";
import { itemsOf } from "#core/cleaning/chosenCleaning";
import { type CleaningName, cleaningNames } from "#core/cleaning/cleaning";
import { checkSheet } from "#core/rules/checkAnnex";
import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";
import { realAnnexes, sideBySide, stacked } from "../../support/annexFixtures";
import { cleaned, planOf } from "../../support/cleanedByPlan";
import { builtInKnowledge } from "../../support/knowledge";
import { type Mess, pastedTable } from "../../support/pastedTable";

jest.setTimeout(300_000);

const annexes = Object.values(realAnnexes);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const always = maybe(fc.constant(true as const));
const rowsOf = fc.record({ which: fc.nat(annexes.length - 1), from: fc.nat(90), count: fc.integer({ min: 6, max: 45 }) });
const layouts = {
  pageEvery: maybe(fc.integer({ min: 4, max: 20 })), blankEvery: maybe(fc.integer({ min: 3, max: 15 })), extraColumn: maybe(fc.constant("Ý kiến")), merged: always,
  columnNumbers: maybe(fc.constantFrom("(1)" as const, "1" as const)), twoRowHeading: maybe(fc.constantFrom("merged" as const, "plain" as const)),
};
const contents = { lineWidth: maybe(fc.integer({ min: 14, max: 90 })), characters: always, oldFont: always, textPoints: always, numbersLost: always };
const spreads = { spread: maybe(fc.constantFrom(true as const, "unmerged" as const)), pageLines: maybe(fc.integer({ min: 12, max: 40 })) };

type Rows = typeof rowsOf extends fc.Arbitrary<infer Value> ? Value : never;
type AnyMess = { readonly [Name in keyof Mess]?: Mess[Name] | undefined };

/** Some rows of a real annex; a layout that has no place among spread rows is left out. */
function sheetOf({ which, from, count }: Rows, mess: AnyMess, origin?: string): SheetSnapshot {
  const annex = annexes[which]!;
  const start = Math.min(from, annex.rows.length - 6);
  const { merged, pageLines, pageEvery, ...rest } = mess;
  const pages = mess.spread === "unmerged" && pageLines ? { pageLines } : { pageEvery };
  const given = { ...rest, ...pages, ...(mess.spread ? {} : { merged }), origin };
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Mess;
  return pastedTable({ ...annex, rows: annex.rows.slice(start, start + count) }, set);
}

function widened(sheet: SheetSnapshot, width: number): SheetSnapshot {
  const wide = <Cell>(rows: readonly (readonly Cell[])[], blank: Cell) => rows.map((row) => [...row, ...Array<Cell>(width - row.length).fill(blank)]);
  const values = wide<CellValue>(sheet.values, "");
  return { ...sheet, values, formulas: values, numberFormats: wide(sheet.numberFormats, "General") };
}

const offered = (sheet: SheetSnapshot): readonly CleaningName[] => {
  const plan = planOf(sheet);
  return plan ? itemsOf(plan) : [];
};

describe("whatever a paste did to some rows of a real annex, once cleaned nothing is offered", () => {
  test("on a sheet of its own", () => {
    fc.assert(fc.property(rowsOf, fc.record({ ...layouts, ...contents, ...spreads }), (rows, mess) => expect(offered(cleaned(sheetOf(rows, mess)))).toEqual([])), { numRuns: 80 });
  });

  test("above or below one of another kind", () => {
    const mess = fc.record({ ...layouts, ...contents, ...spreads });
    fc.assert(
      fc.property(rowsOf, rowsOf, mess, mess, (one, two, first, second) => {
        fc.pre(annexes[one.which]!.columns.length !== annexes[two.which]!.columns.length);
        const [upper, lower] = [sheetOf(one, first), sheetOf(two, second)];
        const width = Math.max(upper.values[0]!.length, lower.values[0]!.length);
        expect(offered(cleaned(stacked(widened(upper, width), widened(lower, width))))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("beside another annex", () => {
    const mess = fc.record({ ...layouts, ...contents });
    fc.assert(fc.property(rowsOf, rowsOf, mess, mess, (one, two, left, right) => expect(offered(cleaned(sideBySide(sheetOf(one, left), sheetOf(two, right, "N3"))))).toEqual([])), { numRuns: 30 });
  });
});

/** What a row has to do with others is told once its number is back; a text's own faults once it is whole or its letters are right. */
const TOLD_ONCE_REPAIRED: Readonly<Record<CleaningName, RegExp>> = { rows: /^$/, split: /^(stt-missing\.head|agency-)/, lines: /^(agency-inconsistent|year-mismatch)$/, characters: /^(text|criterion-code|rate)/, numbers: /^$/, points: /^$/ };

test("an item alone brings up no finding that neither the pasted nor the clean table has", () => {
  const without = (some: readonly string[], others: readonly string[]) => {
    const left = [...others];
    return some.filter((one) => (left.includes(one) ? (left.splice(left.indexOf(one), 1), false) : true));
  };
  const found = (sheet: SheetSnapshot) => checkSheet(readAnnexes(sheet), builtInKnowledge).map(({ message }) => message);
  fc.assert(
    fc.property(rowsOf, fc.record({ ...layouts, ...contents, ...spreads }), fc.constantFrom(...cleaningNames), (rows, mess, item) => {
      const dirty = sheetOf(rows, mess);
      const after = cleaned(dirty, [item]);
      if (after === dirty) return;
      const { twoRowHeading, columnNumbers } = mess;
      const typed = sheetOf(rows, { twoRowHeading, columnNumbers });
      const alien = without(without(found(after), found(dirty)), [...found(typed), ...found(cleaned(typed))]);
      expect(alien.filter((message) => !TOLD_ONCE_REPAIRED[item].test(message))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
