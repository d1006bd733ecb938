import type { Annex, AnnexRow, SttReading } from "../annex/annex";
import type { CellValue } from "../snapshot/snapshot";
import { placeText } from "./placedRows";

/**
 * What a number or date in a number's cell must have been: the only place that may follow the row above and that Excel makes this of
 * ("1.10" became 1.1, "3.4.1" the 3rd of April 2001). `null` where no place fits, or more than one. Other rows are not in the map.
 */
export function lostPlaces(annex: Annex): ReadonlyMap<AnnexRow, readonly number[] | null> {
  const lost = new Map<AnnexRow, readonly number[] | null>();
  let above: readonly number[] = [];
  for (const row of annex.rows) {
    const { state, path } = row.stt;
    const cell = row.cells.get("stt");
    const isLost = cell !== undefined && (state === "number" || state === "date");
    const meant = isLost ? placeAfter(above, row.stt, cell.value) : path;
    if (isLost) lost.set(row, meant);
    above = meant ?? above;
  }
  return lost;
}

function placeAfter(above: readonly number[], { state, printed }: SttReading, value: CellValue): readonly number[] | null {
  const followers = [[...above, 1], ...above.map((number, depth) => [...above.slice(0, depth), number + 1])];
  const fits = state === "date" ? becomesDate(printed) : (path: readonly number[]) => path.length <= 2 && Number(placeText(path)) === value;
  const fitting = followers.filter(fits);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/**
 * Where the decimal sign is a comma Excel reads points as those of a date, day first: two numbers as day and month of the year in
 * which they were typed, or as month and year where there is no such month; three with a year of two digits.
 */
function becomesDate(printed: string): (path: readonly number[]) => boolean {
  const [day, month, year = 0] = printed.split("/").map(Number);
  return (path) => {
    const [first, second, third] = path;
    if (path.length === 3) return first === day && second === month && third === year % 100;
    return path.length === 2 && ((first === day && second === month) || (day === 1 && (second ?? 0) > 12 && first === month && second === year % 100));
  };
}
