import { allClasses } from "#workbench/excel/host/objects/allClasses";
import { startExcel } from "../../support/startExcel";

/** What office.js expects of a class at run time. */
interface Expected {
  readonly scalars: readonly string[];
  readonly navigation: readonly string[];
  readonly updateable: readonly string[];
}

/** Scalars of modelled classes that this Excel does not have: reading or setting them is ApiNotFound. */
const notModelled: Readonly<Record<string, string>> = {
  Application: "CalculationEngineVersion",
  Chart: "CategoryLabelLevel ChartType DisplayBlanksAs PlotBy PlotVisibleOnly SeriesNameLevel ShowAllFieldButtons ShowDataLabelsOverMaximum Style",
  Comment: "AuthorEmail CreationDate Mentions Resolved RichContent",
  ConditionalFormatRule: "FormulaR1C1",
  ConditionalRangeFont: "Strikethrough Underline",
  ConditionalRangeFormat: "NumberFormat",
  FormatProtection: "FormulaHidden",
  HeaderFooterGroup: "State UseSheetMargins UseSheetScale",
  PageLayout: "BlackAndWhite DraftMode PrintComments PrintErrors PrintHeadings PrintOrder",
  PivotLayout: "AltTextDescription AltTextTitle AutoFormat EmptyCellText EnableFieldList FillEmptyCells LayoutType PreserveFormatting ShowColumnGrandTotals ShowFieldHeaders ShowRowGrandTotals SubtotalLocation",
  PivotTable: "AllowMultipleFiltersPerField EnableDataValueEditing RefreshOnOpen UseCustomSortLists",
  Range: "ColumnHidden FormulasR1C1 Hidden Hyperlink LinkedDataTypeState NumberFormatCategories NumberFormatLocal SavedAsArray Style _ReferenceId",
  RangeAreas: "IsEntireColumn IsEntireRow Style _ReferenceId",
  RangeBorder: "TintAndShade",
  RangeBorderCollection: "TintAndShade",
  RangeFill: "Pattern PatternColor PatternTintAndShade TintAndShade",
  RangeFont: "Strikethrough Subscript Superscript TintAndShade Underline",
  RangeFormat: "AutoIndent ReadingOrder ShrinkToFit TextOrientation UseStandardHeight UseStandardWidth",
  Shape: "AltTextDescription AltTextTitle ConnectionSiteCount DisplayName GeometricShapeType Level LockAspectRatio Rotation Visible ZOrderPosition",
  Table: "HighlightFirstColumn HighlightLastColumn LegacyId ShowBandedColumns ShowBandedRows ShowFilterButton ShowHeaders ShowTotals Style",
  Workbook: "AutoSave CalculationEngineVersion ChartDataPointTrack IsDirty PreviouslySaved UsePrecisionAsDisplayed",
  Worksheet: "EnableCalculation ShowHeadings StandardHeight StandardWidth TabId",
  WorksheetProtection: "Options",
};

/** Written by office.js under a name of its own, or known to Excel and not yet to the office.js of the registry. */
const writtenOtherwise = ["Worksheet.Gridlines", "Worksheet.Notes"];

function expectedOf(excelClass: { prototype: object }): Expected | null {
  const own = Object.getOwnPropertyDescriptors(excelClass.prototype) as Record<string, PropertyDescriptor>;
  if (!own["_className"]) return null;
  const list = <T>(name: string): T[] => (own[name]?.get?.call({}) as T[] | undefined) ?? [];
  const scalars = list<string>("_scalarPropertyOriginalNames");
  const updateable = list<boolean>("_scalarPropertyUpdateable");
  return { scalars, navigation: list("_navigationPropertyNames"), updateable: scalars.filter((_, index) => updateable[index]) };
}

describe("the object model", () => {
  it("has, in each class it models, what the real office.js expects, and nothing else", async () => {
    const { Excel } = await startExcel();
    const runtime = new Map<string, Expected>();
    for (const [name, member] of Object.entries(Excel)) {
      const expected = typeof member === "function" ? expectedOf(member as { prototype: object }) : null;
      if (expected) runtime.set(name, expected);
    }
    const missing: Record<string, string> = {};
    const unknown: string[] = [];
    for (const [name, modelled] of Object.entries(allClasses)) {
      const expected = runtime.get(name);
      if (!expected) continue;
      const scalars = Object.keys(modelled.scalars ?? {});
      unknown.push(...scalars.filter((key) => !expected.scalars.includes(key)).map((key) => `${name}.${key}`));
      const navigation = expected.navigation.map((key) => key.toLowerCase());
      unknown.push(...Object.keys(modelled.navigation ?? {}).filter((key) => !navigation.includes(key.toLowerCase())).map((key) => `${name}.${key}`));
      const absent = expected.scalars.filter((key) => !scalars.includes(key)).sort();
      if (absent.length > 0) missing[name] = absent.join(" ");
    }
    expect(unknown).toEqual(writtenOtherwise);
    expect(missing).toEqual(notModelled);
  });

  it("refuses what it does not have, telling the member", async () => {
    const { Excel } = await startExcel();
    const attempt = (work: (sheet: Excel.Worksheet) => void) =>
      Excel.run(async (context) => {
        work(context.workbook.worksheets.getActiveWorksheet());
        await context.sync();
      }).catch((error: OfficeExtension.Error) => [error.code, error.debugInfo.errorLocation]);
    expect(await attempt((sheet) => sheet.getRange("A1").load("hyperlink"))).toEqual(["ApiNotFound", "Range.load"]);
    expect(await attempt((sheet) => void (sheet.getRange("A1").format.textOrientation = 90))).toEqual(["ApiNotFound", "RangeFormat.textOrientation"]);
    expect(await attempt((sheet) => sheet.slicers.load("items"))).toEqual(["ApiNotFound", "Worksheet.slicers"]);
    expect(await attempt((sheet) => void sheet.copy())).toEqual(["ApiNotFound", "Worksheet.copy"]);
  });

  it("says so where a member is above the requirement set", async () => {
    const { Office } = await startExcel();
    const { requirements } = Office.context;
    expect(["1.14", "1.15"].map((version) => requirements.isSetSupported("ExcelApi", version))).toEqual([true, false]);
    const later = await startExcel({ requirements: { ExcelApi: "1.17" } });
    expect(later.Office.context.requirements.isSetSupported("ExcelApi", "1.17")).toBe(true);
  });
});
