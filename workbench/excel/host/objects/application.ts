import type { WorkbookModel } from "../../model/workbook";
import { type HostClass, oneOf, reads, writes } from "../hostClass";
import { hostObject } from "../hostObject";

/** With "use system separators", as Excel is set up unless someone changed it. */
export const applicationClasses: {
  Application: HostClass<WorkbookModel>;
  CultureInfo: HostClass<WorkbookModel>;
  NumberFormatInfo: HostClass<WorkbookModel>;
} = {
  Application: {
    scalars: {
      CalculationMode: {
        get: (workbook) => workbook.calculationMode,
        set: (workbook, value) => void (workbook.calculationMode = oneOf(value, ["Automatic", "Manual", "AutomaticExceptTables"])),
      },
      CalculationState: { get: (_, excel) => (excel.calculation.pending ? "Pending" : "Done") },
      DecimalSeparator: { get: (_, excel) => excel.region.decimal },
      ThousandsSeparator: { get: (_, excel) => excel.region.thousands },
      UseSystemSeparators: { get: () => true },
    },
    navigation: { CultureInfo: (workbook) => hostObject("CultureInfo", workbook) },
    methods: {
      Calculate: writes((_, __, excel) => excel.calculation.calculateAll()),
      SuspendApiCalculationUntilNextSync: reads((_, __, excel) => excel.calculation.suspend()),
      SuspendScreenUpdatingUntilNextSync: reads(() => null),
    },
  },
  CultureInfo: {
    scalars: { Name: { get: (_, excel) => excel.region.tag } },
    navigation: { NumberFormat: (workbook) => hostObject("NumberFormatInfo", workbook) },
  },
  NumberFormatInfo: {
    scalars: {
      NumberDecimalSeparator: { get: (_, excel) => excel.region.decimal },
      NumberGroupSeparator: { get: (_, excel) => excel.region.thousands },
    },
  },
};
