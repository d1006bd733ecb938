import type { NumberingForm } from "./annex";
import { NOTHING_FURTHER } from "./readStt";
import type { TableRow } from "./tableRow";

/**
 * The rows with their places in the whole annex: below section II the number 3 is [2, 3], below sub-section A of VII it is [7, 1, 3].
 * A row that only continues one above (an action plan's, below a merged number) has no number of its own. In a tree all numbers are whole; one whose numbers start over in roman fields comes here as `fields`.
 */
export function placeNumbers(rows: readonly TableRow[], form: NumberingForm): readonly TableRow[] {
  if (form === "tree") return rows;
  let section: readonly number[] = [];
  let part: readonly number[] = [];
  return rows.map((row) => {
    const { stt, series, continued } = row;
    if (continued && form === "goals") return { ...row, stt: { state: "missing", printed: "", path: null, finalDot: false, further: NOTHING_FURTHER } };
    if (stt.path === null) return row;
    if (series === "roman") part = section = stt.path;
    const above = series === "roman" ? [] : series === "letter" ? section : part;
    const path = [...above, ...stt.path];
    if (series === "letter") part = path;
    return { ...row, stt: { ...stt, path, further: stt.further.map((number) => [...above, ...number]) } };
  });
}
