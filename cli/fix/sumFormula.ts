import { parseRangeA1, type CellAddress } from "#core/snapshot/address";

/** A cell that a sum adds or takes away. Within `SUM` a text counts nothing, beside a sign it may be anything. */
export interface Addend {
  readonly cell: CellAddress;
  readonly sign: 1 | -1;
  readonly skipsText: boolean;
}

/** A sign, then a cell or `SUM` of cells and ranges. */
const term = /\s*([+-]?)\s*(?:SUM\(([^()]*)\)|(\$?[A-Z]{1,3}\$?\d{1,7}))\s*(?=[+-]|$)/iy;
const range = /^\s*\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?\s*$/i;

/** The cells of a formula that only adds up cells of its own sheet (`=SUM(D7:D9,D12)`, `=D7+D8-D9`); `null` for any other. */
export function readSum(formula: string): readonly Addend[] | null {
  const addends: Addend[] = [];
  let at = 1;
  while (at < formula.length) {
    term.lastIndex = at;
    const found = term.exec(formula);
    const [whole, sign, summed, cell] = found ?? [];
    if (whole === undefined || (at > 1 && sign === "")) return null;
    for (const named of (summed ?? cell ?? "").split(",")) {
      const cells = range.test(named) ? cellsOf(named) : null;
      if (!cells) return null;
      addends.push(...cells.map((one): Addend => ({ cell: one, sign: sign === "-" ? -1 : 1, skipsText: summed !== undefined })));
    }
    at += whole.length;
  }
  return at > 1 ? addends : null;
}

function cellsOf(named: string): CellAddress[] | null {
  const area = parseRangeA1(named.replaceAll("$", "").trim());
  if (!area) return null;
  const width = area.right - area.left + 1;
  return Array.from({ length: (area.bottom - area.top + 1) * width }, (_, index) => ({
    row: area.top + Math.floor(index / width),
    column: area.left + (index % width),
  }));
}
