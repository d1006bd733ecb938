import type { UserVerbs } from "../emulatedExcel";
import { lastColumn } from "../model/address";
import type { RangeModel } from "../model/workbook";
import { copyRows, insertCopies } from "../operations/copying";
import { clearFilter, filterRows, reachedRuns } from "../operations/filtering";
import { foldGroup, groupRows } from "../operations/outline";
import { moveRows } from "../operations/rowMoving";
import { hideRows } from "../operations/rowSizes";
import { deleteCells, insertCells } from "../operations/shifting";
import type { RunningExcel } from "../runningExcel";

type RowVerbs = Pick<
  UserVerbs,
  | "insertsRows" | "deletesRows" | "movesRows" | "copiesRows" | "insertsCopies" | "hidesRows" | "showsRows" | "groupsRows" | "ungroupsRows"
  | "foldsGroup" | "filters" | "clearsFilter"
>;

/** What a person does to whole rows of the active sheet; row numbers as shown. `step` carries one of their steps out. */
export function rowVerbs(excel: RunningExcel, step: (work: () => void) => void, rangeAt: (address: string) => RangeModel): RowVerbs {
  const rows = (row: number, count: number): RangeModel => ({ top: row - 1, bottom: row + count - 2, left: 0, right: lastColumn });
  const deleteReached = (row: number, count: number): void => {
    for (const run of reachedRuns(excel.activeSheet, row - 1, count)) deleteCells(excel, excel.activeSheet, rows(run.first + 1, run.count), "Up");
  };
  return {
    insertsRows: (row, count = 1) => step(() => insertCells(excel, excel.activeSheet, rows(row, count), "Down")),
    deletesRows: (row, count = 1) => step(() => deleteReached(row, count)),
    movesRows: (from, before, count = 1) => step(() => moveRows(excel, excel.activeSheet, from - 1, count, before - 1)),
    copiesRows: (from, to, count = 1) => step(() => copyRows(excel, excel.activeSheet, from - 1, to - 1, count)),
    insertsCopies: (from, before, count = 1) => step(() => insertCopies(excel, excel.activeSheet, from - 1, count, before - 1)),
    hidesRows: (row, count = 1) => step(() => hideRows(excel, excel.activeSheet, row - 1, count, true)),
    showsRows: (row, count = 1) => step(() => hideRows(excel, excel.activeSheet, row - 1, count, false)),
    groupsRows: (row, count = 1) => step(() => groupRows(excel, excel.activeSheet, row - 1, count, 1)),
    ungroupsRows: (row, count = 1) => step(() => groupRows(excel, excel.activeSheet, row - 1, count, -1)),
    foldsGroup: (row, folded = true) => step(() => foldGroup(excel, excel.activeSheet, row - 1, folded)),
    filters: (address, column, texts) => step(() => filterRows(excel, excel.activeSheet, rangeAt(address), column, texts)),
    clearsFilter: () => step(() => clearFilter(excel, excel.activeSheet)),
  };
}
