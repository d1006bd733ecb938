import type { AnnexNumbering, NumberingForm } from "./annex";
import type { TableRow } from "./tableRow";

/** How these rows are numbered, `form` being what their kind tells. */
export function numberingOf(rows: readonly TableRow[], form: NumberingForm): AnnexNumbering {
  if (form !== "tree") return { form, romanFields: true };
  const fields = rows.filter(isRomanField);
  if (fields.length === 0) return { form, romanFields: false };
  if (startOver(rows)) return { form: "fields", romanFields: true };
  const arabic = rows.filter(({ stt, series }) => series === "arabic" && stt.state === "read" && stt.path?.length === 1);
  return { form, romanFields: fields.length > arabic.length };
}

function isRomanField({ series, stt, isTotal }: TableRow): boolean {
  return series === "roman" && stt.path !== null && !isTotal;
}

/** Below most roman fields the first number has one part: "II", then "1" and not "2.1". */
function startOver(rows: readonly TableRow[]): boolean {
  const depths: number[] = [];
  let below = false;
  for (const row of rows) {
    if (isRomanField(row)) below = true;
    else if (below && row.stt.state !== "missing") {
      below = false;
      const depth = depthOf(row);
      if (depth !== null) depths.push(depth);
    }
  }
  return depths.filter((depth) => depth === 1).length * 2 > depths.length;
}

/** How many parts a number has; of one that Excel made a number of, whether it was whole can still be seen. */
function depthOf({ stt, cells }: TableRow): number | null {
  if (stt.path) return stt.path.length;
  const value = cells.get("stt")?.value;
  return stt.state === "number" && Number.isInteger(value) ? 1 : null;
}
