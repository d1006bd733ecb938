import type { ColumnKey } from "#core/annex/annex";
import type { MarkedTable } from "#core/marks/markedTable";
import { nativeFormatsOf } from "#core/marks/nativeFormats";
import { markOf } from "#core/marks/recogniseMark";

const keys: readonly ColumnKey[] = ["stt", "criterion", "maxScore", "prevScore", "targetScore", "task", "leadAgency"];
const inOrder = (order: readonly ColumnKey[], shift: number): ReadonlyMap<ColumnKey, number> =>
  new Map(order.map((key, column) => [key, column + shift]));
const table: MarkedTable = { kind: "score", belowHeading: true, headingRow: 4, lastRow: 123, totalRow: 124, columns: inOrder(keys, 0) };
const tables: Record<string, MarkedTable> = {
  "as laid out": table,
  "further down": { ...table, headingRow: 1004, lastRow: 1123, totalRow: 1124 },
  "further right": { ...table, columns: inOrder(keys, 30) },
  "with its columns the other way round": { ...table, columns: inOrder([...keys].reverse(), 0) },
  "with a column less": { ...table, columns: inOrder(keys.filter((key) => key !== "prevScore"), 0) },
  "without a total row": { ...table, totalRow: null },
};

describe("a mark of ours", () => {
  it.each(Object.entries(tables))("is recognised on a table %s", (_, marked) => {
    for (const { mark, formula } of nativeFormatsOf(marked)) expect([mark, markOf(formula)]).toEqual([mark, mark]);
  });

  const rewritten: Record<string, (formula: string) => string> = {
    "without its equals sign": (formula) => formula.slice(1),
    "with spaces after commas and about operators": (formula) => outsideTexts(formula, (part) => part.replace(/,/g, ", ").replace(/([<>]=?|&)/g, " $1 ")),
    "in small letters": (formula) => outsideTexts(formula, (part) => part.toLowerCase()),
    "with a truth value for 1": (formula) => formula.replace(/,1\)/g, ",TRUE)"),
    "with a truth value as a function": (formula) => formula.replace(/,1\)/g, ",TRUE())"),
    "with its sheet before every reference": (formula) => outsideTexts(formula, (part) => part.replace(/\$?[A-Z]\$?\d+(:\$?[A-Z]\$?\d+)?/g, "'Phụ lục (2)'!$&")),
    "with a plain sheet name before every reference": (formula) => outsideTexts(formula, (part) => part.replace(/\$?[A-Z]\$?\d+(:\$?[A-Z]\$?\d+)?/g, "Sheet1!$&")),
    "copied to a row further down": (formula) => formula.replace(/(\$?[A-Z])5\b/g, "$117"),
    "after the agency column was deleted": (formula) => formula.replace(/\$G\d+/g, "#REF!"),
  };

  it.each(Object.entries(rewritten))("is recognised %s", (_, rewrite) => {
    for (const { mark, formula } of nativeFormatsOf(table)) expect([mark, markOf(rewrite(formula))]).toEqual([mark, mark]);
  });
});

describe("a formula of someone else's", () => {
  it.each([
    "=AND(ISNUMBER($C5),ISNUMBER(D5),D5>$C5)",
    "=$E5<$D5",
    '=AND(ISTEXT(C5),TRIM(C5)<>"")',
    '=COUNTIF($A$5:$A$125,$A5)>1',
    "=C125<>SUM(C6:C124)",
    '=ISBLANK($G5)',
    "=MOD(ROW(),2)=0",
    "=TRUE",
    "",
    "5",
  ])("is not taken: %s", (formula) => {
    expect(markOf(formula)).toBeNull();
  });

  it("is not taken where one number, text or comparison differs from ours", () => {
    const changes: [RegExp, string][] = [[/0\.005/, "0.05"], [/>/, "<"], [/\?\*/, "*"], [/AND/, "OR"], [/,4\)/, ",2)"], [/=3/, "=2"]];
    for (const { formula } of nativeFormatsOf(table)) {
      for (const changed of changes.map(([from, to]) => formula.replace(from, to)).filter((changed) => changed !== formula)) {
        expect([changed, markOf(changed)]).toEqual([changed, null]);
      }
    }
  });

  it("keeps its texts as they are: letter case and spaces in quotes count", () => {
    const formula = nativeFormatsOf(table).find(({ mark }) => mark === "stt")!.formula;
    expect(markOf(formula.replace('","', '", "'))).toBeNull();
  });
});

function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula.replace(/("[^"]*")|[^"]+/g, (part, text?: string) => text ?? change(part));
}
