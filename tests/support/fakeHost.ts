import type { PlannedConditionalFormat, SheetPlan } from "#core/plan/sheetPlan";
import type { HeldRow } from "#core/edits/heldRow";
import type { CellAddress } from "#core/snapshot/address";
import type { SheetRef, SheetSnapshot } from "#core/snapshot/snapshot";
import { cellStateIn, sameState, type CellState } from "#core/snapshot/cellState";
import { reordered } from "#core/order/orderPlan";
import type { Host, MarksChange, SheetEvent } from "#review/host";
import type { StandingMark } from "#review/standingMark";
import type { HostProblem, HostProblemReason, Outcome } from "#review/hostProblem";
import type { FurnishedSheet } from "#review/sheetChange";
import type { RowsChange, RowsChanged } from "#core/edits/rowsChange";
import { cleanedByFake, restoredByFake } from "./fakeCleaning";

/** A spreadsheet that answers from plain data, for tests that do not care for Excel. */
export interface FakeHost extends Host {
  /** What was asked, in order: "read Phụ lục", "read active", "readOtherSheets …", "insert …", "putMarks …", "removeMarks …", "select …", "applyEdits …", "restoreCells …", "reorderRows …", "lookAtRows …", "cleanSheet …", "restoreSheet …", "restoreMarks …", "removeSheet …", "follow". */
  readonly asked: readonly string[];
  readonly marks: readonly PlannedConditionalFormat[];
  /** What the sheet holds now. */
  sheet(sheetId: string): SheetSnapshot;
  /** Puts the sheet in place, and makes it the active one where there is none. */
  holds(snapshot: SheetSnapshot): void;
  activates(sheetId: string): void;
  /** What hangs on rows of its sheets from now on. */
  hangs(...held: readonly HeldRow[]): void;
  /** The next calls fail with this, until `null`. */
  refuses(reason: HostProblemReason | null): void;
  /** Reads are not answered until the function it gives is called; they answer what was there when they were asked. */
  holdsBack(): () => void;
  /** The next reads are answered; those held back are not. */
  answersAgain(): void;
  raises(event: SheetEvent): void;
}

export function createFakeHost(...sheets: SheetSnapshot[]): FakeHost {
  const asked: string[] = [];
  const held = new Map<string, SheetSnapshot>();
  let active: string | null = null;
  let marks: readonly PlannedConditionalFormat[] = [];
  let hanging: readonly HeldRow[] = [];
  let refused: HostProblem | null = null;
  let gate: Promise<void> | null = null;
  let listener: ((event: SheetEvent) => void) | null = null;

  async function answer<T>(question: string, value: () => T | HostProblemReason): Promise<Outcome<T>> {
    asked.push(question);
    const problem = refused;
    const result = problem ? null : value();
    if (question.startsWith("read")) await gate;
    if (problem) return { ok: false, problem };
    if (typeof result === "string") return { ok: false, problem: problemOf(result as HostProblemReason) };
    return { ok: true, value: result as T };
  }

  const host: FakeHost = {
    asked,
    get marks() {
      return marks;
    },
    holds(snapshot) {
      held.set(snapshot.sheet.id, snapshot);
      active ??= snapshot.sheet.id;
    },
    activates(sheetId) {
      active = sheetId;
    },
    hangs(...rows) {
      hanging = rows;
    },
    refuses(reason) {
      refused = reason && problemOf(reason);
    },
    holdsBack() {
      let open = () => {};
      gate = new Promise((resolve) => (open = resolve));
      return () => {
        gate = null;
        open();
      };
    },
    answersAgain() {
      gate = null;
    },
    raises: (event) => listener?.(event),
    readSheet: (sheetId) => answer(`read ${sheetId ?? "active"}`, () => held.get(sheetId ?? active ?? "") ?? "sheet-gone"),
    // Plain data has nothing beside its cells.
    inspectSheet: async (sheetId) => {
      const read = await host.readSheet(sheetId);
      return read.ok ? { ok: true, value: { snapshot: read.value, furnishing: null, withheld: null, sheets: [...held.values()].map(({ sheet }) => sheet) } } : read;
    },
    readOtherSheets: (sheetIds) => answer(`readOtherSheets ${sheetIds.join()}`, () => sheetIds.map((id) => host.sheet(id))),
    furnishSheet: (sheetId) => answer<FurnishedSheet>(`furnishSheet ${sheetId}`, () => "not-supported"),
    insertSheet: (plan) => answer(`insert ${plan.name}`, () => insert(plan)),
    sheet(sheetId) {
      const snapshot = held.get(sheetId);
      if (!snapshot) throw new Error(`No sheet "${sheetId}".`);
      return snapshot;
    },
    removeSheet: (sheetId) => answer(`removeSheet ${sheetId}`, () => (held.delete(sheetId) ? undefined : "sheet-gone")),
    applyEdits: (sheetId, edits, expected) =>
      change(`applyEdits ${sheetId}`, sheetId, expected, edits.map((edit): CellState => {
        if (edit.kind === "setText") return { cell: edit.cell, value: edit.text, formula: edit.text, numberFormat: "@" };
        if (edit.kind === "setNumber") return { cell: edit.cell, value: edit.number, formula: edit.number, numberFormat: "General" };
        return { cell: edit.cell, value: 0, formula: edit.formula, numberFormat: "General" };
      })),
    restoreCells: (sheetId, wanted, expected) => change(`restoreCells ${sheetId}`, sheetId, expected, wanted),
    reorderRows: (sheetId, rows) => reorder(sheetId, rows),
    lookAtRows: (sheetId, rows) =>
      answer(`lookAtRows ${sheetId} ${rows.map((row) => row + 1).join()}`, () => ({ held: hanging.filter(({ row }) => rows.includes(row)), notesSeen: true })),
    cleanSheet: async (sheetId, cleaning) => {
      const places = hanging.flatMap(({ row }) => (cleaning.rows.includes(row) ? [String(row + 1)] : []));
      if (places.length === 0) return replace(`cleanSheet ${sheetId}`, sheetId, cleaning.expected, (before) => cleanedByFake(before, cleaning));
      return answer(`cleanSheet ${sheetId}`, () => sheetId).then(() => ({ ok: false, problem: { ...problemOf("rows-held"), places } }));
    },
    restoreSheet: (sheetId, restoring) =>
      replace(`restoreSheet ${sheetId}`, sheetId, restoring.expected, (now) => ({ sheet: restoredByFake(now, restoring), answer: undefined })),
    putMarks: (sheetId, wanted) => answer(`putMarks ${sheetId}`, () => changeMarks(sheetId, wanted)),
    removeMarks: (sheetId) => answer(`removeMarks ${sheetId ?? "active"}`, () => changeMarks(sheetId ?? active ?? "", [])),
    restoreMarks: (sheetId, wanted, expected) =>
      answer(`restoreMarks ${sheetId}`, () => {
        if (marks.map(({ mark }) => mark).join() !== expected.join()) return "changed-meanwhile";
        return changeMarks(sheetId, wanted.map(({ areas, ...mark }) => ({ ...mark, range: areas[0]! })));
      }),
    select: (sheetId, cell: CellAddress) => answer(`select ${sheetId} ${cell.row},${cell.column}`, () => undefined),
    follow: (follower) =>
      answer("follow", () => {
        listener = follower;
        return async () => {
          listener = null;
        };
      }),
  };

  function changeMarks(sheetId: string, wanted: readonly PlannedConditionalFormat[]): MarksChange {
    const before = marks.map(({ range, bold = false, italic = false, ...mark }): StandingMark => ({ ...mark, bold, italic, areas: [range] }));
    marks = wanted;
    return { sheet: { id: sheetId, name: held.get(sheetId)?.sheet.name ?? "" }, before, removed: before.length, after: marks.map(({ mark }) => mark) };
  }

  async function change(question: string, sheetId: string, expected: readonly CellState[], written: readonly CellState[]): Promise<Outcome<readonly CellState[]>> {
    const outcome = await answer(question, () => held.get(sheetId) ?? "sheet-gone");
    if (!outcome.ok) return outcome;
    const changed = changedMeanwhile(outcome.value, expected);
    if (changed) return changed;
    held.set(sheetId, written.reduce(withCell, outcome.value));
    return { ok: true, value: written };
  }

  /** Another sheet in its place, if these cells stand as given. */
  async function replace<T>(question: string, sheetId: string, expected: readonly CellState[], by: (sheet: SheetSnapshot) => { readonly sheet: SheetSnapshot; readonly answer: T }): Promise<Outcome<T>> {
    const outcome = await answer(question, () => held.get(sheetId) ?? "sheet-gone");
    if (!outcome.ok) return outcome;
    const changed = changedMeanwhile(outcome.value, expected);
    if (changed) return changed;
    const made = by(outcome.value);
    held.set(sheetId, made.sheet);
    return { ok: true, value: made.answer };
  }

  async function reorder(sheetId: string, { top, order, area, formulas, expected }: RowsChange): Promise<Outcome<RowsChanged>> {
    const outcome = await answer(`reorderRows ${sheetId}`, () => held.get(sheetId) ?? "sheet-gone");
    if (!outcome.ok) return outcome;
    const before = outcome.value;
    const changed = changedMeanwhile(before, expected);
    if (changed) return changed;
    const after = reordered(before, { top, order, area });
    held.set(sheetId, formulas.reduce((sheet, { cell, formula }) => withCell(sheet, { ...cellStateIn(sheet, cell), formula }), after));
    const movedTo = ({ cell }: CellState) => ({ row: top + order.indexOf(cell.row), column: cell.column });
    return { ok: true, value: { moved: expected.map((state) => cellStateIn(after, movedTo(state))), formulas: [] } };
  }

  function insert(plan: SheetPlan): SheetRef {
    const width = Math.max(...plan.cells.map((row) => row.length));
    const grid = <T>(cell: (value: string | number | null, row: number, column: number) => T) =>
      plan.cells.map((row, index) => Array.from({ length: width }, (_, column) => cell(row[column] ?? null, index, column)));
    const snapshot: SheetSnapshot = {
      sheet: { id: plan.name, name: plan.name },
      origin: { row: 0, column: 0 },
      values: grid((value, row, column) => plan.results[row]?.[column] ?? value ?? ""),
      formulas: grid((value) => value ?? ""),
      numberFormats: grid((value) => (typeof value === "string" ? "@" : "General")),
      merges: plan.merges,
      calculated: true,
      cut: false,
    };
    host.holds(snapshot);
    active = plan.name;
    host.raises({ kind: "activated", sheetId: plan.name });
    return snapshot.sheet;
  }

  sheets.forEach((sheet) => host.holds(sheet));
  return host;
}

/** What Excel answers where not all of these cells stand as expected. */
function changedMeanwhile(sheet: SheetSnapshot, expected: readonly CellState[]): { readonly ok: false; readonly problem: HostProblem } | null {
  const conflicts = expected.flatMap((state) => {
    const actual = cellStateIn(sheet, state.cell);
    return sameState(state, actual) ? [] : [{ expected: state, actual }];
  });
  return conflicts.length > 0 ? { ok: false, problem: { ...problemOf("changed-meanwhile"), conflicts } } : null;
}

function problemOf(reason: HostProblemReason): HostProblem {
  return { reason, detail: "", left: [] };
}

/** The sheet with one cell written; it must lie in the grid. */
export function withCell(snapshot: SheetSnapshot, { cell, value, formula, numberFormat }: CellState): SheetSnapshot {
  const put = <T>(grid: readonly (readonly T[])[], content: T) =>
    grid.map((row, at) => (at === cell.row - snapshot.origin.row ? row.map((old, column) => (column === cell.column - snapshot.origin.column ? content : old)) : row));
  return {
    ...snapshot,
    values: put(snapshot.values, value),
    formulas: put(snapshot.formulas, formula),
    numberFormats: put(snapshot.numberFormats, numberFormat),
  };
}
