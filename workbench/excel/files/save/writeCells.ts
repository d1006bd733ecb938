import { columnName } from "../../model/address";
import { cellKey, keyPlace } from "../../model/cells";
import { heightOf } from "../../model/sizes";
import type { CellModel, SheetModel } from "../../model/workbook";
import { toStoredFormula } from "../vocabulary/functionPrefixes";
import { escapeXml, tag, textTag } from "../xml/tag";
import type { StyleTable } from "./styleTable";

/** The workbook's texts, each once. */
export class StringTable {
  private readonly places = new Map<string, number>();

  place(text: string): number {
    const place = this.places.get(text) ?? this.places.size;
    this.places.set(text, place);
    return place;
  }

  toXml(): string {
    const items = [...this.places.keys()].map((text) => tag("si", {}, textTag("t", text)));
    return tag("sst", { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main", uniqueCount: items.length }, items.join(""));
  }
}

/** The rows and cells of a sheet as `<sheetData>`. */
export function writeCells(sheet: SheetModel, styles: StyleTable, strings: StringTable): string {
  const rows = new Map<number, { column: number; cell: CellModel }[]>();
  const rowOf = (row: number) => {
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    return cells;
  };
  for (const row of [...sheet.rowHeights.keys(), ...sheet.hiddenRows, ...sheet.rowLevels.keys(), ...sheet.foldedAt]) rowOf(row);
  for (const [key, cell] of sheet.cells) {
    const { row, column } = keyPlace(key);
    rowOf(row).push({ column, cell });
  }
  const written = [...rows].sort(([one], [other]) => one - other).map(([row, cells]) => {
    cells.sort((one, other) => one.column - other.column);
    return tag("row", { r: row + 1, ...rowSize(sheet, row, cells) }, cells.map(({ column, cell }) => writeCell(row, column, cell, styles, strings)).join(""));
  });
  return tag("sheetData", {}, written.join(""));
}

/** As Excel does, rows that fit their text are written with the height they need: not every program measures anew. */
function rowSize(sheet: SheetModel, row: number, cells: readonly { column: number; cell: CellModel }[]) {
  const set = sheet.rowHeights.has(row);
  const wraps = cells.some(({ cell }) => cell.style.wrap);
  const alone = { ...sheet, cells: new Map(cells.map(({ column, cell }) => [cellKey(row, column), cell])) };
  return {
    ht: set || wraps ? heightOf(alone, row) : undefined,
    customHeight: set ? 1 : undefined,
    hidden: sheet.hiddenRows.has(row) ? 1 : undefined,
    outlineLevel: sheet.rowLevels.get(row),
    collapsed: sheet.foldedAt.has(row) ? 1 : undefined,
  };
}

function writeCell(row: number, column: number, cell: CellModel, styles: StyleTable, strings: StringTable): string {
  const place = { r: `${columnName(column)}${row + 1}`, s: styles.cell(cell.style) || undefined };
  const formula = cell.formula === undefined ? "" : tag("f", {}, escapeXml(toStoredFormula(cell.formula)));
  const value = cell.value;
  if (typeof value === "number") return tag("c", place, formula + tag("v", {}, String(value)));
  if (typeof value === "boolean") return tag("c", { ...place, t: "b" }, formula + tag("v", {}, value ? "1" : "0"));
  if (typeof value === "object") return tag("c", { ...place, t: "e" }, formula + tag("v", {}, escapeXml(value.error)));
  if (formula) return tag("c", { ...place, t: "str" }, formula + textTag("v", value));
  return value === "" ? tag("c", place) : tag("c", { ...place, t: "s" }, tag("v", {}, String(strings.place(value))));
}
