import type { SheetPlan } from "#core/plan/sheetPlan";
import { cellStateIn, holdsFormula } from "#core/snapshot/cellState";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import type { Host } from "./host";
import type { Outcome } from "./hostProblem";

/** Deletes an inserted sheet, if nothing has been filled in, cleared, moved or merged since. */
export async function undoInsertion(host: Host, sheetId: string, plan: SheetPlan): Promise<Outcome<void>> {
  const read = await host.readSheet(sheetId);
  if (!read.ok) return read;
  if (!standsAsPlanned(plan, read.value)) return { ok: false, problem: { reason: "sheet-edited", detail: "", left: [] } };
  return host.removeSheet(sheetId);
}

/** Formulas count by their results: Excel writes them in its own way. */
export function standsAsPlanned({ cells, results, merges }: SheetPlan, snapshot: SheetSnapshot): boolean {
  const columns = Math.max(0, ...cells.map((row) => row.length));
  const bottom = snapshot.origin.row + snapshot.values.length;
  const right = snapshot.origin.column + Math.max(0, ...snapshot.values.map((row) => row.length));
  if (snapshot.cut || bottom > cells.length || right > columns || snapshot.merges.length !== merges.length) return false;
  return cells.every((row, at) => Array.from({ length: columns }).every((_, column) => isPlanned(row[column] ?? null, results[at]?.[column] ?? null, snapshot, at, column)));
}

function isPlanned(content: string | number | null, result: number | string | null, snapshot: SheetSnapshot, row: number, column: number): boolean {
  const state = cellStateIn(snapshot, { row, column });
  if (typeof content === "string" && content.startsWith("=")) {
    if (!holdsFormula(state)) return false;
    if (typeof result === "string") return state.value === result;
    return typeof state.value === "number" && Math.abs(state.value - (result ?? 0)) < 1e-9;
  }
  return !holdsFormula(state) && state.value === (content ?? "");
}
