import type { ColumnKey } from "../annex/annex";
import { type MarkFormula, belowHeading, cells, notNumbered, numbered, place, prefix } from "./markFormula";
import { markedColumns } from "./markedTable";

/** Begun is a row in which one of these is filled in. */
const FILLED: readonly ColumnKey[] = ["target", "task", "monitorAgency", "coordAgency", "deadline"];

/** Warnings for annexes that say of each criterion what is done by whom. */
export const criteriaMarks: readonly MarkFormula[] = [
  {
    mark: "stt",
    kinds: ["monitoring", "remedies"],
    byNumber: true,
    on: ["stt"],
    needs: ["criterion"],
    write: (table, column) => {
      const refs = markedColumns(table);
      const own = refs.cell(column);
      const same = `SUMPRODUCT(--(${prefix(table)}=SUBSTITUTE(TRIM(${refs.all(column)})&".","..",".")))`;
      const wrong = `NOT(ISTEXT(${own})),${notNumbered(table)},ISNUMBER(FIND(",",${own})),${same}<>1`;
      return `=AND(${belowHeading(table)}TRIM(${refs.cell(place(table, "criterion"))})<>"",OR(${wrong}))`;
    },
  },
  {
    mark: "stt",
    kinds: ["targets"],
    on: ["stt"],
    needs: ["criterion"],
    write: (table, column) => {
      const refs = markedColumns(table);
      const own = refs.cell(column);
      const wrong = `ISNUMBER(FIND(",",${own})),ISERROR(FIND(LEFT(${own}&" "),"IVX0123456789"))`;
      return `=AND(${belowHeading(table)}TRIM(${refs.cell(place(table, "criterion"))})<>"",OR(${wrong}))`;
    },
  },
  {
    mark: "agency",
    kinds: ["monitoring", "remedies"],
    byNumber: true,
    on: ["leadAgency"],
    needs: ["stt", "target"],
    write: (table, column) => {
      const refs = markedColumns(table);
      const isLeaf = `COUNTIF(${refs.all(place(table, "stt"))},${prefix(table)}&"?*")=0`;
      return `=AND(${numbered(table)},${isLeaf},TRIM(${refs.cell(column)})="",COUNTA(${cells(table, FILLED)})>0)`;
    },
  },
  {
    mark: "agency",
    kinds: ["targets"],
    on: ["leadAgency"],
    needs: ["stt", "target"],
    write: (table, column) => `=AND(${numbered(table)},TRIM(${markedColumns(table).cell(column)})="",COUNTA(${cells(table, FILLED)})>0)`,
  },
];
