import type { Annex, AnnexRow, SheetReading } from "../annex/annex";
import { columnsOf } from "../annex/kinds";
import type { ColumnContent } from "../annex/kinds/annexKindDefinition";
import type { SheetEdit } from "../edits/edit";
import type { Finding } from "../findings/finding";
import { type CellAddress, toA1 } from "../snapshot/address";
import { type CellState, cellStateIn, holdsFormula } from "../snapshot/cellState";
import type { SheetSnapshot } from "../snapshot/snapshot";
import type { DirtyCell } from "./cleaning";
import { joinLines, type LineForm, lineWidth } from "./joinLines";
import { repairCharacters } from "./repairCharacters";
import type { SplitRow } from "./splitRows";

const LOST_NUMBERS: ReadonlySet<string> = new Set(["stt-malformed.number", "stt-malformed.date"]);

/** Every cell that some item rewrites, each once. Formulas are left alone; `gone` are rows that go. */
export function dirtyCells(
  snapshot: SheetSnapshot,
  { annexes }: SheetReading,
  findings: readonly Finding[],
  split: readonly SplitRow[],
  gone: ReadonlySet<number>,
): readonly DirtyCell[] {
  const joined = new Map(split.flatMap((row) => row.joined).map(({ cell, text }) => [toA1(cell), text]));
  const fixed = fixedCells(snapshot, findings);
  const cells = new Map<string, DirtyCell>();
  for (const annex of annexes) {
    for (const { cell, lines } of cellsOf(annex, joined)) {
      const address = toA1(cell);
      const before = cellStateIn(snapshot, cell);
      if (cells.has(address) || gone.has(cell.row) || holdsFormula(before)) continue;
      const dirty: DirtyCell = { before, joined: joined.get(address) ?? null, lines, fixed: fixed.get(address) ?? null };
      if (isDirty(dirty)) cells.set(address, dirty);
    }
  }
  return [...cells.values()];
}

interface Place {
  readonly cell: CellAddress;
  readonly lines: LineForm | null;
}

/** Columns whose lines are what they are: a number, "Có = 1⏎Không = 0". */
const AS_PRINTED: ReadonlySet<ColumnContent> = new Set<ColumnContent>(["stt", "points", "unit", "value"]);

/** Title, heading and rows; lines are joined in rows alone. */
function* cellsOf(annex: Annex, joined: ReadonlyMap<string, string>): Generator<Place> {
  for (const { address } of annex.title) yield { cell: address, lines: null };
  for (let row = annex.heading.first; row <= annex.heading.last; row += 1) {
    for (let column = annex.range.left; column <= annex.range.right; column += 1) yield { cell: { row, column }, lines: null };
  }
  const rows: readonly AnnexRow[] = annex.totalRow ? [...annex.rows, annex.totalRow] : annex.rows;
  for (const { key, holds } of columnsOf(annex.kind)) {
    const own = rows.flatMap(({ row, cells }) => [cells.get(key) ?? []].flat().filter(({ address }) => address.row === row));
    const lines = AS_PRINTED.has(holds) ? null : { names: holds === "agencies", width: lineWidth(own.map(({ address, text }) => repairCharacters(joined.get(toA1(address)) ?? text))) };
    for (const { address } of own) yield { cell: address, lines };
  }
}

/** What the rules' own fixes make of row numbers that Excel changed and of points that are text. */
function fixedCells(snapshot: SheetSnapshot, findings: readonly Finding[]): ReadonlyMap<string, DirtyCell["fixed"]> {
  const fixed = new Map<string, DirtyCell["fixed"]>();
  for (const { rule, message, fix } of findings) {
    const item = LOST_NUMBERS.has(message) ? "numbers" : rule === "points-text-number" ? "points" : null;
    for (const edit of item && fix ? fix.edits : []) {
      const after = item && stateAfter(cellStateIn(snapshot, edit.cell), edit);
      if (after) fixed.set(toA1(edit.cell), { item, after });
    }
  }
  return fixed;
}

function stateAfter({ cell, numberFormat }: CellState, edit: SheetEdit): CellState | null {
  if (edit.kind === "setText") return { cell, value: edit.text, formula: edit.text, numberFormat: "@" };
  if (edit.kind === "setNumber") return { cell, value: edit.number, formula: edit.number, numberFormat: numberFormat === "@" ? "General" : numberFormat };
  return null;
}

function isDirty({ before, joined, lines, fixed }: DirtyCell): boolean {
  if (fixed) return true;
  const whole = joined ?? before.value;
  if (typeof whole !== "string") return false;
  const text = repairCharacters(whole);
  return (joined !== null || text !== before.value) || (lines !== null && joinLines(text, lines) !== text);
}
