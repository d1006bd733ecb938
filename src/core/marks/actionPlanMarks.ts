import { columnLetters } from "../snapshot/address";
import { type MarkFormula, belowHeading, cells, place, totalNumber } from "./markFormula";
import { type MarkedTable, markedColumns } from "./markedTable";

/** Warnings for a plan whose goals span tasks, and tasks activities: a row without agencies, deadline and budget goes on with the one above. */
export const actionPlanMarks: readonly MarkFormula[] = [
  {
    mark: "stt",
    kinds: ["action-plan"],
    on: ["stt"],
    needs: ["goal"],
    write: (table, column) => {
      const refs = markedColumns(table);
      const unreadable = `ISERROR(FIND(LEFT(${refs.cell(column)}&" "),"IVXABCDEFGH0123456789"))`;
      return `=AND(${belowHeading(table)}TRIM(${refs.cell(place(table, "goal"))})<>"",${unreadable})`;
    },
  },
  {
    mark: "agency",
    kinds: ["action-plan"],
    on: ["leadAgency"],
    needs: ["stt", "task", "activity", "deadline"],
    write: (table, column) => {
      const refs = markedColumns(table);
      const [task, activity] = (["task", "activity"] as const).map((key) => refs.cell(place(table, key)));
      const begun = `COUNTA(${cells(table, ["coordAgency", "deadline", "budget"])})>0`;
      return `=AND(${belowHeading(table)}TRIM(${refs.cell(column)})="",TRIM(${task}&${activity})<>"",${begun})`;
    },
  },
  {
    mark: "text",
    kinds: ["action-plan"],
    on: ["budget"],
    needs: ["stt"],
    write: (table, column) => {
      const own = markedColumns(table).cell(column);
      return `=AND(${belowHeading(table)}ISTEXT(${own}),ISNUMBER(-LEFT(TRIM(${own}))),ISERROR(SEARCH("đồng",${own})))`;
    },
  },
  {
    mark: "total",
    kinds: ["action-plan"],
    on: ["budget"],
    needs: ["stt"],
    onTotalRow: true,
    write: totalFormula,
  },
];

/** The total row against the numbers of all rows that are no section. */
function totalFormula(table: MarkedTable, column: number): string {
  const [stt, budget] = [place(table, "stt"), column].map(columnLetters);
  const [top, total] = [table.headingRow + 1, totalNumber(table)];
  const rows = (letters: string): string => `$${letters}$${top}:$${letters}${total}`;
  const details = `SUMPRODUCT(--ISERROR(FIND(LEFT(${rows(stt ?? "")}&" "),"IVX")),--(ROW(${rows(stt ?? "")})<ROW()),${rows(budget ?? "")})`;
  return `=IFERROR(ROUND(ABS(N($${budget}${total})-${details}),6)>0.005,1)`;
}
