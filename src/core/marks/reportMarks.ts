import { columnLetters } from "../snapshot/address";
import { type MarkFormula, belowHeading, notNumbered, place, prefix } from "./markFormula";
import { type MarkedTable, markedColumns } from "./markedTable";

/** Warnings for the figures of a report. "-" says that there is nothing to report. */
export const reportMarks: readonly MarkFormula[] = [
  {
    mark: "stt",
    kinds: ["report"],
    byNumber: true,
    on: ["stt"],
    needs: ["value"],
    write: (table, column) => {
      const refs = markedColumns(table);
      const own = refs.cell(column);
      const same = `SUMPRODUCT(--(${prefix(table)}=SUBSTITUTE(TRIM(${refs.all(column)})&".","..",".")))`;
      const wrong = `NOT(ISTEXT(${own})),${notNumbered(table)},ISNUMBER(FIND(",",${own})),${same}<>1`;
      return `=AND(${belowHeading(table)}TRIM(${own})<>"",LEFT(TRIM(${own}),5)<>"Trong",OR(${wrong}))`;
    },
  },
  {
    mark: "code",
    kinds: ["report"],
    on: ["value"],
    needs: ["unit"],
    write: (table, column) => {
      const refs = markedColumns(table);
      const [unit, own] = [refs.cell(place(table, "unit")), `TRIM(${refs.cell(column)})`];
      const listed = `FIND("="&${own}&CHAR(10),SUBSTITUTE(${unit}," ","")&CHAR(10))`;
      return `=AND(ISNUMBER(FIND("=",${unit})),${own}<>"",${own}<>"-",ISERROR(${listed}))`;
    },
  },
  {
    mark: "text",
    kinds: ["report"],
    on: ["value"],
    needs: ["stt", "unit"],
    write: (table, column) => {
      const refs = markedColumns(table);
      const [unit, own] = [refs.cell(place(table, "unit")), refs.cell(column)];
      return `=AND(${belowHeading(table)}TRIM(${unit})<>"",ISERROR(FIND("=",${unit})),ISTEXT(${own}),TRIM(${own})<>"",TRIM(${own})<>"-")`;
    },
  },
  {
    mark: "part",
    kinds: ["report"],
    on: ["value"],
    needs: ["stt", "unit"],
    below: 2,
    write: partMark,
  },
  {
    mark: "ratio",
    kinds: ["report"],
    on: ["value"],
    needs: ["stt", "unit", "indicator"],
    write: ratioMark,
  },
];

/**
 * A part row above its whole, for the first two part rows: the whole is the figure that they are parts of, and under a share in %
 * the first part row.
 */
function partMark(table: MarkedTable, column: number): string {
  const [stt, unit, value] = [place(table, "stt"), place(table, "unit"), column].map((at) => `$${columnLetters(at)}`);
  const [first, second, own] = [1, 2, 3].map((below) => table.headingRow + below);
  const above = (row: number | undefined): string => `${value}${row}<>"",${value}${own}>${value}${row}`;
  const alike = (row: number | undefined): string => `${unit}${row}=${unit}${own}`;
  const firstPart = `AND(LEFT(${stt}${own})="T",${alike(second)},${above(second)})`;
  const secondPart = `AND(${stt}${own}="",LEFT(${stt}${second})="T",IF(${unit}${first}="%",AND(${alike(second)},${above(second)}),AND(${alike(first)},${above(first)})))`;
  return `=AND(COUNT(${value}${own}),${unit}${own}<>"%",OR(${firstPart},${secondPart}))`;
}

/** A share in % that the two part rows below it do not give, beyond rounding; 0.5 with a percent format is 50 as well. */
function ratioMark(table: MarkedTable, column: number): string {
  const [stt, unit, name, value] = [place(table, "stt"), place(table, "unit"), place(table, "indicator"), column].map((at) => `$${columnLetters(at)}`);
  const [own, whole, part] = [1, 2, 3].map((below) => table.headingRow + below);
  const share = `${value}${part}/${value}${whole}`;
  const shares = `${unit}${own}="%",LEFT(${stt}${whole})="T",${stt}${part}="",${unit}${whole}=${unit}${part},${unit}${part}<>"%"`;
  const change = ["giảm", "giản", "tăng", "so với"].map((word) => `SEARCH("${word}",${name}${own})`).join(",");
  const differs = `IFERROR(MIN(ABS(${value}${own}-${share}*100),ABS(${value}${own}-${share}))>0.5,0)`;
  return `=AND(COUNT(${value}${own}:${value}${part})=3,${shares},COUNT(${change})=0,${differs})`;
}
