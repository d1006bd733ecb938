import { checkAcross } from "#core/across/checkAcross";
import { readAnnexes } from "#core/annex/readAnnexes";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import type { Comparison } from "./comparison";
import type { Host } from "./host";
import type { ReviewStore } from "./reviewStore";
import { reviewKnowledge } from "./reviewSheet";
import type { InspectedSheet } from "./sheetChange";

/** So many other sheets are read at most: far more than a plan has annexes. */
const MOST_SHEETS = 20;

/**
 * Compares the annexes of the inspected sheet with those of the other visible sheets: one round trip, and none where there is
 * no other sheet, or no annex on this one. `begins` is called before the round trip.
 */
export async function compareAnnexes(host: Host, store: ReviewStore, { snapshot, sheets }: InspectedSheet, begins: () => void): Promise<void> {
  const others = sheets.filter(({ id }) => id !== snapshot.sheet.id).slice(0, MOST_SHEETS);
  if (others.length === 0 || readAnnexes(snapshot).annexes.length === 0) {
    store.finishComparison(null);
    return;
  }
  begins();
  const read = await host.readOtherSheets(others.map(({ id }) => id));
  if (!read.ok) {
    store.finishComparison({ sheets: [snapshot.sheet], findings: [], problem: read.problem });
    return;
  }
  const snapshots = new Map([snapshot, ...read.value].map((one) => [one.sheet.id, one]));
  const inOrder = sheets.flatMap(({ id }) => snapshots.get(id) ?? []);
  // A hidden sheet can be the active one for a moment; it is not among the visible.
  store.finishComparison(comparisonOf(inOrder.includes(snapshot) ? inOrder : [snapshot, ...inOrder]));
}

/** `null` where no two of the sheets have annexes. */
function comparisonOf(snapshots: readonly SheetSnapshot[]): Omit<Comparison, "changed"> | null {
  const annexes = snapshots.flatMap((snapshot) => readAnnexes(snapshot).annexes);
  const sheets = snapshots.flatMap(({ sheet }) => (annexes.some((annex) => annex.sheet.id === sheet.id) ? [sheet] : []));
  if (sheets.length < 2) return null;
  const findings = checkAcross(annexes, reviewKnowledge).map(({ finding }) => finding);
  return { sheets, findings, problem: null };
}
