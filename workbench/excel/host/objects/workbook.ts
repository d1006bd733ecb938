import { oneCell } from "../../model/ranges";
import type { WorkbookModel } from "../../model/workbook";
import { booleanArgument, type HostClass, reads, textArgument } from "../hostClass";
import { hostObject } from "../hostObject";

export const workbookClasses: { Workbook: HostClass<WorkbookModel>; WorkbookProtection: HostClass<WorkbookModel>; Runtime: HostClass<WorkbookModel> } = {
  Workbook: {
    scalars: {
      Name: { get: (workbook) => workbook.name },
      ReadOnly: { get: () => false },
    },
    navigation: {
      Application: (workbook) => hostObject("Application", workbook),
      Comments: () => hostObject("CommentCollection", { sheet: null, kind: "comments" }),
      CustomXmlParts: () => hostObject("CustomXmlPartCollection", { namespace: null }),
      Names: () => hostObject("NamedItemCollection", { sheet: null }),
      Protection: (workbook) => hostObject("WorkbookProtection", workbook),
      Settings: (workbook) => hostObject("SettingCollection", workbook),
      Tables: () => hostObject("TableCollection", { sheet: null, kind: "tables" }),
      Worksheets: (workbook) => hostObject("WorksheetCollection", workbook),
      _Runtime: (workbook) => hostObject("Runtime", workbook),
    },
    methods: {
      GetActiveCell: reads((_, __, excel) => {
        const sheet = excel.activeSheet;
        return hostObject("Range", { sheet, range: oneCell(sheet.selection.top, sheet.selection.left) });
      }),
      GetSelectedRange: reads((_, __, excel) => hostObject("Range", { sheet: excel.activeSheet, range: excel.activeSheet.selection })),
      _GetRangeForEventByReferenceId: reads((_, [id], excel) => excel.references.range(textArgument(id))),
      _GetRangeOrNullObjectForEventByReferenceId: reads((_, [id], excel) => excel.references.get(textArgument(id))),
    },
  },
  WorkbookProtection: {
    scalars: { Protected: { get: (workbook) => workbook.protected } },
    methods: {
      Protect: { effect: "document", call: (workbook) => void (workbook.protected = true) },
      Unprotect: { effect: "document", call: (workbook) => void (workbook.protected = false) },
    },
  },
  Runtime: {
    scalars: {
      EnableEvents: {
        get: (_, excel) => excel.events.enabled,
        set: (_, value, excel) => void (excel.events.enabled = booleanArgument(value)),
        effect: "handlers",
      },
    },
  },
};
