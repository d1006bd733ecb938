import type { PlannedConditionalFormat, SheetPlan } from "#core/plan/sheetPlan";
import type { CellAddress } from "#core/snapshot/address";
import type { SheetRef, SheetSnapshot } from "#core/snapshot/snapshot";
import type { Host, SheetEvent } from "#review/host";
import type { HostProblem, HostProblemReason, Outcome } from "#review/hostProblem";

/** A spreadsheet that answers from plain data, for tests that do not care for Excel. */
export interface FakeHost extends Host {
  /** What was asked, in order: "read Phụ lục", "read active", "insert …", "putMarks …", "removeMarks …", "select …", "follow". */
  readonly asked: readonly string[];
  readonly marks: readonly PlannedConditionalFormat[];
  /** Puts the sheet in place, and makes it the active one where there is none. */
  holds(snapshot: SheetSnapshot): void;
  activates(sheetId: string): void;
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
    insertSheet: (plan) => answer(`insert ${plan.name}`, () => insert(plan)),
    putMarks: (sheetId, wanted) => answer(`putMarks ${sheetId}`, () => (marks = wanted).length),
    removeMarks: (sheetId) =>
      answer(`removeMarks ${sheetId ?? "active"}`, () => {
        const count = marks.length;
        marks = [];
        return count;
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

function problemOf(reason: HostProblemReason): HostProblem {
  return { reason, detail: "", left: [] };
}
