import { columnIndex, columnLetters } from "#core/snapshot/address";

/** Strings, quoted sheet names and bracketed table columns stay; then cells, whole columns, whole rows. */
const token =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.$\\])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!]))/gu;

const lastColumn = 16_383;
const lastRow = 1_048_576;

/** The formula as it reads after being filled `rows` down and `columns` to the right: relative references move, the others stay. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  const column = (fixed: string, letters: string): string | null => {
    const index = columnIndex(letters) + (fixed ? 0 : columns);
    return index < 0 || index > lastColumn ? null : fixed + columnLetters(index);
  };
  const row = (fixed: string, digits: string): string | null => {
    const number = Number(digits) + (fixed ? 0 : rows);
    return number < 1 || number > lastRow ? null : `${fixed}${number}`;
  };
  const joined = (first: string | null, second: string | null, between: string): string =>
    first === null || second === null ? "#REF!" : first + between + second;
  return formula.replace(token, (whole: string, ...groups: (string | undefined)[]) => {
    const [columnSign, letters, rowSign, digits, fromSign, from, toSign, to, topSign, top, bottomSign, bottom] = groups;
    if (letters !== undefined) return joined(column(columnSign ?? "", letters), row(rowSign ?? "", digits ?? ""), "");
    if (from !== undefined) return joined(column(fromSign ?? "", from), column(toSign ?? "", to ?? ""), ":");
    if (top !== undefined) return joined(row(topSign ?? "", top), row(bottomSign ?? "", bottom ?? ""), ":");
    return whole;
  });
}
