import { columnName, lastColumn, lastRow, quoteSheetName } from "./address";
import { type Corner, type Token, tokenize } from "../calculation/tokens";
import type { RangeModel } from "./workbook";

export type Area = NonNullable<Token["area"]>;

const lost = "#REF!";

/** A formula with each of its references rewritten; `change` gives the new area, or null where it is lost. Unreadable formulas stay. */
export function withAreas(formula: string, change: (area: Area) => Area | null | typeof lost): string {
  const tokens = formula.startsWith("=") ? tokenize(formula.slice(1)) : null;
  if (!tokens) return formula;
  const parts = tokens.map(({ area, text }) => {
    if (!area) return text;
    const changed = change(area);
    if (changed === area) return text;
    if (changed === lost) return lost;
    return changed ? areaText(changed) : prefixOf(area) + lost;
  });
  return `=${parts.join("")}`;
}

/** The formula as it reads when copied by so many rows and columns: relative references move along. */
export function copiedBy(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return withAreas(formula, (area) => {
    const from = movedCorner(area.from, rows, columns);
    const to = movedCorner(area.to, rows, columns);
    return from && to ? { sheet: area.sheet, from, to } : null;
  });
}

/** References to a sheet follow its new name. */
export function withSheetRenamed(formula: string, name: string, newName: string): string {
  return withAreas(formula, (area) => (area.sheet?.toLocaleLowerCase() === name.toLocaleLowerCase() ? { ...area, sheet: newName } : area));
}

/** References to a deleted sheet are lost altogether. */
export function withSheetLost(formula: string, name: string): string {
  return withAreas(formula, (area) => (area.sheet?.toLocaleLowerCase() === name.toLocaleLowerCase() ? lost : area));
}

/** The cells of an area; whole rows and columns to the sheet's ends. */
export function rangeOfArea({ from, to }: Area): RangeModel {
  const rows = [from.row ?? 0, to.row ?? lastRow];
  const columns = [from.column ?? 0, to.column ?? lastColumn];
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) };
}

/** The same area over other cells, with the "$" signs it had. */
export function areaOver(area: Area, range: RangeModel): Area {
  const corner = (old: Corner, row: number, column: number): Corner => ({
    ...old,
    row: old.row === null ? null : row,
    column: old.column === null ? null : column,
  });
  return { sheet: area.sheet, from: corner(area.from, range.top, range.left), to: corner(area.to, range.bottom, range.right) };
}

function movedCorner(corner: Corner, rows: number, columns: number): Corner | null {
  const row = corner.row === null || corner.fixedRow ? corner.row : corner.row + rows;
  const column = corner.column === null || corner.fixedColumn ? corner.column : corner.column + columns;
  const outside = (row !== null && (row < 0 || row > lastRow)) || (column !== null && (column < 0 || column > lastColumn));
  return outside ? null : { ...corner, row, column };
}

function prefixOf({ sheet }: Area): string {
  return sheet === null ? "" : `${quoteSheetName(sheet)}!`;
}

function areaText(area: Area): string {
  const { from, to } = area;
  const [first, last] = [cornerText(from), cornerText(to)];
  return prefixOf(area) + (first === last && from.row !== null && from.column !== null ? first : `${first}:${last}`);
}

function cornerText({ row, column, fixedRow, fixedColumn }: Corner): string {
  const columnText = column === null ? "" : `${fixedColumn ? "$" : ""}${columnName(column)}`;
  const rowText = row === null ? "" : `${fixedRow ? "$" : ""}${row + 1}`;
  return columnText + rowText;
}
