import type { SheetEdit } from "#core/edits/edit";
import type { Finding, FindingData } from "#core/findings/finding";
import { toNumber } from "#core/points/points";
import { toA1 } from "#core/snapshot/address";
import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";
import { annexSheet, dakNong2022, krongNo2023 } from "../../support/annexFixtures";
import { builtInKnowledge } from "../../support/knowledge";
import { findAll, ruleFixtures } from "../../support/ruleTester";

/** What the edit puts in its cell: value, formula or value, number format. A formula's result is the sum its fix promises; one that stood there as text promises none. */
function written(edit: SheetEdit, data: FindingData, format: string): readonly [CellValue, CellValue, string] {
  if (edit.kind === "setText") return [edit.text, edit.text, "@"];
  if (edit.kind === "setNumber") return [edit.number, edit.number, format === "@" ? "General" : format];
  const { expected, formula } = data;
  if (formula === edit.formula) return [0, formula, format === "@" ? "General" : format];
  if (typeof expected !== "object" || !("points" in expected)) throw new Error("A formula's fix names no sum.");
  return [toNumber(expected.points), edit.formula, format];
}

function applied(snapshot: SheetSnapshot, { fix }: Finding): SheetSnapshot {
  const values = snapshot.values.map((row) => [...row]);
  const formulas = snapshot.formulas.map((row) => [...row]);
  const numberFormats = snapshot.numberFormats.map((row) => [...row]);
  for (const edit of fix?.edits ?? []) {
    const [row, column] = [edit.cell.row - snapshot.origin.row, edit.cell.column - snapshot.origin.column];
    const [value, formula, format] = written(edit, fix!.data, numberFormats[row]![column]!);
    values[row]![column] = value;
    formulas[row]![column] = formula;
    numberFormats[row]![column] = format;
  }
  return { ...snapshot, values, formulas, numberFormats };
}

const sheets: readonly (readonly [string, SheetSnapshot])[] = [
  ["the annex of tỉnh Đắk Nông 2022", annexSheet(dakNong2022)],
  ["the annex of huyện Krông Nô 2023", annexSheet(krongNo2023)],
  ...ruleFixtures().map(({ name, snapshot }) => [name, snapshot] as const),
];
const fixable = sheets.flatMap(([name, snapshot]) =>
  findAll(snapshot, builtInKnowledge).flatMap((finding) => (finding.fix ? [{ name, at: toA1(finding.cell), snapshot, finding }] : [])),
);

describe("a fix", () => {
  it.each(fixable)("of $finding.rule in $name at $at takes its finding away", ({ snapshot, finding }) => {
    const left = findAll(applied(snapshot, finding), builtInKnowledge);
    expect(left.filter(({ rule, cell }) => rule === finding.rule && toA1(cell) === toA1(finding.cell))).toEqual([]);
  });

  it("changes only the cell of its finding", () => {
    const elsewhere = fixable.filter(({ finding }) => finding.fix!.edits.some(({ cell }) => toA1(cell) !== toA1(finding.cell)));
    expect(elsewhere).toEqual([]);
  });

  it("is offered by these rules", () => {
    const rules = new Set(fixable.map(({ finding }) => finding.rule).filter((rule) => !rule.startsWith("agency-")));
    expect([...rules].sort()).toEqual([
      "budget-total",
      "formula-overwritten",
      "points-children-sum",
      "points-grand-total",
      "points-not-a-number",
      "points-rounded",
      "points-text-number",
      "ratio-missing",
      "ratio-wrong",
      "stt-malformed",
      "stt-style",
      "text-lookalike",
      "text-markup",
      "text-not-nfc",
      "text-repeated-word",
      "text-spacing",
      "text-typo",
    ]);
  });

  it("never takes a row's name away with the number it stands beside", () => {
    expect(fixable.filter(({ name }) => name.startsWith("stt-malformed/wrong-name-in"))).toEqual([]);
  });

  it("never puts a number in place of a formula", () => {
    const replaced = fixable.filter(({ snapshot, finding }) =>
      finding.fix!.edits.some(({ kind, cell }) => {
        const formula = snapshot.formulas[cell.row - snapshot.origin.row]?.[cell.column - snapshot.origin.column];
        return kind === "setNumber" && typeof formula === "string" && formula.startsWith("=");
      }),
    );
    expect(replaced).toEqual([]);
  });

  it("gives a number or date its place back only where the row above leaves no doubt", () => {
    const texts = fixable.flatMap(({ name, finding }) =>
      name.startsWith("stt-malformed/wrong-number") ? finding.fix!.edits.map((edit) => edit.kind === "setText" && edit.text) : [],
    );
    expect(texts).toEqual(["1.2", "1.4", "2"]);
  });
});
