import { rangeToA1 } from "#core/snapshot/address";
import type { RangeModel } from "../../excel/model/workbook";
import type { Desk } from "../desk";
import { activeSheet } from "./useModel";

/** What ribbon and menu do with the selection's rows. */
export interface RowActions {
  readonly insertRows: () => void;
  readonly deleteRows: () => void;
  readonly hideRows: () => void;
  /** Hidden ones among the selected rows, and next to them, show again. */
  readonly showRows: () => void;
  /** Puts copies below the selected rows. */
  readonly copyRows: () => void;
  readonly groupRows: () => void;
  readonly ungroupRows: () => void;
  readonly foldGroup: (folded: boolean) => void;
  /** Remembers the selected rows for `insertTaken`. */
  readonly takeRows: (how: TakenRows["how"]) => void;
  /** Puts the taken rows above the selection; absent where none are taken from this sheet. */
  readonly insertTaken?: () => void;
  readonly clear: () => void;
  readonly sort: (ascending: boolean) => void;
}

/** Rows cut or copied, to be inserted elsewhere on their sheet. */
export interface TakenRows {
  readonly sheetId: string;
  readonly first: number;
  readonly count: number;
  readonly how: "cut" | "copy";
}

export type Attempt = (action: () => void) => void;

export function rowActions({ excel }: Desk, attempt: Attempt, taken: { current: TakenRows | null }): RowActions {
  const { user } = excel;
  const onSelection = (verb: (selection: RangeModel, first: number, count: number) => void) => () =>
    attempt(() => {
      const selection = activeSheet(excel)?.selection;
      if (selection) verb(selection, selection.top + 1, selection.bottom - selection.top + 1);
    });
  const takeRows = (how: TakenRows["how"]) =>
    onSelection((_, first, count) => {
      taken.current = { sheetId: excel.workbook.activeSheetId, first, count, how };
    })();
  const insertTaken = ({ first, count, how }: TakenRows) =>
    onSelection((_, before) => {
      taken.current = null;
      if (how === "cut") user.movesRows(first, before, count);
      else user.insertsCopies(first, before, count);
      const top = how === "cut" && before > first ? before - count : before;
      user.selects(`${top}:${top + count - 1}`);
    });
  const held = taken.current?.sheetId === excel.workbook.activeSheetId ? taken.current : null;
  return {
    takeRows,
    ...(held && { insertTaken: insertTaken(held) }),
    showRows: onSelection((_, first, count) => user.showsRows(Math.max(first - 1, 1), count + (first > 1 ? 2 : 1))),
    groupRows: onSelection((_, first, count) => user.groupsRows(first, count)),
    ungroupRows: onSelection((_, first, count) => user.ungroupsRows(first, count)),
    foldGroup: (folded) => onSelection((_, first) => user.foldsGroup(first, folded))(),
    insertRows: onSelection((_, first, count) => user.insertsRows(first, count)),
    deleteRows: onSelection((_, first, count) => user.deletesRows(first, count)),
    hideRows: onSelection((_, first, count) => user.hidesRows(first, count)),
    copyRows: onSelection((_, first, count) => user.insertsCopies(first, first + count, count)),
    clear: onSelection((selection) => user.clears(rangeToA1(selection))),
    sort: (ascending) => onSelection((selection) => user.sorts(rangeToA1(selection), 0, ascending))(),
  };
}
