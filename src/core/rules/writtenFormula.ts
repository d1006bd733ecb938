import { type CellAddress, parseRangeA1 } from "../snapshot/address";

const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const AREA = String.raw`\s*${CELL}(?::${CELL})?\s*`;
const TERM = String.raw`\s*(?:SUM\(${AREA}(?:[,;]${AREA})*\)|${CELL})\s*`;
const ADDITION = new RegExp(String.raw`^=\s*[+-]?${TERM}(?:[+-]${TERM})*$`, "i");

/**
 * The formula that stands in a cell as text, where it only adds up other cells of its own sheet: `=SUM(D7:D9;D12)`, `=D7+D8`;
 * a Vietnamese ";" between arguments becomes ",". `null` for any other, since bringing that to life could do anything.
 */
export function additionOf(text: string, cell: CellAddress): string | null {
  if (!ADDITION.test(text)) return null;
  const areas = (text.match(new RegExp(AREA, "gi")) ?? []).map((area) => parseRangeA1(area.replaceAll(/[$\s]/g, "")));
  const holdsItself = areas.some((area) => !area || (area.top <= cell.row && cell.row <= area.bottom && area.left <= cell.column && cell.column <= area.right));
  return holdsItself ? null : text.replaceAll(";", ",");
}
