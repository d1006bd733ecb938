/**
 * The hidden list sheets behind the drop-downs, shared by all annexes of a workbook through one name each.
 * Each function queues its part of a batch; none sends it.
 */
import type { SharedList } from "#core/plan/sheetPlan";
import { type CellAddress, rangeToA1 } from "#core/snapshot/address";
import { freeSheetName, quotedSheetName } from "./sheetNames";

/** What stands in the workbook for one list, and so what is still to be done. Plain data. */
export type ListWork =
  /** All items are there, or the list is the user's own and not ours to extend. */
  | { readonly kind: "none" }
  /** `oldFormula` is that of a name whose cells are gone; `null` where there is no name. */
  | { readonly kind: "create"; readonly list: SharedList; readonly sheetName: string; readonly oldFormula: string | null }
  | {
      readonly kind: "extend";
      readonly list: SharedList;
      readonly sheetName: string;
      readonly first: CellAddress;
      readonly rows: number;
      readonly missing: readonly string[];
      readonly oldFormula: string;
    };

/** A list as the batch that extends it meets it. */
export interface MetList {
  readonly asked: AskedList;
  readonly oldFormula: string;
  readonly missing: readonly string[];
}

/** Questions about one list, queued. */
export interface AskedList {
  readonly list: SharedList;
  readonly named: Excel.NamedItem;
  readonly cells: Excel.Range;
}

export function askForList(context: Excel.RequestContext, list: SharedList): AskedList {
  const named = context.workbook.names.getItemOrNullObject(list.name);
  const cells = named.getRangeOrNullObject();
  named.load("formula");
  cells.load("values,rowIndex,columnIndex,rowCount,columnCount,worksheet/name,worksheet/visibility,worksheet/protection/protected");
  return { list, named, cells };
}

/** What is to be done, once the batch with the questions has been sent. `taken` holds all sheet names. */
export function decideListWork({ list, named, cells }: AskedList, taken: readonly string[]): ListWork {
  if (named.isNullObject || cells.isNullObject) {
    const oldFormula = named.isNullObject ? null : String(named.formula);
    return { kind: "create", list, sheetName: freeSheetName(list.sheetName, taken), oldFormula };
  }
  const present = new Set(cells.values.flat().map(String));
  const missing = list.items.filter((item) => !present.has(item));
  // A list on a sheet that users see or have locked is one that they made or took over.
  const ours = cells.columnCount === 1 && cells.worksheet.visibility !== "Visible" && !cells.worksheet.protection.protected;
  if (missing.length === 0 || !ours) return { kind: "none" };
  const first = { row: cells.rowIndex, column: cells.columnIndex };
  return { kind: "extend", list, sheetName: cells.worksheet.name, first, rows: cells.rowCount, missing, oldFormula: String(named.formula) };
}

/** Answers what the batch meets of a list just before it is extended: a co-author may have extended it since it was looked at. */
export function carryOutListWork(context: Excel.RequestContext, work: ListWork): MetList | null {
  if (work.kind === "none") return null;
  if (work.kind === "create") {
    const sheet = context.workbook.worksheets.add(work.sheetName);
    sheet.visibility = "Hidden";
    const items = writeItems(sheet, { row: 0, column: 0 }, work.list.items);
    if (work.oldFormula === null) context.workbook.names.add(work.list.name, items);
    else context.workbook.names.getItem(work.list.name).formula = formulaFor(work.sheetName, { row: 0, column: 0 }, work.list.items.length);
    return null;
  }
  const { sheetName, first, rows, missing } = work;
  const met = askForList(context, work.list);
  writeItems(context.workbook.worksheets.getItem(sheetName), { row: first.row + rows, column: first.column }, missing);
  context.workbook.names.getItem(work.list.name).formula = formulaFor(sheetName, first, rows + missing.length);
  return { asked: met, oldFormula: work.oldFormula, missing };
}

/** Once the batch has been sent: queues the list with a co-author's items and ours. False where nobody had changed it, and nothing is to be done. */
export function mergeList(context: Excel.RequestContext, { asked: { list, named, cells }, oldFormula, missing }: MetList): boolean {
  if (named.isNullObject || cells.isNullObject || String(named.formula) === oldFormula) return false;
  const theirs = cells.values.flat().map(String);
  const items = [...theirs, ...missing.filter((item) => !theirs.includes(item))];
  const first = { row: cells.rowIndex, column: cells.columnIndex };
  writeItems(context.workbook.worksheets.getItem(cells.worksheet.name), first, items);
  context.workbook.names.getItem(list.name).formula = formulaFor(cells.worksheet.name, first, items.length);
  return true;
}

/** Undoes `carryOutListWork`, however far it got. */
export function takeBackListWork(context: Excel.RequestContext, work: ListWork): void {
  if (work.kind === "none") return;
  const { names, worksheets } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(work.sheetName);
  if (work.oldFormula === null) names.getItemOrNullObject(work.list.name).delete();
  else names.getItem(work.list.name).formula = work.oldFormula;
  if (work.kind === "create") sheet.delete();
  else sheet.getRange(columnOf({ row: work.first.row + work.rows, column: work.first.column }, work.missing.length)).clear();
}

function writeItems(sheet: Excel.Worksheet, first: CellAddress, items: readonly string[]): Excel.Range {
  const column = sheet.getRange(columnOf(first, items.length));
  column.numberFormat = items.map(() => ["@"]);
  column.values = items.map((item) => [item]);
  return column;
}

function formulaFor(sheetName: string, first: CellAddress, rows: number): string {
  return `=${quotedSheetName(sheetName)}!${columnOf(first, rows).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

function columnOf(first: CellAddress, rows: number): string {
  return rangeToA1({ top: first.row, bottom: first.row + rows - 1, left: first.column, right: first.column });
}
