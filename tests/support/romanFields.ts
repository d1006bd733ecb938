import type { PrintedAnnex } from "./annexFixtures";

const ROMAN = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

/** How people number fields in Roman: what stands below counts through ("II", "2.1"), or starts over in each ("II", "1"). */
export type RomanWay = "counting through" | "with final dots" | "starting over";

/** An annex with its fields numbered I, II, III. */
export function withRomanFields(annex: PrintedAnnex<string>, way: RomanWay): PrintedAnnex<string> {
  const numbered = (stt: string): string => {
    const field = /^(\d+)\.?$/.exec(stt)?.[1];
    if (field) return (ROMAN[Number(field)] ?? "") + (way === "with final dots" ? "." : "");
    return way === "starting over" ? stt.replace(/^\d+[.,](?=\d)/, "") : stt;
  };
  return { ...annex, rows: annex.rows.map((row) => ({ ...row, stt: numbered(row["stt"] ?? "") })) };
}
