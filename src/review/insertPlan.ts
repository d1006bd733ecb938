import type { SheetPlan } from "#core/plan/sheetPlan";
import type { Host } from "./host";
import type { Outcome } from "./hostProblem";
import type { Notice, ReviewStore } from "./reviewStore";

/** Makes a new sheet from the plan and enters it in the journal with the sentence that says so; its `sheet` is the sheet's name. */
export async function insertPlan(host: Host, store: ReviewStore, plan: SheetPlan, sentence: string, facts: Readonly<Record<string, number>> = {}): Promise<Outcome<Notice>> {
  const inserted = await host.insertSheet(plan);
  if (!inserted.ok) return inserted;
  const data = { ...facts, sheet: inserted.value.name };
  store.record({ sheet: inserted.value, sentence, data, deed: { kind: "inserted", plan } });
  return { ok: true, value: { kind: "done", sentence, data } };
}
