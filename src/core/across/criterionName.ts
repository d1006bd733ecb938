import type { AnnexRow } from "../annex/annex";
import { nameOf } from "../annex/walkAnnex";
import { criterionCode } from "../text/criterionCodes";
import { tidySpaces } from "../text/fold";

const CODE = /^\s*TC\p{L}*\s*\d{1,3}(?:\.\d{1,3})+\s*[-–—.:]?\s*/u;
/** Tiêu chí thành phần “…” */
const QUOTED = /^\s*tiêu chí(?: thành phần)?\s*[“"](.+?)[”"]\s*$/isu;

/** "… theo quy định tại Nghị định số 42/2022/NĐ-CP …" */
const LAW = /\s+(?:theo (?:đúng )?)?quy định (?:của|tại) (?:Nghị định|Nghị quyết|Thông tư|Quyết định|Luật|Điều|Kế hoạch số)\s.*$/su;

/** A criterion's own name: without code, without "Tiêu chí thành phần" and quotes around it, without parentheses and the document it goes by. */
export function criterionName(row: AnnexRow): string {
  const printed = nameOf(row).normalize("NFC").replace(CODE, "");
  return tidySpaces((QUOTED.exec(printed)?.[1] ?? printed).replace(/\([^)]*\)?/g, " ").replace(LAW, ""));
}

/** The place that a criterion has in the set of criteria: its code's, else its number's; `null` where it has none. */
export function criterionPath(row: AnnexRow): string | null {
  const path = criterionCode(nameOf(row))?.path ?? row.stt.path;
  return path === null ? null : path.join(".");
}
