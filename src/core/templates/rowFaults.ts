import type { AnnexKind } from "../annex/annex";
import { isPart, isRoman, isSubsection, isTreeNumber, parentNumber, rowNumber } from "./numbering";

/** As much of a template's row as its form depends on. */
interface Row {
  readonly stt: string;
  readonly criterion?: string | undefined;
  readonly indicator?: string | undefined;
  readonly goal?: string | undefined;
  readonly maxScore?: number | undefined;
  readonly prevScore?: number | undefined;
  readonly targetScore?: number | undefined;
}

/** What is wrong with the rows of a template of the kind; `null` where all is well. */
export function faultIn(kind: AnnexKind, rows: readonly Row[]): string | null {
  switch (kind) {
    case "score":
      return faultInTree(rows) ?? faultInNames(rows, "criterion") ?? faultInPoints(rows);
    case "monitoring":
    case "remedies":
      return faultInTree(rows) ?? faultInNames(rows, "criterion");
    case "targets":
      return faultInFields(rows) ?? faultInNames(rows, "criterion");
    case "report":
      return faultInTree(rows.filter((row) => !isPart(row))) ?? faultInParts(rows) ?? faultInNames(rows, "indicator");
    case "action-plan":
      return faultInGoals(rows);
  }
}

/** What is wrong with the numbers of one tree 1 / 1.1 / 1.1.1; `null` where all is well. */
function faultInTree(rows: readonly Row[]): string | null {
  if (!rows.every(({ stt }) => isTreeNumber(stt))) return "numbers joined by dots";
  const seen = new Set<string | null>([null]);
  for (const row of rows) {
    if (seen.has(rowNumber(row))) return "a number stands once";
    seen.add(rowNumber(row));
    if (!seen.has(parentNumber(row))) return "every row below a row that stands above it";
  }
  return null;
}

function faultInNames(rows: readonly Row[], name: "criterion" | "indicator"): string | null {
  return rows.every((row) => row[name] !== undefined) ? null : `every row has its ${name}`;
}

function faultInPoints(rows: readonly Row[]): string | null {
  const parents = new Set(rows.map(parentNumber));
  const right = rows.every((row) => {
    const isLeaf = !parents.has(rowNumber(row));
    return (row.maxScore !== undefined) === isLeaf && (isLeaf || (row.prevScore ?? row.targetScore) === undefined);
  });
  return right ? null : "standard points on lowest-level rows, on each and on no other";
}

/** I, II …; 1, 2 … begin again in each. */
function faultInFields(rows: readonly Row[]): string | null {
  if (!isRoman(rows[0]?.stt ?? "")) return "the first row is a field";
  const seen = new Set<string>();
  let field = "";
  for (const { stt } of rows) {
    if (isRoman(stt)) field = stt;
    else if (!/^\d+\.?$/.test(stt)) return "fields I, II … and rows 1, 2 …";
    const place = isRoman(stt) ? stt : `${field} ${stt}`;
    if (seen.has(place)) return "a number stands once in its field";
    seen.add(place);
  }
  return null;
}

function faultInParts(rows: readonly Row[]): string | null {
  return isTreeNumber(rows[0]?.stt ?? "") ? null : "the first row has a number";
}

function faultInGoals(rows: readonly Row[]): string | null {
  const isHeading = ({ stt }: Row): boolean => isRoman(stt) || isSubsection(stt);
  if (!isRoman(rows[0]?.stt ?? "")) return "the first row is a section";
  if (!rows.every((row) => isHeading(row) || /^(\d+(\n\d+)*)?$/.test(row.stt))) return "sections I, II …, sub-sections A, B … and goals 1, 2 …";
  if (!rows.every((row) => !isHeading(row) || row.goal !== undefined)) return "every section has its name";
  const opens = rows.every((row, index) => isHeading(row) || row.goal !== undefined || !isHeading(rows[index - 1] ?? row));
  return opens ? null : "a section's first row has a goal";
}
