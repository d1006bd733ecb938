import type { Annex } from "../annex/annex";
import { codesOf } from "../annex/codedAnswers";
import { columnsOf, definitionOf } from "../annex/kinds";
import type { SheetGrid } from "../annex/sheetGrid";
import type { CellAddress } from "../snapshot/address";

/** A row whose paragraphs or lines the paste put into rows of their own. */
export interface SplitRow {
  /** The row that stays. */
  readonly top: number;
  /** The rows that only continue it. */
  readonly below: readonly number[];
  /** What its cells hold with all their lines. */
  readonly joined: readonly { readonly cell: CellAddress; readonly text: string }[];
  /** Nothing stands beside in the rows that go. */
  readonly alone: boolean;
}

/** How a cell stands below the row that may continue in it. */
type Below = "covered" | "line" | "blank";

interface Column {
  readonly column: number;
  /** Text, and so perhaps of several paragraphs. */
  readonly isText: boolean;
  /** Texts in it open rows of their own: goals, tasks, activities. */
  readonly opensRows: boolean;
  /** Holds units, of several lines where they list answers. */
  readonly isUnit: boolean;
}

/**
 * Excel puts each paragraph of a cell into a row of its own and merges the other cells over them. Such rows are told by that: the row's
 * number and at least one more cell are merged over them from the row itself, and they hold nothing but text below text.
 */
export function splitRows(grid: SheetGrid, annex: Annex): readonly SplitRow[] {
  const stt = annex.columns.get("stt")?.column;
  if (stt === undefined || grid.snapshot.merges.length === 0) return [];
  const columns = textColumns(annex);
  const own = columns.map(({ column }) => column);
  const found: SplitRow[] = [];
  let taken = -1;
  for (const { row: top } of annex.rows) {
    if (top <= taken) continue;
    taken = lastContinuing(grid, annex, columns, stt, top);
    const below = Array.from({ length: taken - top }, (_, down) => top + 1 + down);
    if (below.length > 0) found.push({ top, below, joined: linesJoined(grid, own, [top, ...below]), alone: holdsNothingElse(grid, own, below) });
  }
  return found;
}

function textColumns(annex: Annex): readonly Column[] {
  return columnsOf(annex.kind).flatMap(({ key, holds, headNumber }) => {
    const column = annex.columns.get(key)?.column;
    const isText = holds === "name" || holds === "text" || holds === "agencies" || holds === "note";
    return column === undefined ? [] : [{ column, isText, opensRows: headNumber !== undefined || key === "activity", isUnit: holds === "unit" }];
  });
}

function lastContinuing(grid: SheetGrid, annex: Annex, columns: readonly Column[], stt: number, top: number): number {
  let last = top;
  for (let row = top + 1; row <= annex.range.bottom && numberGoesOn(grid, annex, columns, stt, top, row); row += 1) {
    const states = columns.filter(({ column }) => column !== stt).map((column) => stateBelow(grid, column, top, row, isOneOfSeveral(grid, columns, stt, top, row)));
    if (states.includes(null)) break;
    if (states.includes("line") || grid.holds(row, stt)) last = row;
  }
  const kept = columns.some(({ column, opensRows }) => column !== stt && !opensRows && grid.mergeAt(top, column)?.top === top && covers(grid, column, top, last));
  return kept ? last : top;
}

/**
 * The number's cell is merged down from the row or from a line of it. Where one cell may hold several numbers, the paste put each into a
 * row of its own: then everything that opens a row is merged over it.
 */
function numberGoesOn(grid: SheetGrid, { kind }: Annex, columns: readonly Column[], stt: number, top: number, row: number): boolean {
  const merge = grid.mergeAt(row, stt);
  if (merge && merge.top < row) return merge.top >= top || covers(grid, stt, top, row);
  if (definitionOf(kind)?.numbering !== "goals" || !/^\d{1,3}$/.test(grid.cell(row, stt).text) || !/^\d{1,3}$/.test(grid.cell(top, stt).text)) return false;
  return standing(grid, columns, top, row).length === 0;
}

/** The columns whose texts open rows and that are not merged over this one. */
function standing(grid: SheetGrid, columns: readonly Column[], top: number, row: number): readonly Column[] {
  return columns.filter(({ column, opensRows }) => opensRows && (grid.cell(top, column).text === "" || !covers(grid, column, top, row)));
}

/** Below a number's cell, with the task and the activity merged over both, stands one more of the goals of one cell. */
function isOneOfSeveral(grid: SheetGrid, columns: readonly Column[], stt: number, top: number, row: number): boolean {
  const [only, ...others] = standing(grid, columns, top, row);
  return !grid.holds(row, stt) && only !== undefined && others.length === 0 && only !== columns.findLast(({ opensRows }) => opensRows);
}

/** The cell is merged down from the row itself as far as `row`, or from one above that goes on so far. */
function covers(grid: SheetGrid, column: number, top: number, row: number): boolean {
  const merge = grid.mergeAt(row, column);
  return merge !== null && merge.top <= top && merge.bottom >= row && merge.top < row;
}

/** An item, or the rest of a sentence. */
const GOES_ON = /^\s*(?:[-–+•]|\p{Ll})/u;

/** `null` where the cell says that the row is one of its own. */
function stateBelow(grid: SheetGrid, { column, isText, opensRows, isUnit }: Column, top: number, row: number, oneOfSeveral: boolean): Below | null {
  const merge = grid.mergeAt(row, column);
  if (merge && merge.top < row) return "covered";
  if (!grid.holds(row, column)) return grid.mergeAt(top, column) === null || row > top + 1 ? "blank" : null;
  const { value, formula } = grid.cell(row, column);
  const opens = grid.cell(top, column);
  const mayGoOn = isUnit ? [value, opens.value].every((unit) => codesOf(String(unit)).length > 0) : isText;
  if (!mayGoOn || typeof value !== "string" || formula !== null || (opensRows && !oneOfSeveral && !GOES_ON.test(value))) return null;
  const standsAlone = (grid.mergeAt(top, column)?.bottom ?? top) === top;
  return opens.formula === null && typeof opens.value === "string" && opens.text !== "" && standsAlone ? "line" : null;
}

/** What cells hold with all their lines, from the row that stays down. */
export function linesJoined(grid: SheetGrid, columns: readonly number[], rows: readonly number[]): SplitRow["joined"] {
  const [top = 0] = rows;
  return columns.flatMap((column) => {
    const lines = rows.filter((row) => grid.holds(row, column)).map((row) => String(grid.value(row, column)));
    return lines.length > 1 ? [{ cell: { row: top, column }, text: lines.join("\n") }] : [];
  });
}

/** Beside these columns the rows hold nothing. */
export function holdsNothingElse(grid: SheetGrid, columns: readonly number[], rows: readonly number[]): boolean {
  const own = new Set(columns);
  for (const row of rows) {
    for (let column = grid.bounds.left; column <= grid.bounds.right; column += 1) if (!own.has(column) && grid.holds(row, column)) return false;
  }
  return true;
}
