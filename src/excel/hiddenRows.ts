import type { RangeAddress } from "#core/snapshot/address";
import type { Outcome } from "#review/hostProblem";
import { runsOf } from "./rowNumbers";

/** The refusal of a command that hidden rows stand in the way of, with their numbers. One round trip. */
export async function hiddenRows(context: Excel.RequestContext, sheet: Excel.Worksheet, { top, bottom }: RangeAddress): Promise<Outcome<never>> {
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => sheet.getRange(`A${top + at + 1}`));
  for (const row of rows) row.load("rowHidden");
  await context.sync();
  const hidden = rows.flatMap(({ rowHidden }, at) => (rowHidden ? [top + at + 1] : []));
  return { ok: false, problem: { reason: "rows-hidden", detail: "", left: [], places: runsOf(hidden) } };
}
