import type { SheetReading } from "../annex/annex";
import { sheetGrid } from "../annex/sheetGrid";
import type { HeldRow } from "../edits/heldRow";
import type { Finding } from "../findings/finding";
import type { RangeAddress } from "../snapshot/address";
import { type CellState, cellStateIn, holdsFormula } from "../snapshot/cellState";
import { namedRows } from "../snapshot/namedRows";
import type { SheetSnapshot } from "../snapshot/snapshot";
import type { CleaningPlan, DirtyRow, KeptRow } from "./cleaning";
import { brokenOffRows } from "./brokenOffRows";
import { dirtyCells } from "./dirtyCells";
import { foreignRows } from "./foreignRows";
import { type SplitRow, splitRows } from "./splitRows";

/**
 * What can be cleaned on a sheet that was read and checked; `null` where there is nothing. `findings` lend the fixes of row numbers and
 * points; `held` rows stay, with those that go together with them, and are told even where nothing else is left. Never throws, whatever
 * the sheet holds.
 */
export function planCleaning(snapshot: SheetSnapshot, reading: SheetReading, findings: readonly Finding[], held: readonly HeldRow[] = []): CleaningPlan | null {
  const area = areaOf(snapshot);
  if (!area || reading.annexes.length === 0) return null;
  const { rows, kept, split } = rowsToGo(snapshot, reading, area, held);
  const gone = new Set(rows.map(({ row }) => row));
  const cells = dirtyCells(snapshot, reading, findings, split, gone);
  if (cells.length === 0 && rows.length === 0 && held.length === 0) return null;
  const merges = snapshot.merges.filter((merge) => rows.some(({ row }) => row >= merge.top && row <= merge.bottom));
  return { area, cells, rows, kept, merges, witnesses: witnessesOf(snapshot, reading, gone) };
}

function areaOf({ origin, values }: SheetSnapshot): RangeAddress | null {
  const width = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width === 0) return null;
  return { top: origin.row, left: origin.column, bottom: origin.row + values.length - 1, right: origin.column + width - 1 };
}

interface Candidate extends Omit<DirtyRow, "cells"> {
  /** Rows of one annex that go together or not at all. */
  readonly group: string;
  readonly alone: boolean;
}

interface RowsToGo {
  readonly rows: readonly DirtyRow[];
  readonly kept: readonly KeptRow[];
  readonly split: readonly SplitRow[];
}

function rowsToGo(snapshot: SheetSnapshot, { annexes }: SheetReading, area: RangeAddress, held: readonly HeldRow[]): RowsToGo {
  const grid = sheetGrid(snapshot);
  const split = annexes.flatMap((annex, place) => [...splitRows(grid, annex), ...brokenOffRows(grid, annex)].map((row) => ({ row, group: `${place} split ${row.top}` })));
  const continued = split.flatMap(({ row: { below, alone }, group }) => below.map((row): Candidate => ({ item: "split", kind: "continued", row, group, alone })));
  const taken = new Set(continued.map(({ row }) => row));
  const foreign = annexes.flatMap((annex, place) => foreignRows(grid, annex).map((row): Candidate => ({ ...row, item: "rows", group: `${place} ${row.group}` })));
  const candidates = byRow([...continued, ...foreign.filter(({ row }) => !taken.has(row))]);
  const reasons = reasonsToStay(snapshot, candidates, new Map(held.map(({ row, reason }) => [row, reason])));
  const first = candidates.flatMap((ofRow) => ofRow.slice(0, 1));
  const stays = (candidate: Candidate) => reasons.get(candidate.group);
  return {
    rows: first.filter((candidate) => !stays(candidate)).map(({ item, kind, row }) => ({ item, kind, row, cells: rowStates(snapshot, area, row) })),
    kept: first.flatMap((candidate) => {
      const reason = stays(candidate);
      return reason ? [{ kind: candidate.kind, row: candidate.row, reason }] : [];
    }),
    split: split.flatMap(({ row, group }) => (reasons.has(group) ? [] : [row])),
  };
}

/** From top to bottom; a row of two annexes side by side stands in a group of each. */
function byRow(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const rows = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const known = rows.get(candidate.row);
    if (known) known.push(candidate);
    else rows.set(candidate.row, [candidate]);
  }
  return [...rows].sort(([one], [other]) => one - other).map(([, ofRow]) => ofRow);
}

/** Why groups of rows stay, by group: a row goes only if it may in each of its annexes. */
function reasonsToStay(snapshot: SheetSnapshot, rows: readonly (readonly Candidate[])[], held: ReadonlyMap<number, HeldRow["reason"]>): ReadonlyMap<string, KeptRow["reason"]> {
  const named = rowsNamed(snapshot);
  const reasons = new Map<string, KeptRow["reason"]>();
  for (const { row, group, alone } of rows.flat()) {
    if (snapshot.cut || snapshot.mergesUnknown) reasons.set(group, "unread");
    else if (!alone) reasons.set(group, "beside");
    else if (named.has(row) || holdsFormulas(snapshot, row)) reasons.set(group, "formula");
    const hold = held.get(row);
    if (hold && !reasons.has(group)) reasons.set(group, hold);
  }
  for (let found = true; found; ) {
    found = false;
    const going = new Set(rows.flatMap((ofRow) => (ofRow.some(({ group }) => reasons.has(group)) ? [] : ofRow.map(({ row }) => row))));
    for (const ofRow of rows) {
      const beside = ofRow.flatMap(({ group }) => reasons.get(group) ?? [])[0];
      for (const { row, group } of ofRow) {
        const isCut = snapshot.merges.some((merge) => merge.top === row && hasRowLeft(merge, going));
        const reason = beside ?? (isCut ? "merged" : null);
        if (reason === null || reasons.has(group)) continue;
        reasons.set(group, reason);
        found = true;
      }
    }
  }
  return reasons;
}

/** A merged cell that begins in a row that goes would lose its content with it. */
function hasRowLeft({ top, bottom }: RangeAddress, going: ReadonlySet<number>): boolean {
  for (let row = top; row <= bottom; row += 1) if (!going.has(row)) return true;
  return false;
}

/** Rows that formulas of the sheet name. */
function rowsNamed({ sheet, formulas, values }: SheetSnapshot): ReadonlySet<number> {
  const named = new Set<number>();
  formulas.forEach((row, r) =>
    row.forEach((formula, c) => {
      if (typeof formula !== "string" || !formula.startsWith("=") || formula === values[r]?.[c]) return;
      for (const end of namedRows(formula, sheet.name, true)) named.add(end);
    }),
  );
  return named;
}

function rowStates(snapshot: SheetSnapshot, { left, right }: RangeAddress, row: number): readonly CellState[] {
  return Array.from({ length: right - left + 1 }, (_, over) => cellStateIn(snapshot, { row, column: left + over }));
}

function holdsFormulas(snapshot: SheetSnapshot, row: number): boolean {
  const { origin, values } = snapshot;
  return (values[row - origin.row] ?? []).some((_, over) => holdsFormula(cellStateIn(snapshot, { row, column: origin.column + over })));
}

/** The number and the name of each row that stays next to one that goes. */
function witnessesOf(snapshot: SheetSnapshot, { annexes }: SheetReading, gone: ReadonlySet<number>): readonly CellState[] {
  return annexes.flatMap(({ rows, totalRow, columns }) => {
    const stand = [...rows, ...(totalRow ? [totalRow] : [])].map(({ row }) => row).filter((row) => !gone.has(row));
    const beside = stand.filter((row, place) => (stand[place + 1] ?? row + 1) > row + 1 || (stand[place - 1] ?? row - 1) < row - 1 || gone.has(row + 1) || gone.has(row - 1));
    const places = [...columns.values()].slice(0, 2).map(({ column }) => column);
    return beside.flatMap((row) => places.map((column) => cellStateIn(snapshot, { row, column })));
  });
}
