import type { Annex } from "#core/annex/annex";
import { effectiveText } from "#core/annex/effectiveCell";
import { leavesOf } from "#core/annex/walkAnnex";
import { hangsOnOther, readDeadline } from "#core/text/deadlines";
import { deadlineTimes, type DeadlineTime, type DeadlinesReview, type RowLink } from "./reviewState";
import { rowLink } from "./rowLink";

/** When the lowest-level rows are due, a row in each quarter that it names; `null` where the annex has no such column. */
export function deadlinesOf(annex: Annex): DeadlinesReview | null {
  if (!annex.columns.has("deadline")) return null;
  const due = new Map<DeadlineTime, RowLink[]>(deadlineTimes.map((time) => [time, []]));
  for (const row of leavesOf(annex)) {
    for (const time of timesOf(effectiveText(row, "deadline"), annex.year)) due.get(time)?.push(rowLink(row, "deadline"));
  }
  return deadlineTimes.map((time) => ({ time, rows: due.get(time) ?? [] }));
}

const QUARTERS = ["quarter1", "quarter2", "quarter3", "quarter4"] as const;

function timesOf(text: string, planYear: number | null): ReadonlySet<DeadlineTime> {
  if (text === "") return new Set(["empty"]);
  const deadline = readDeadline(text);
  if (!deadline) return new Set(["unreadable"]);
  return new Set(
    deadline.parts.flatMap((part): readonly DeadlineTime[] => {
      if (part.kind === "phrase") return [hangsOnOther(text) ? "depending" : "allYear"];
      if (part.year !== null && planYear !== null && part.year !== planYear) return ["otherYear"];
      const quarters = part.kind === "quarters" ? part.quarters : (part.kind === "months" ? part.months : [part.month]).map((month) => Math.ceil(month / 3));
      return quarters.flatMap((quarter) => QUARTERS[quarter - 1] ?? []);
    }),
  );
}
