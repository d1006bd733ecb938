import type { CellAddress } from "#core/snapshot/address";
import { type CellState, eachCellOnce } from "#core/snapshot/cellState";
import type { Host } from "./host";
import type { CellConflict, Outcome } from "./hostProblem";
import type { CellChange } from "./journal";
import { type ShownContent, shownContent } from "./plannedFix";

/** A cell that cannot simply be taken back: what we wrote, what stands there now. */
export interface UndoConflict {
  readonly cell: CellAddress;
  readonly written: ShownContent;
  readonly now: ShownContent;
  /** Contents are the same and only the number format is another. */
  readonly formatOnly: boolean;
  /** The row is no longer where it was, so another row's cell stands there. */
  readonly moved: boolean;
}

export interface Undone {
  readonly undone: readonly CellChange[];
  readonly conflicts: readonly UndoConflict[];
}

/**
 * Takes changes back. Where some cannot be, nothing is written and the conflicts are answered; with `onlyUnchanged` the
 * others are taken back then.
 */
export async function undoCells(host: Host, sheetId: string, changes: readonly CellChange[], onlyUnchanged: boolean): Promise<Outcome<Undone>> {
  const whole = await restore(host, sheetId, changes);
  if (whole.ok) return { ok: true, value: { undone: changes, conflicts: [] } };
  const { conflicts } = whole.problem;
  if (whole.problem.reason !== "changed-meanwhile" || !conflicts) return whole;
  const standing = changes.map((change) => ({ change, conflict: conflictOf(change, conflicts) }));
  const found = standing.flatMap(({ conflict }) => conflict ?? []);
  const unchanged = standing.flatMap(({ change, conflict }) => (conflict ? [] : [change]));
  if (!onlyUnchanged || unchanged.length === 0) return { ok: true, value: { undone: [], conflicts: found } };
  const part = await restore(host, sheetId, unchanged);
  return part.ok ? { ok: true, value: { undone: unchanged, conflicts: found } } : part;
}

function restore(host: Host, sheetId: string, changes: readonly CellChange[]): Promise<Outcome<readonly CellState[]>> {
  const expected = eachCellOnce([...changes.map(({ after }) => after), ...changes.flatMap(({ witnesses }) => witnesses)]);
  return host.restoreCells(sheetId, changes.map(({ before }) => before), expected);
}

/** `null` where the cell and its row stand as the command left them. */
export function conflictOf({ after, witnesses }: CellChange, conflicts: readonly CellConflict[]): UndoConflict | null {
  const at = ({ cell }: CellState) => conflicts.find(({ expected }) => expected.cell.row === cell.row && expected.cell.column === cell.column);
  const own = at(after);
  const moved = witnesses.some((witness) => at(witness) !== undefined);
  if (!own && !moved) return null;
  const actual = own?.actual ?? after;
  return {
    cell: after.cell,
    written: shownContent(after),
    now: shownContent(actual),
    formatOnly: !moved && actual.formula === after.formula,
    moved,
  };
}
