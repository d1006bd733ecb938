import { foldMarks } from "../text/fold";
import type { TableRow } from "./tableRow";

const LABEL = /^trong do\b/;

/** A row "Trong đó", or one without a number of its own below a numbered row or another part row. */
export function isPartRow({ stt, continued }: TableRow, belowIndicator: boolean): boolean {
  if (stt.state === "malformed" && stt.path === null && stt.printed.length <= 12) return LABEL.test(foldMarks(stt.printed));
  return belowIndicator && (stt.state === "missing" || continued);
}
