import { ExcelError } from "../../excelError";
import type { SheetModel, WorkbookModel } from "../../model/workbook";
import { addSheet } from "../../operations/sheets";
import type { RunningExcel } from "../../runningExcel";
import { type HostClass, reads, textArgument, writes } from "../hostClass";
import { type HostObject, hostObject } from "../hostObject";
import { eventType } from "../protocol";

/** By name or id, as Office.js has it. */
function find(excel: RunningExcel, key: unknown): SheetModel | null {
  const text = textArgument(key);
  return excel.sheetNamed(text) ?? excel.workbook.sheets.find((sheet) => sheet.id === text) ?? null;
}

function found(excel: RunningExcel, key: unknown): HostObject {
  const sheet = find(excel, key);
  if (!sheet) throw new ExcelError("ItemNotFound");
  return hostObject("Worksheet", sheet);
}

function listed(sheets: readonly SheetModel[], visibleOnly: unknown): readonly SheetModel[] {
  return visibleOnly === true ? sheets.filter((sheet) => sheet.visibility === "Visible") : sheets;
}

function existing(sheet: SheetModel | undefined): HostObject {
  if (!sheet) throw new ExcelError("ItemNotFound");
  return hostObject("Worksheet", sheet);
}

export const worksheetCollectionClasses: { WorksheetCollection: HostClass<WorkbookModel> } = {
  WorksheetCollection: {
    items: (workbook) => workbook.sheets.map((sheet) => hostObject("Worksheet", sheet)),
    item: (_, [key], excel) => found(excel, key),
    methods: {
      Add: writes((_, [name], excel) => hostObject("Worksheet", addSheet(excel, name === null || name === undefined ? undefined : textArgument(name)))),
      GetActiveWorksheet: reads((_, __, excel) => hostObject("Worksheet", excel.activeSheet)),
      GetCount: reads((workbook, [visibleOnly]) => listed(workbook.sheets, visibleOnly).length),
      GetFirst: reads((workbook, [visibleOnly]) => existing(listed(workbook.sheets, visibleOnly)[0])),
      GetItem: reads((_, [key], excel) => found(excel, key)),
      GetItemOrNullObject: reads((_, [key], excel) => {
        const sheet = find(excel, key);
        return sheet && hostObject("Worksheet", sheet);
      }),
      GetLast: reads((workbook, [visibleOnly]) => existing(listed(workbook.sheets, visibleOnly).at(-1))),
    },
    events: {
      Activated: eventType.activated,
      Added: eventType.added,
      Calculated: eventType.calculated,
      ColumnSorted: eventType.columnSorted,
      DataChanged: eventType.changed,
      Deactivated: eventType.deactivated,
      Deleted: eventType.deleted,
      FormatChanged: eventType.formatChanged,
      NameChanged: eventType.nameChanged,
      RowHiddenChanged: eventType.rowHiddenChanged,
      RowSorted: eventType.rowSorted,
      SelectionChanged: eventType.selectionChanged,
    },
  },
};
