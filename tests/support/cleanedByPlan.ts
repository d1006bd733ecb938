import { readAnnexes } from "#core/annex/readAnnexes";
import { chosenCleaning } from "#core/cleaning/chosenCleaning";
import { type CleaningName, type CleaningPlan, cleaningNames } from "#core/cleaning/cleaning";
import { planCleaning } from "#core/cleaning/planCleaning";
import { checkSheet } from "#core/rules/checkAnnex";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import { cleanedSheet } from "./cleanedSheet";
import { builtInKnowledge } from "./knowledge";

/** What *Làm sạch bảng dán* offers for a sheet; `null` where nothing. */
export function planOf(sheet: SheetSnapshot): CleaningPlan | null {
  const reading = readAnnexes(sheet);
  return planCleaning(sheet, reading, checkSheet(reading, builtInKnowledge));
}

/** The sheet with these items carried out. */
export function cleaned(sheet: SheetSnapshot, chosen: readonly CleaningName[] = cleaningNames): SheetSnapshot {
  const plan = planOf(sheet);
  const change = plan && chosenCleaning(plan, new Set(chosen));
  return change ? cleanedSheet(sheet, change) : sheet;
}
