/** A text, a quoted sheet name, or a reference with its row and the row's anchor. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])\$?[A-Z]{1,3}(\$?)(\d{1,7})(?![\p{L}\p{N}_.(])/giu;

/** True where a formula in this row (from 0) counts another row from its own: `=SUM(C7:C9)` in row 6, not `=C6*2` nor `=C$1`. */
export function reachesOtherRows(formula: string, row: number): boolean {
  return [...formula.matchAll(PIECES)].some(([, anchor, number]) => number !== undefined && anchor === "" && Number(number) !== row + 1);
}
