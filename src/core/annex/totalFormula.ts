import { columnLetters } from "../snapshot/address";
import type { Annex, AnnexRow, PointsColumnKey } from "./annex";

/** Below which row no child stands: the total row, or, where the annex has none, its last row. */
export type ChildrenEnd = { readonly totalRow: number } | { readonly lastRow: number };

/** Where a sum of direct children stands; rows and columns count from zero. */
export interface ChildrenTotalPlace {
  readonly column: number;
  readonly sttColumn: number;
  /** The parent's row, which gets the formula. */
  readonly row: number;
  readonly end: ChildrenEnd;
  /** True where the parent's own number ends with a dot ("1.") or has spaces about it. */
  readonly dotted: boolean;
}

/** Where the sum of the fields stands; rows and columns count from zero. */
export interface GrandTotalPlace {
  readonly column: number;
  readonly sttColumn: number;
  /** The row where the sum starts: the heading's last, so that a row inserted above the first one is counted. */
  readonly headingRow: number;
  /** The total row, which gets the formula. */
  readonly totalRow: number;
}

/**
 * The sum of a row's direct children, found by their numbers in the rows from the one below it to `last`:
 * `=SUMIFS(C7:C124,$A7:$A124,$A6&".?*",$A7:$A124,"<>"&$A6&".*.?*")`, so below "1" it takes "1.1" and leaves "1.1.1" out.
 * A pattern matches text only, so that "1.1" is never taken for "1.10" as an exact comparison would.
 * Both ends of the ranges are counted from the row itself, so that a row inserted just below the parent or just above the total
 * is inside. Where someone deletes the total row, the ranges end one row early and the native marks show it; no reference breaks.
 * `last` counts to the total row, which stays the same one in a row that was copied or sorted elsewhere. In a copy of the whole
 * table below the table that row stands above the parent: then it counts to the row as far below as the total was, the copy's own.
 */
export function childrenTotalFormula(place: ChildrenTotalPlace): string {
  const [column, stt] = [columnLetters(place.column), `$${columnLetters(place.sttColumn)}`];
  const [endRow, beyond] = "totalRow" in place.end ? [place.end.totalRow, 2] : [place.end.lastRow, 1];
  const own = `${stt}${place.row + 1}`;
  const [toTotal, asFar] = [`${own}:${stt}$${endRow + 1}`, `${own}:${stt}${endRow + 1}`];
  const last = `ROW()+IF(ROW(INDEX(${toTotal},1))<ROW(),ROWS(${asFar}),ROWS(${toTotal}))-${beyond}`;
  const below = (letters: string): string => `INDEX(${letters}:${letters},ROW()+1):INDEX(${letters}:${letters},${last})`;
  const [prefix, dot] = place.dotted ? [`SUBSTITUTE(TRIM(${own})&".","..",".")`, ""] : [own, "."];
  return `=SUMIFS(${below(column)},${below(stt)},${prefix}&"${dot}?*",${below(stt)},"<>"&${prefix}&"${dot}*.?*")`;
}

/**
 * The sum of the fields: the rows whose number has one part.
 * `=SUMIFS(C$5:INDEX(C:C,ROW()-1),$A$5:INDEX($A:$A,ROW()-1),"?*",$A$5:INDEX($A:$A,ROW()-1),"<>*.?*")`
 * It ends at the row above itself wherever that is, so a row inserted just above the total is counted.
 */
export function grandTotalFormula(place: GrandTotalPlace): string {
  const [column, stt, first] = [columnLetters(place.column), columnLetters(place.sttColumn), place.headingRow + 1];
  const points = `${column}$${first}:INDEX(${column}:${column},ROW()-1)`;
  const numbers = `$${stt}$${first}:INDEX($${stt}:$${stt},ROW()-1)`;
  return `=SUMIFS(${points},${numbers},"?*",${numbers},"<>*.?*")`;
}

/**
 * The formula for a parent's points cell; `null` where it would not give the sum: the annex lacks a column, the row has no
 * children, its own number is roman, or a child stands above it or has a number that the formula cannot find ("2,3").
 */
export function childrenTotalOf(annex: Annex, row: AnnexRow, key: PointsColumnKey): string | null {
  const [column, sttColumn] = [annex.columns.get(key)?.column, annex.columns.get("stt")?.column];
  if (column === undefined || sttColumn === undefined || row.children.length === 0 || !sttText(row).startsWith(sttPath(row))) return null;
  if (!row.children.every((child) => child.row > row.row && child.stt.state === "read" && sttText(child).startsWith(sttPath(row)))) return null;
  const end = annex.totalRow ? { totalRow: annex.totalRow.row } : { lastRow: annex.range.bottom };
  return childrenTotalFormula({ column, sttColumn, row: row.row, end, dotted: sttText(row) !== sttPath(row) });
}

/**
 * The formula for the total row's points cell; `null` where it would not give the sum: the annex lacks a total row or a column,
 * a row has a number that is out of form (the formula would take "2,3" for a field), or numbers start over in each field.
 */
export function grandTotalOf(annex: Annex, key: PointsColumnKey): string | null {
  const [column, sttColumn] = [annex.columns.get(key)?.column, annex.columns.get("stt")?.column];
  if (column === undefined || sttColumn === undefined || !annex.totalRow || annex.numbering.form !== "tree") return null;
  if (!annex.rows.every(({ stt }) => stt.state === "read" || stt.state === "missing")) return null;
  return grandTotalFormula({ column, sttColumn, headingRow: tableTop(annex), totalRow: annex.totalRow.row });
}

/**
 * The row where sums and marks start: the heading's last row, so that a row inserted above the first one falls inside;
 * where something stands between them (a row of column numbers would be counted) the first row itself.
 */
export function tableTop(annex: Annex): number {
  const first = annex.rows[0]?.row ?? annex.heading.last;
  return first - annex.heading.last > 1 ? first : annex.heading.last;
}

function sttText(row: AnnexRow): string {
  return String(row.cells.get("stt")?.value ?? "");
}

function sttPath(row: AnnexRow): string {
  return (row.stt.path ?? []).join(".");
}

/** Whether a formula adds up rows by their numbers, as our totals do; also as other programs write it when they save. */
export function isTotalFormula(formula: string): boolean {
  return /^=SUMIFS\(.*\?\*".*"<>/i.test(formula);
}
