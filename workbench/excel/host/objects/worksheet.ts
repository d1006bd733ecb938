import { ExcelError } from "../../excelError";
import { lastColumn, lastRow, parseA1 } from "../../model/address";
import { usedRange } from "../../model/cells";
import { oneCell } from "../../model/ranges";
import type { RangeModel, SheetModel } from "../../model/workbook";
import { activateSheet, deleteSheet, moveSheet, renameSheet, setVisibility } from "../../operations/sheets";
import { booleanArgument, type HostClass, numberArgument, oneOf, reads, type Scalar, textArgument, views, writes } from "../hostClass";
import { hostObject } from "../hostObject";
import { eventType } from "../protocol";
import { freezeOf, setFreeze } from "./freezePanes";

/** ExcelApi 1.18. */
const notesSince = 18;

/** A range by its A1 address on this sheet, a name, or nothing for the whole sheet. */
export function rangeByAddress(sheet: SheetModel, names: readonly { name: string; formula: string }[], address: unknown): RangeModel {
  if (address === null || address === undefined) return { top: 0, left: 0, bottom: lastRow, right: lastColumn };
  const text = textArgument(address);
  const mark = text.lastIndexOf("!");
  const local = text.slice(mark + 1);
  const named = text.slice(0, Math.max(mark, 0)).replace(/^'|'$/g, "").replace(/''/g, "'");
  if (mark >= 0 && named.toLocaleLowerCase() !== sheet.name.toLocaleLowerCase()) throw new ExcelError("InvalidArgument");
  const range = parseA1(local) ?? namedRange(names, text);
  if (!range) throw new ExcelError("InvalidArgument");
  return range;
}

function namedRange(names: readonly { name: string; formula: string }[], text: string): RangeModel | null {
  const found = names.find(({ name }) => name.toLocaleLowerCase() === text.toLocaleLowerCase());
  return found ? parseA1(found.formula.slice(found.formula.lastIndexOf("!") + 1).replace(/^=/, "")) : null;
}

function byIndexes([row, column, rows, columns]: readonly unknown[]): RangeModel {
  const [top, left] = [numberArgument(row), numberArgument(column)];
  const [bottom, right] = [top + numberArgument(rows) - 1, left + numberArgument(columns) - 1];
  if (top < 0 || left < 0 || bottom < top || right < left || bottom > lastRow || right > lastColumn) throw new ExcelError("InvalidArgument");
  return { top, left, bottom, right };
}

/** Read under one name, written under another: so office.js has it. */
const gridlines: Scalar<SheetModel> = {
  get: (sheet) => sheet.showGridlines ?? true,
  set: (sheet, value, excel) => {
    sheet.showGridlines = booleanArgument(value);
    excel.changes.formats(sheet, null, false);
  },
};

export const worksheetClasses: {
  Worksheet: HostClass<SheetModel>;
  WorksheetProtection: HostClass<SheetModel>;
  WorksheetFreezePanes: HostClass<SheetModel>;
} = {
  Worksheet: {
    identity: (sheet) => ({ Id: sheet.id }),
    scalars: {
      Id: { get: (sheet) => sheet.id },
      Name: { get: (sheet) => sheet.name, set: (sheet, value, excel) => renameSheet(excel, sheet, textArgument(value)) },
      Position: {
        get: (sheet, excel) => excel.workbook.sheets.indexOf(sheet),
        set: (sheet, value, excel) => moveSheet(excel, sheet, numberArgument(value)),
      },
      Gridlines: gridlines,
      ShowGridlines: gridlines,
      TabColor: {
        get: (sheet) => sheet.tabColor ?? "",
        set: (sheet, value, excel) => {
          sheet.tabColor = textArgument(value);
          excel.changes.sheets(sheet);
        },
      },
      Visibility: {
        get: (sheet) => sheet.visibility,
        set: (sheet, value, excel) => setVisibility(excel, sheet, oneOf(value, ["Visible", "Hidden", "VeryHidden"])),
      },
    },
    navigation: {
      Charts: (sheet) => hostObject("ChartCollection", sheet),
      Comments: (sheet) => hostObject("CommentCollection", { sheet, kind: "comments" }),
      FreezePanes: (sheet) => hostObject("WorksheetFreezePanes", sheet),
      Names: (sheet) => hostObject("NamedItemCollection", { sheet }),
      Notes: (sheet, excel) => {
        if (Number(excel.requirements["ExcelApi"]?.split(".")[1]) < notesSince) throw new ExcelError("ApiNotFound");
        return hostObject("NoteCollection", { sheet, kind: "notes" });
      },
      PageLayout: (sheet) => hostObject("PageLayout", sheet),
      PivotTables: (sheet) => hostObject("PivotTableCollection", { sheet, kind: "pivots" }),
      Protection: (sheet) => hostObject("WorksheetProtection", sheet),
      Shapes: (sheet) => hostObject("ShapeCollection", sheet),
      Tables: (sheet) => hostObject("TableCollection", { sheet, kind: "tables" }),
    },
    methods: {
      Activate: views((sheet, _, excel) => activateSheet(excel, sheet)),
      Calculate: writes((_, __, excel) => excel.calculation.calculateAll()),
      Delete: writes((sheet, _, excel) => deleteSheet(excel, sheet)),
      GetCell: reads((sheet, [row, column]) => hostObject("Range", { sheet, range: oneCell(numberArgument(row), numberArgument(column)) })),
      GetRange: reads((sheet, [address], excel) => hostObject("Range", { sheet, range: rangeByAddress(sheet, [...sheet.names, ...excel.workbook.names], address) })),
      GetRangeByIndexes: reads((sheet, args) => hostObject("Range", { sheet, range: byIndexes(args) })),
      GetUsedRange: reads((sheet, [valuesOnly]) => hostObject("Range", { sheet, range: usedRange(sheet, null, valuesOnly === true) ?? oneCell(0, 0) })),
      GetUsedRangeOrNullObject: reads((sheet, [valuesOnly]) => {
        const range = usedRange(sheet, null, valuesOnly === true);
        return range && hostObject("Range", { sheet, range });
      }),
    },
    events: {
      Activated: eventType.activated,
      Calculated: eventType.calculated,
      ColumnSorted: eventType.columnSorted,
      DataChanged: eventType.changed,
      Deactivated: eventType.deactivated,
      FormatChanged: eventType.formatChanged,
      NameChanged: eventType.nameChanged,
      RowHiddenChanged: eventType.rowHiddenChanged,
      RowSorted: eventType.rowSorted,
      SelectionChanged: eventType.selectionChanged,
    },
    eventTarget: (sheet) => sheet.id,
  },
  WorksheetProtection: {
    scalars: { Protected: { get: (sheet) => sheet.protected } },
    methods: {
      Protect: writes((sheet) => {
        if (sheet.protected) throw new ExcelError("AccessDenied");
        sheet.protected = true;
      }),
      Unprotect: writes((sheet) => void (sheet.protected = false)),
    },
  },
  WorksheetFreezePanes: {
    methods: {
      FreezeAt: writes((sheet, [range], excel) => setFreeze(excel, sheet, freezeOf(sheet, range))),
      FreezeColumns: writes((sheet, [count], excel) => setFreeze(excel, sheet, { rows: 0, columns: numberArgument(count ?? 1) })),
      FreezeRows: writes((sheet, [count], excel) => setFreeze(excel, sheet, { rows: numberArgument(count ?? 1), columns: 0 })),
      GetLocationOrNullObject: reads((sheet) => {
        if (!sheet.freeze) return null;
        const { rows, columns } = sheet.freeze;
        const range = { top: 0, left: 0, bottom: rows === 0 ? lastRow : rows - 1, right: columns === 0 ? lastColumn : columns - 1 };
        return hostObject("Range", { sheet, range });
      }),
      Unfreeze: writes((sheet, _, excel) => setFreeze(excel, sheet, null)),
    },
  },
};
