import type { RangeModel, SheetModel, WorkbookModel } from "../model/workbook";

/** A range that a batch holds on to: it moves with its cells when rows are inserted above it. */
export interface RangeTarget {
  readonly sheet: SheetModel;
  range: RangeModel;
}

/** Several areas of one sheet, as they were found. */
export interface AreasTarget {
  readonly sheet: SheetModel;
  readonly areas: readonly RangeModel[];
}

/** A conditional format, and how far from its first cell lies the cell through which it was reached. */
export interface FormatTarget {
  readonly sheet: SheetModel;
  readonly id: string;
  readonly through: { readonly rows: number; readonly columns: number };
}

/** Whose names: a sheet's, or the workbook's where `sheet` is null. */
export interface NamesTarget {
  readonly sheet: SheetModel | null;
}

export interface NameTarget extends NamesTarget {
  readonly name: string;
}

/** Whose comments or notes: a sheet's, or the whole workbook's where `sheet` is null. */
export interface CommentsTarget {
  readonly sheet: SheetModel | null;
  readonly kind: "comments" | "notes";
}

/** One comment, note, drawing, table or pivot table, known by its id. */
export interface HangingTarget {
  readonly sheet: SheetModel;
  readonly id: string;
}

/** The workbook's where `sheet` is null: through these office.js goes to any table. */
export interface TablesTarget {
  readonly sheet: SheetModel | null;
  readonly kind: "tables" | "pivots";
}

export interface BorderTarget extends RangeTarget {
  readonly edge: string;
}

export interface SettingTarget {
  readonly key: string;
}

export interface XmlPartsTarget {
  readonly namespace: string | null;
}

export interface XmlPartTarget {
  readonly id: string;
}

/** What stands behind an object of each class. */
export interface Targets {
  Workbook: WorkbookModel;
  WorkbookProtection: WorkbookModel;
  Application: WorkbookModel;
  CultureInfo: WorkbookModel;
  NumberFormatInfo: WorkbookModel;
  Runtime: WorkbookModel;
  SettingCollection: WorkbookModel;
  Setting: SettingTarget;
  CustomXmlPartCollection: XmlPartsTarget;
  CustomXmlPartScopedCollection: XmlPartsTarget;
  CustomXmlPart: XmlPartTarget;
  WorksheetCollection: WorkbookModel;
  Worksheet: SheetModel;
  WorksheetProtection: SheetModel;
  WorksheetFreezePanes: SheetModel;
  PageLayout: SheetModel;
  HeaderFooterGroup: SheetModel;
  HeaderFooter: SheetModel;
  NamedItemCollection: NamesTarget;
  NamedItem: NameTarget;
  CommentCollection: CommentsTarget;
  Comment: HangingTarget;
  NoteCollection: CommentsTarget;
  Note: HangingTarget;
  ShapeCollection: SheetModel;
  Shape: HangingTarget;
  ChartCollection: SheetModel;
  Chart: HangingTarget;
  TableCollection: TablesTarget;
  Table: HangingTarget;
  PivotTableCollection: TablesTarget;
  PivotTable: HangingTarget;
  PivotLayout: HangingTarget;
  Range: RangeTarget;
  RangeAreas: AreasTarget;
  RangeCollection: AreasTarget;
  RangeSort: RangeTarget;
  RangeFormat: RangeTarget;
  RangeFill: RangeTarget;
  RangeFont: RangeTarget;
  RangeBorderCollection: RangeTarget;
  RangeBorder: BorderTarget;
  FormatProtection: RangeTarget;
  DataValidation: RangeTarget | AreasTarget;
  ConditionalFormatCollection: RangeTarget;
  ConditionalFormat: FormatTarget;
  CustomConditionalFormat: FormatTarget;
  ConditionalFormatRule: FormatTarget;
  ConditionalRangeFormat: FormatTarget;
  ConditionalRangeFill: FormatTarget;
  ConditionalRangeFont: FormatTarget;
  /** Services that office.js asks for unasked, by the name it gives them. */
  HouseKeeping: { readonly name: string };
  AppRuntimeService: { readonly name: string };
  DynamicRibbon: { readonly name: string };
  RibbonTab: { readonly id: string };
  RibbonButton: { readonly id: string };
}

export type TypeName = keyof Targets;
