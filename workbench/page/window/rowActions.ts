import { rangeToA1 } from "#core/snapshot/address";
import type { RangeModel } from "../../excel/model/workbook";
import type { Desk } from "../desk";
import { activeSheet } from "./useModel";

/** What ribbon and menu do with the selection's rows. */
export interface RowActions {
  readonly insertRows: () => void;
  readonly deleteRows: () => void;
  readonly hideRows: () => void;
  readonly copyRows: () => void;
  readonly clear: () => void;
  readonly sort: (ascending: boolean) => void;
}

export type Attempt = (action: () => void) => void;

export function rowActions({ excel }: Desk, attempt: Attempt): RowActions {
  const { user } = excel;
  const onSelection = (verb: (selection: RangeModel, first: number, count: number) => void) => () =>
    attempt(() => {
      const selection = activeSheet(excel)?.selection;
      if (selection) verb(selection, selection.top + 1, selection.bottom - selection.top + 1);
    });
  return {
    insertRows: onSelection((_, first, count) => user.insertsRows(first, count)),
    deleteRows: onSelection((_, first, count) => user.deletesRows(first, count)),
    hideRows: onSelection((_, first, count) => user.hidesRows(first, count)),
    copyRows: onSelection((_, first, count) => user.copiesRows(first, first + count, count)),
    clear: onSelection((selection) => user.clears(rangeToA1(selection))),
    sort: (ascending) => onSelection((selection) => user.sorts(rangeToA1(selection), 0, ascending))(),
  };
}
