import { hasPoints, isLabelled, mayBePageNumber, type TableRow } from "./tableRow";

export interface TableRows {
  readonly rows: readonly TableRow[];
  readonly total: TableRow | null;
}

function key(path: readonly number[]): string {
  return path.join(".");
}

function extendsPath(path: readonly number[], above: readonly number[]): boolean {
  return path.length > above.length && above.every((number, depth) => path[depth] === number);
}

/** A lone "3" is a field only if nothing else is numbered 3 and the next number begins with it; else it is a page number. */
function withoutPageNumbers(rows: readonly TableRow[]): readonly TableRow[] {
  const lone = new Set(rows.filter((row) => mayBePageNumber(row) && !row.brokenOff));
  if (lone.size === 0) return rows;
  const taken = new Set(rows.flatMap((row) => (row.stt.path && !lone.has(row) ? [key(row.stt.path)] : [])));
  const kept: TableRow[] = [];
  let next: readonly number[] | null = null;
  for (const row of [...rows].reverse()) {
    const { path } = row.stt;
    const isField = path !== null && row.own[0] === "stt" && !taken.has(key(path)) && next !== null && extendsPath(next, path);
    if (lone.has(row) && !isField) continue;
    next = path ?? next;
    kept.push(row);
  }
  return kept.reverse();
}

function isNumbered({ stt }: TableRow): boolean {
  return stt.path !== null || stt.state === "number" || stt.state === "date";
}

/** As long as neither total row nor remark has come, a row belongs to the table if it has points, a number, or two cells filled. */
function belongs(row: TableRow): boolean {
  const { own, stt, continued, hasHeadNumber, brokenOff } = row;
  if (row.isTotal || (own.length === 1 && stt.state === "read")) return true;
  if (own.length > 1 && (isNumbered(row) || !isLabelled(row))) return true;
  return continued || brokenOff || hasHeadNumber || hasPoints(row);
}

/** What follows the total row or a remark is the signature and the address list, unless it has points or a number that is new. */
function belongsAfter(row: TableRow, taken: ReadonlySet<string>): boolean {
  const { path, state } = row.stt;
  if (row.isTotal || (state === "read" && path !== null && !taken.has(key(path)))) return true;
  return row.hasHeadNumber || hasPoints(row);
}

/** Index after the table's last row. */
function endOfTable(rows: readonly TableRow[]): number {
  const closing = rows.findIndex(({ isTotal, isRemark }) => isTotal || isRemark);
  const before = closing < 0 ? rows : rows.slice(0, closing);
  const rest = rows.slice(before.length);
  const taken = new Set(rest.length === 0 ? [] : before.flatMap(({ stt }) => (stt.path ? [key(stt.path)] : [])));
  const after = rest.findLastIndex((row) => belongsAfter(row, taken));
  let end = after >= 0 ? before.length + after + 1 : before.findLastIndex(belongs) + 1;
  while (rows[end]?.brokenOff) end += 1;
  return end;
}

/** The table's rows among the filled rows below a heading: no page numbers, remarks or subtotals; the last total apart. */
export function readRows(filledRows: readonly TableRow[]): TableRows {
  const filled = withoutPageNumbers(filledRows);
  const table = filled.slice(0, endOfTable(filled));
  return {
    rows: table.filter(({ isTotal, isRemark }) => !isTotal && !isRemark),
    total: table.findLast(({ isTotal }) => isTotal) ?? null,
  };
}
