/** The sheets that we have inserted while the pane lives, and how they looked then. */
import type { SheetPlan } from "#core/plan/sheetPlan";
import type { SheetRef } from "#core/snapshot/snapshot";
import type { Outcome } from "#review/hostProblem";
import { insertSheet } from "./insertSheet";
import { removeSheet } from "./removeSheet";
import type { LookedAt } from "./sheetLook";

export interface InsertedSheets {
  insertSheet(plan: SheetPlan): Promise<Outcome<SheetRef>>;
  removeSheet(sheetId: string): Promise<Outcome<void>>;
}

export function createInsertedSheets(): InsertedSheets {
  const looks = new Map<string, LookedAt>();
  return {
    async insertSheet(plan) {
      const made = await insertSheet(plan);
      if (!made.ok) return made;
      looks.set(made.value.sheet.id, made.value.look);
      return { ok: true, value: made.value.sheet };
    },
    async removeSheet(sheetId) {
      const look = looks.get(sheetId);
      if (!look) throw new Error(`Sheet "${sheetId}" is not one that we have inserted.`);
      return removeSheet(sheetId, look);
    },
  };
}
