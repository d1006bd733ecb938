import type { RangeAddress } from "#core/snapshot/address";

type Row = Readonly<Record<string, string>>;

const DETAILS = ["leadAgency", "coordAgency", "deadline", "budget"];

function isEmpty(row: Row, keys: readonly string[]): boolean {
  return keys.every((key) => (row[key] ?? "") === "");
}

/** Whether the cell above goes on over this row, as the action plan and the report are printed. */
function goesOn(row: Row, key: string, above: Row): boolean {
  if (!("goal" in row)) return key === "stt" && above["stt"] === "Trong đó" && isEmpty(row, ["stt"]);
  if (key === "stt" || key === "goal") return isEmpty(row, ["stt", "goal"]);
  if (key === "activity" || !isEmpty(row, ["stt", "goal", "task"])) return false;
  return isEmpty(row, DETAILS.includes(key) ? DETAILS : [key]);
}

/** Where the cells of printed rows are merged, in the rows of a sheet on which they stand one below the other. */
export function mergedDown(rows: readonly Row[], columns: readonly string[], sheetRows: readonly number[]): readonly RangeAddress[] {
  return columns.flatMap((key, column) => {
    const merges: RangeAddress[] = [];
    for (let top = 0; top < rows.length; top += 1) {
      let bottom = top;
      const first = rows[top] ?? {};
      if (!isEmpty(first, [key])) while (goesOn(rows[bottom + 1] ?? { goal: "end", stt: "end" }, key, first)) bottom += 1;
      if (bottom > top) merges.push({ top: sheetRows[top] ?? 0, left: column, bottom: sheetRows[bottom] ?? 0, right: column });
      top = bottom;
    }
    return merges;
  });
}
