import { agencyDirectory } from "#core/agencies/agencies";
import type { SheetReading } from "#core/annex/annex";
import { readAnnexes } from "#core/annex/readAnnexes";
import type { Finding } from "#core/findings/finding";
import { checkSheet } from "#core/rules/checkAnnex";
import type { RuleKnowledge } from "#core/rules/rule";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import { annexOrders } from "./annexOrder";
import type { Host } from "./host";
import type { Outcome } from "./hostProblem";
import { planFixes } from "./plannedFix";
import type { AnnexReview, Review } from "./reviewState";
import { summariseAnnex } from "./summariseAnnex";

/** What the rules know beside the sheet. */
export const reviewKnowledge: RuleKnowledge = { agencies: agencyDirectory };

/** One read, no write: the sheet with this id, or the active one, checked as a whole or, by a `ReviewMemory`, as far as it changed. */
export async function reviewSheet(host: Host, sheetId: string | null, review: (snapshot: SheetSnapshot) => Review = reviewSnapshot): Promise<Outcome<Review>> {
  const snapshot = await host.readSheet(sheetId);
  return snapshot.ok ? { ok: true, value: review(snapshot.value) } : snapshot;
}

/** The whole flow: what stands on the sheet → what it means → what is wrong with it → what the pane shows. */
export function reviewSnapshot(snapshot: SheetSnapshot): Review {
  const reading = readAnnexes(snapshot);
  return reviewOf(snapshot, reading, checkSheet(reading, reviewKnowledge), reading.annexes.map((annex) => summariseAnnex(annex)));
}

/** What the pane shows of a sheet that was read and checked. */
export function reviewOf(snapshot: SheetSnapshot, reading: SheetReading, findings: readonly Finding[], annexes: readonly AnnexReview[]): Review {
  return {
    sheet: snapshot.sheet,
    annexes,
    findings,
    fixes: planFixes(snapshot, reading.annexes, findings),
    orders: annexOrders(snapshot, reading.annexes),
    read: { snapshot, reading },
    calculated: snapshot.calculated,
    cut: snapshot.cut,
    ...(snapshot.mergesUnknown ? { mergesUnknown: true as const } : {}),
  };
}
