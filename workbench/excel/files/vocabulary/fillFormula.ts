import { columnIndex, columnName } from "../../model/address";

const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/giu;

/** A shared formula as it reads some rows below and columns right of where it was written. */
export function fillFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(pieces, (whole: string, columnSign?: string, letters?: string, rowSign?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return whole;
    const column = columnSign ? letters : columnName(columnIndex(letters) + columns);
    const row = rowSign ? digits : String(Number(digits) + rows);
    return `${columnSign ?? ""}${column}${rowSign ?? ""}${row}`;
  });
}
