/** What hangs on rows of a sheet beside what their cells hold. None of these sends a batch. */
import type { HeldRow, HoldReason } from "#core/edits/heldRow";
import { namedRows } from "#core/snapshot/namedRows";
import type { RowsLooked } from "#review/host";
import { wholeRows } from "./sheetRows";

/** Points by which places are told inexactly, and by which a picture may reach into a row without lying over it. */
const TOUCHING = 1;

/** What one batch tells: where drawings lie, what names say, and of all else how many there are. */
export interface AskedHolds {
  readonly sheet: Excel.Worksheet;
  readonly rows: readonly { readonly row: number; readonly range: Excel.Range }[];
  readonly comments: Excel.CommentCollection;
  /** `null` below ExcelApi 1.18, where nothing tells of notes (they are no comments), and where office.js itself does not know them yet. */
  readonly notes: Excel.NoteCollection | null;
  readonly tables: Excel.TableCollection;
  readonly pivots: Excel.PivotTableCollection;
  readonly names: readonly Excel.NamedItemCollection[];
  readonly printed: { readonly area: Excel.RangeAreas; readonly titles: Excel.Range };
  readonly sheets: Excel.WorksheetCollection;
}

/** What a second batch tells, where the first found something: where it lies, and what other sheets read. */
export interface AskedPlaces {
  readonly comments: readonly Excel.Range[];
  readonly tables: readonly Excel.Range[];
  readonly others: readonly { readonly used: Excel.Range; readonly names: Excel.NamedItemCollection }[];
}

/** The sheet's name is loaded too. */
export function askForHolds(context: Excel.RequestContext, sheet: Excel.Worksheet, rows: readonly number[]): AskedHolds {
  const { shapes, charts, comments, tables, pivotTables: pivots, pageLayout } = sheet;
  const { worksheets: sheets, names: ofWorkbook } = context.workbook;
  // By name alone: Excel on the web refuses to load some properties of drawings and notes.
  sheet.load("id,name");
  sheets.load("items/id");
  shapes.load("items/top,items/height,items/placement");
  charts.load("items/top,items/height");
  comments.load("items/id");
  const notes = Office.context.requirements.isSetSupported("ExcelApi", "1.18") ? (sheet.notes ?? null) : null;
  notes?.load("items/authorName");
  tables.load("items/id");
  pivots.load("items/id");
  const names = [ofWorkbook, sheet.names];
  for (const list of names) list.load("items/formula");
  const printed = { area: pageLayout.getPrintAreaOrNullObject(), titles: pageLayout.getPrintTitleRowsOrNullObject() };
  printed.area.load("areas/items/rowIndex,areas/items/rowCount");
  printed.titles.load("rowIndex,rowCount");
  return { sheet, rows: rows.map((row) => ({ row, range: askForRow(sheet, row) })), comments, notes, tables, pivots, names, printed, sheets };
}

function askForRow(sheet: Excel.Worksheet, row: number): Excel.Range {
  const range = sheet.getRange(wholeRows({ top: row, count: 1 }));
  range.load("top,height");
  return range;
}

/** Once the first batch has been sent; `null` where there is nothing more to ask. */
export function askForPlaces({ sheet, comments, notes, tables, pivots, sheets }: AskedHolds): AskedPlaces | null {
  const places: AskedPlaces = {
    comments: [...comments.items, ...(notes?.items ?? [])].map((comment) => comment.getLocation()),
    tables: [...tables.items.map((table) => table.getRange()), ...pivots.items.map(({ layout }) => layout.getRange())],
    others: sheets.items.flatMap((other) => (other.id === sheet.id ? [] : [{ used: other.getUsedRangeOrNullObject(true), names: other.names }])),
  };
  for (const range of places.comments) range.load("rowIndex");
  for (const range of places.tables) range.load("rowIndex,rowCount");
  for (const { used, names } of places.others) {
    used.load("formulas");
    names.load("items/formula");
  }
  return places.comments.length + places.tables.length + places.others.length === 0 ? null : places;
}

/**
 * Which rows stay, once the batches have been sent. Formulas of the sheet itself were read with it. What hangs on a row and is left to go:
 * where conditional formats and validation begin or end, since the row is none of the table's, and page breaks; the preview says so.
 */
export function toRowsLooked(asked: AskedHolds, places: AskedPlaces | null): RowsLooked {
  const { name } = asked.sheet;
  const [ofOthers, ofNames] = [new Set<number>(), new Set<number>()];
  for (const { used } of places?.others ?? []) for (const formula of used.isNullObject ? [] : (used.formulas.flat() as unknown[])) addNamed(ofOthers, formula, name);
  for (const list of [...asked.names, ...(places?.others ?? []).map(({ names }) => names)]) for (const { formula } of list.items) addNamed(ofNames, formula, name);
  for (const { rowIndex, rowCount } of printedParts(asked.printed)) ofNames.add(rowIndex).add(rowIndex + rowCount - 1);
  const commented = new Set((places?.comments ?? []).map(({ rowIndex }) => rowIndex));
  const inTable = (row: number): boolean => (places?.tables ?? []).some(({ rowIndex, rowCount }) => row >= rowIndex && row < rowIndex + rowCount);
  const reasonOf = (row: number, range: Excel.Range): HoldReason | null => {
    if (commented.has(row)) return "comment";
    if (isDrawnOver(asked.sheet, range)) return "drawing";
    if (inTable(row)) return "table";
    if (ofOthers.has(row)) return "formula";
    return ofNames.has(row) ? "named" : null;
  };
  const held = asked.rows.flatMap(({ row, range }): HeldRow[] => {
    const reason = reasonOf(row, range);
    return reason ? [{ row, reason }] : [];
  });
  return { held, notesSeen: asked.notes !== null };
}

function addNamed(rows: Set<number>, formula: unknown, sheetName: string): void {
  if (typeof formula !== "string" || !formula.startsWith("=")) return;
  for (const row of namedRows(formula, sheetName, false)) rows.add(row);
}

function printedParts({ area, titles }: AskedHolds["printed"]): readonly Excel.Range[] {
  return [...(area.isNullObject ? [] : area.areas.items), ...(titles.isNullObject ? [] : [titles])];
}

/** What is sized with its cells shrinks with any row under it; what only moves with them loses its place with the row it begins in. */
function isDrawnOver({ shapes, charts }: Excel.Worksheet, { top, height }: Excel.Range): boolean {
  const begins = (at: number): boolean => at > top - TOUCHING && at < top + height - TOUCHING;
  const reachesOver = (drawing: { top: number; height: number }): boolean =>
    begins(drawing.top) || (drawing.top < top && drawing.top + drawing.height > top + TOUCHING);
  return charts.items.some(reachesOver) || shapes.items.some((shape) => (shape.placement === "OneCell" ? begins(shape.top) : shape.placement !== "Absolute" && reachesOver(shape)));
}
