import type { ColumnKey } from "../annex/annex";
import { columnLetters } from "../snapshot/address";
import { type MarkFormula, cells, notNumbered, numbered, place, prefix, totalNumber, totalRefs } from "./markFormula";
import { markedColumns } from "./markedTable";

const POINTS: readonly ColumnKey[] = ["maxScore", "prevScore", "targetScore"];
/** What a user fills in: a row with none of these is not begun. */
const FILLED: readonly ColumnKey[] = ["prevScore", "targetScore", "task"];

/**
 * The conditions were tried in LibreOffice on two real annexes with rows inserted, deleted, sorted and copied. What they have in common:
 * - Numbers are compared by pattern or as text, never exactly: COUNTIF and SUMIFS would take "1.1" for "1.10".
 * - `COUNT(-LEFT($A5))` is 1 where the number begins with a digit; heading, total row and blank rows do not.
 * - No array constants and no unions: Excel forbids them here.
 * - Each stays within 255 characters, a limit of older interfaces, on the first thousand rows. Hence a product for AND in the longest,
 *   and 0.00505 for a rounded difference above 0.005: points have four decimals at most.
 */
export const pointsMarks: readonly MarkFormula[] = [
  {
    mark: "sum",
    kinds: ["score"],
    byNumber: true,
    on: POINTS,
    needs: ["stt"],
    write: (table, column) => {
      const [stt, refs] = [place(table, "stt"), markedColumns(table)];
      const children = `SUMIFS(${refs.allHere(column)},${refs.all(stt)},${prefix(table)}&"?*",${refs.all(stt)},"<>"&${prefix(table)}&"*.?*")`;
      const isParent = `COUNTIF(${refs.all(stt)},${prefix(table)}&"?*")`;
      return `=${numbered(table)}*${isParent}*IFERROR(ABS(${refs.here(column)}-${children})>0.00505,1)`;
    },
  },
  {
    mark: "total",
    kinds: ["score"],
    byNumber: true,
    on: POINTS,
    needs: ["stt"],
    onTotalRow: true,
    write: (table, column) => {
      const { cell, numbers, points } = totalRefs(table, column);
      const label = `$${columnLetters(place(table, "stt"))}${totalNumber(table)}`;
      return `=IFERROR(ROUND(ABS(${cell}-SUMIFS(${points},${numbers},"?*",${numbers},"<>*.?*",${numbers},"<>"&${label})),6)>0.005,1)`;
    },
  },
  {
    mark: "leafsum",
    kinds: ["score"],
    byNumber: true,
    on: POINTS,
    needs: ["stt"],
    onTotalRow: true,
    write: (table, column) => {
      const [stt, refs] = [place(table, "stt"), markedColumns(table)];
      const all = refs.all(stt);
      const label = `$${columnLetters(stt)}${totalNumber(table)}`;
      // The children of "I" are not found by its number, so it must not count as a leaf.
      const isRow = table.numbering?.romanFields ? `--ISNUMBER(-LEFT(${all}))` : `--(${all}<>${label})`;
      const leaves = `--(COUNTIF(${all},SUBSTITUTE(TRIM(${all})&".","..",".")&"?*")=0),${isRow},${refs.allHere(column)}`;
      return `=IFERROR(ROUND(ABS(${totalRefs(table, column).cell}-SUMPRODUCT(${leaves})),6)>0.005,1)`;
    },
  },
  {
    mark: "over",
    kinds: ["score"],
    on: ["prevScore", "targetScore"],
    needs: ["maxScore"],
    write: (table, column) => {
      const refs = markedColumns(table);
      const [standard, here] = [refs.cell(place(table, "maxScore")), refs.here(column)];
      return `=AND(ISNUMBER(${standard}),ISNUMBER(${here}),ROUND(${here}-${standard},4)>0)`;
    },
  },
  {
    mark: "text",
    kinds: ["score"],
    on: POINTS,
    needs: ["stt"],
    write: (table, column) => {
      const here = markedColumns(table).here(column);
      return `=AND(${numbered(table)},ISTEXT(${here}),TRIM(${here})<>"")`;
    },
  },
  {
    mark: "stt",
    kinds: ["score"],
    byNumber: true,
    on: ["stt"],
    needs: ["maxScore"],
    write: (table, column) => {
      const refs = markedColumns(table);
      const own = refs.cell(column);
      const same = `SUMPRODUCT(--(${prefix(table)}=SUBSTITUTE(TRIM(${refs.all(column)})&".","..",".")))`;
      const notTotal = table.totalRow === null ? "" : `ROW()<>ROW($${columnLetters(column)}$${totalNumber(table)}),`;
      const wrong = `NOT(ISTEXT(${own})),${notNumbered(table)},ISNUMBER(FIND(",",${own})),${same}<>1`;
      return `=AND(COUNT(${cells(table, POINTS)})>0,${notTotal}OR(${wrong}))`;
    },
  },
  {
    mark: "decline",
    kinds: ["score"],
    byNumber: true,
    on: ["targetScore"],
    needs: ["stt", "prevScore"],
    write: (table, column) => {
      const [stt, prev, refs] = [place(table, "stt"), place(table, "prevScore"), markedColumns(table)];
      const below = `ISNUMBER(FIND("/"&${prefix(table)},"/"&${refs.all(stt)}))*(${refs.all(stt)}<>${refs.cell(stt)})`;
      const declines = `(${refs.all(column)}<${refs.all(prev)})*ISNUMBER(${refs.all(column)})`;
      const readable = `COUNT(${refs.cell(prev)},${refs.cell(column)},-LEFT(${refs.cell(stt)}))=3`;
      return `=AND(${readable},ROUND(${refs.cell(column)}-${refs.cell(prev)},4)<0,SUMPRODUCT(${below}*${declines})=0)`;
    },
  },
  {
    mark: "agency",
    kinds: ["score"],
    byNumber: true,
    on: ["leadAgency"],
    needs: ["stt", "targetScore"],
    write: (table, column) => {
      const refs = markedColumns(table);
      const isLeaf = `COUNTIF(${refs.all(place(table, "stt"))},${prefix(table)}&"?*")=0`;
      return `=AND(${numbered(table)},${isLeaf},TRIM(${refs.cell(column)})="",COUNTA(${cells(table, FILLED)})>0)`;
    },
  },
];
