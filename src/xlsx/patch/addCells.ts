import { parseRangeA1, rangeToA1, type CellAddress } from "#core/snapshot/address";
import { emptyCellXml } from "./cellXml";
import type { RowSpan, SheetIndex } from "./sheetIndex";
import { prefixOf, type Change, type Element } from "./xmlTags";
import { attributeOf, withAttribute } from "./xmlText";

/** Gives the sheet those of the cells that it lacks, empty, in their places, with the style of their row or column. */
export function addCells(sheet: SheetIndex, cells: readonly CellAddress[]): Change[] {
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  const wanted = new Map<number, CellAddress[]>();
  for (const cell of [...cells].sort((one, other) => one.row - other.row || one.column - other.column)) {
    const there = rows.get(cell.row)?.cells.some(({ address }) => address.column === cell.column) ?? false;
    if (!there) wanted.set(cell.row, [...(wanted.get(cell.row) ?? []), cell]);
  }
  if (wanted.size === 0) return [];
  const added = [...wanted].filter(([row]) => !rows.has(row));
  const extended = [...wanted].flatMap(([row, missing]) => {
    const there = rows.get(row);
    return there ? addToRow(sheet, there, missing) : [];
  });
  return [...extended, ...addRows(sheet, added), ...widenDimension(sheet, [...wanted.values()].flat())];
}

function addToRow(sheet: SheetIndex, row: RowSpan, missing: readonly CellAddress[]): Change[] {
  const tag = tagText(sheet, row.element);
  const own = attributeOf(tag, "customFormat") === "1" ? attributeOf(tag, "s") : null;
  const prefix = prefixOf(row.element.tag.name);
  const xmlOf = (cell: CellAddress) => emptyCellXml(cell, own ?? columnStyle(sheet, cell.column), prefix);
  // The columns a row says it spans are a hint; one that is wrong is worse than none.
  const open = withAttribute(tag, "spans", null);
  if (row.element.tag.kind === "empty") return [filled(row.element, open, missing.map(xmlOf).join(""))];
  const insertions = missing.map((cell): Change => {
    const next = row.cells.find(({ address }) => address.column > cell.column);
    const at = next ? next.element.start : row.element.inner.end;
    return { start: at, end: at, text: xmlOf(cell) };
  });
  return [{ start: row.element.start, end: row.element.tag.end, text: open }, ...insertions];
}

function addRows(sheet: SheetIndex, rows: readonly (readonly [number, readonly CellAddress[]])[]): Change[] {
  const { data } = sheet;
  const prefix = prefixOf(data.tag.name);
  const xmlOf = (row: number, cells: readonly CellAddress[]): string => {
    const inner = cells.map((cell) => emptyCellXml(cell, columnStyle(sheet, cell.column), prefix)).join("");
    return `<${prefix}row r="${row + 1}">${inner}</${prefix}row>`;
  };
  if (rows.length > 0 && data.tag.kind === "empty") return [filled(data, tagText(sheet, data), rows.map(([row, cells]) => xmlOf(row, cells)).join(""))];
  return rows.map(([row, cells]): Change => {
    const next = sheet.rows.find((other) => other.row > row);
    const at = next ? next.element.start : data.inner.end;
    return { start: at, end: at, text: xmlOf(row, cells) };
  });
}

/** Some programs read no further than the sheet says it goes. */
function widenDimension(sheet: SheetIndex, cells: readonly CellAddress[]): Change[] {
  const { dimension } = sheet;
  const used = dimension && parseRangeA1(attributeOf(tagText(sheet, dimension), "ref") ?? "");
  if (!dimension || !used) return [];
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  const wider = {
    top: Math.min(used.top, ...rows),
    left: Math.min(used.left, ...columns),
    bottom: Math.max(used.bottom, ...rows),
    right: Math.max(used.right, ...columns),
  };
  if (rangeToA1(wider) === rangeToA1(used)) return [];
  return [{ start: dimension.start, end: dimension.tag.end, text: withAttribute(tagText(sheet, dimension), "ref", rangeToA1(wider)) }];
}

/** An element without content, `<row/>`, with some. */
function filled(element: Element, open: string, inner: string): Change {
  return { start: element.start, end: element.end, text: `${open.replace(/\s*\/>$/, ">")}${inner}</${element.tag.name}>` };
}

function columnStyle({ columns }: SheetIndex, column: number): string {
  return columns.find(({ first, last }) => first <= column && column <= last)?.style ?? "0";
}

function tagText({ xml }: SheetIndex, element: Element): string {
  return xml.slice(element.tag.start, element.tag.end);
}
