import type { Annex } from "../annex/annex";
import { definitionOf } from "../annex/kinds";
import type { PlannedConditionalFormat } from "../plan/sheetPlan";
import type { MarkFormula } from "./markFormula";
import { markFormulas } from "./markFormulas";
import { type MarkedTable, markedTableOf } from "./markedTable";

/** Bold italic beside the colour, since fields and criteria are bold already and some print in black and white. */
const wrong = { fill: "#FFC7CE", fontColor: "#9C0006", bold: true, italic: true } as const;
const doubtful = { fill: "#FFEB9C", fontColor: "#7F4F00", bold: true, italic: true } as const;

/** The native warnings for an annex that already stands on a sheet, the first on top. */
export function nativeFormatsFor(annex: Annex): readonly PlannedConditionalFormat[] {
  return nativeFormatsOf(markedTableOf(annex));
}

/** The native warnings for a table; those that need a column or a total row which it lacks are left out. */
export function nativeFormatsOf(table: MarkedTable): readonly PlannedConditionalFormat[] {
  return markFormulas.filter((formula) => applies(formula, table)).flatMap((formula) => formatsOf(formula, table));
}

function applies(formula: MarkFormula, table: MarkedTable): boolean {
  if (!formula.kinds.includes(table.kind) || !formula.needs.every((key) => table.columns.has(key))) return false;
  if (formula.byNumber && startsOver(table)) return false;
  return formula.onTotalRow === undefined || table.totalRow !== null;
}

/** True where rows of different fields have the same number, though the kind counts through. */
function startsOver({ kind, numbering }: MarkedTable): boolean {
  return numbering !== undefined && numbering.form !== definitionOf(kind)?.numbering;
}

/** One format for each run of neighbouring columns, since its formula moves along with the cell. */
function formatsOf(formula: MarkFormula, table: MarkedTable): PlannedConditionalFormat[] {
  const bottom = table.totalRow ?? table.lastRow;
  const top = formula.onTotalRow ? bottom : table.headingRow + (formula.below ?? 0);
  const look = formula.mark === "decline" ? doubtful : wrong;
  const columns = formula.on.flatMap((key) => table.columns.get(key) ?? []);
  return runsOf(columns).map(([left, right]) => ({
    mark: formula.mark,
    range: { top, left, bottom, right },
    formula: formula.write(table, left),
    ...look,
  }));
}

/** `[4, 2, 3, 7]` → `[[2, 4], [7, 7]]`. */
function runsOf(columns: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === column - 1) last[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}
