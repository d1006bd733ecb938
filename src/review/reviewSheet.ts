import { agencyDirectory } from "#core/agencies/agencies";
import { readAnnexes } from "#core/annex/readAnnexes";
import { checkSheet } from "#core/rules/checkAnnex";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import type { Host } from "./host";
import type { Outcome } from "./hostProblem";
import { planFixes } from "./plannedFix";
import type { Review } from "./reviewState";
import { summariseAnnex } from "./summariseAnnex";

/** One read, no write: the sheet with this id, or the active one, checked. */
export async function reviewSheet(host: Host, sheetId: string | null): Promise<Outcome<Review>> {
  const snapshot = await host.readSheet(sheetId);
  return snapshot.ok ? { ok: true, value: reviewSnapshot(snapshot.value) } : snapshot;
}

/** The whole flow: what stands on the sheet → what it means → what is wrong with it → what the pane shows. */
export function reviewSnapshot(snapshot: SheetSnapshot): Review {
  const reading = readAnnexes(snapshot);
  const findings = checkSheet(reading, { agencies: agencyDirectory });
  return {
    sheet: snapshot.sheet,
    annexes: reading.annexes.map((annex) => summariseAnnex(annex)),
    findings,
    fixes: planFixes(snapshot, reading.annexes, findings),
    calculated: snapshot.calculated,
    cut: snapshot.cut,
  };
}
