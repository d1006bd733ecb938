import { digitsOf, parsePoints, pointsFromNumber, type Points } from "../points/points";
import type { AnnexCell, PointsReading } from "./annex";
import { dateText, fixedDigits, isDateFormat } from "./numberFormat";

/** The decimals a number is shown with: those its format fixes, else those it is written with. Text always shows its own. */
export function shownDigits(numberFormat: string, points: Points): number {
  return fixedDigits(numberFormat) ?? digitsOf(points);
}

function unreadable(printed: string): PointsReading {
  return { state: "unreadable", printed };
}

function readNumber(number: number, numberFormat: string): PointsReading {
  if (isDateFormat(numberFormat)) return unreadable(dateText(number));
  const points = pointsFromNumber(number);
  return points === null ? unreadable(String(number)) : { state: "number", points, digits: shownDigits(numberFormat, points) };
}

/** What a points cell holds. A date, TRUE or FALSE, an error value, other text and anything above a million cannot be read. */
export function readPoints(cell: AnnexCell): PointsReading {
  const { value, text, numberFormat } = cell;
  if (typeof value === "number") return readNumber(value, numberFormat);
  if (text === "") return { state: "empty" };
  const points = typeof value === "boolean" ? null : parsePoints(text);
  if (points === null) return unreadable(text);
  return { state: "text", points, digits: (/[.,](\d+)\D*$/.exec(text)?.[1] ?? "").length };
}

/** The cell's points, as a number or as text; `null` where it is empty, absent or cannot be read. */
export function readablePoints(cell: AnnexCell | undefined): Points | null {
  const reading = cell && readPoints(cell);
  return reading?.state === "number" || reading?.state === "text" ? reading.points : null;
}
