import { pointsColumnsOf } from "#core/annex/kinds";
import type { AnnexReview } from "#review/reviewState";

/** What the pane shows of a sheet, a tab each. */
export type View = "findings" | AnnexView;
export type AnnexView = "declines" | "fields" | "budget" | "deadlines" | "agencies" | "figures";

const annexViews: readonly AnnexView[] = ["declines", "fields", "budget", "deadlines", "agencies", "figures"];

/** Whether the view has something to say of the annex. */
export function hasView(annex: AnnexReview, view: AnnexView): boolean {
  return view === "declines" || view === "fields" ? pointsColumnsOf(annex.kind).length > 0 : annex[view] !== null;
}

/** The tabs of a sheet: its findings, and every view that means something for one of its annexes. */
export function viewsOf(annexes: readonly AnnexReview[]): readonly View[] {
  return ["findings", ...annexViews.filter((view) => annexes.some((annex) => hasView(annex, view)))];
}
