/**
 * The emulated workbook as plain data: the truth that the host, the verbs, the files and the grid share.
 * Rows and columns count from zero. Only `workbench/excel` changes it; everyone else reads.
 */
export interface WorkbookModel {
  name: string;
  sheets: SheetModel[];
  names: NameModel[];
  customXml: { id: string; xml: string }[];
  activeSheetId: string;
  calculationMode: "Automatic" | "Manual" | "AutomaticExceptTables";
  /** Structure protection: sheets cannot be added, deleted, renamed, hidden. */
  protected: boolean;
  /** What add-ins keep in `workbook.settings`. */
  settings?: Record<string, unknown>;
}

export interface SheetModel {
  id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  /** Key `"row,column"`. An absent cell is empty and unformatted. */
  cells: Map<string, CellModel>;
  merges: RangeModel[];
  /** Column or row index → size. Columns in characters, rows in points. */
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  hiddenRows: Set<number>;
  /** Row → outline level, 1 to 7; rows of no group are absent. */
  rowLevels: Map<number, number>;
  /** Rows at which the "+" of a folded group stands. */
  foldedAt: Set<number>;
  conditionalFormats: ConditionalFormatModel[];
  validations: ValidationModel[];
  names: NameModel[];
  comments: CommentModel[];
  notes: CommentModel[];
  drawings: DrawingModel[];
  tables: TableModel[];
  pivots: TableModel[];
  freeze: { rows: number; columns: number } | null;
  page: PageModel;
  selection: RangeModel;
  protected: boolean;
  autoFilter: RangeModel | null;
  /** Column of the filter's range, from 0 → what it lets through. */
  filters: Map<number, FilterModel>;
  /** "#RRGGBB"; absent or "" where the tab has no colour. */
  tabColor?: string;
  /** True where a group's "+" stands above its rows and not below. */
  summaryAbove?: boolean;
  /** On the screen; absent means yes. */
  showGridlines?: boolean;
}

/** The texts that rows may show in a filtered column, or a filter of another kind, kept as it came. */
export type FilterModel = { readonly texts: readonly string[] } | { readonly foreign: unknown };

export interface RangeModel {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface CellModel {
  /** The constant, or the formula's result; `""` is empty; errors are `{ error: "#REF!" }`. */
  value: CellContent;
  /** English, with "=". */
  formula?: string;
  style: CellStyle;
}

export type CellContent = string | number | boolean | { error: string };

export interface CellStyle {
  numberFormat: string;
  fontName?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  color?: string;
  fill?: string;
  horizontal?: "General" | "Left" | "Center" | "Right" | "CenterAcrossSelection" | "Justify" | "Fill" | "Distributed";
  /** Steps away from the side the content is aligned to. */
  indent?: number;
  vertical?: "Top" | "Center" | "Bottom";
  wrap?: boolean;
  locked?: boolean;
  borders?: Partial<Record<"EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight", { style: string; color: string }>>;
}

export interface ConditionalFormatModel {
  id: string;
  /** Office.js' name, "Custom" for a formula; others are kept as they came. */
  type: string;
  ranges: RangeModel[];
  /** For "Custom": English, with "=", written for the first range's top left cell. */
  formula?: string;
  format: { fill?: string; fontColor?: string; bold?: boolean; italic?: boolean };
  /** 0 is applied first. */
  priority: number;
  stopIfTrue: boolean;
  /** Whatever a foreign format needs to be saved again. */
  foreign?: unknown;
}

export interface ValidationModel {
  ranges: RangeModel[];
  /** Office.js' rule object, such as `{ list: { inCellDropDown: true, source: "=PL_CoQuan" } }`. */
  rule: Record<string, unknown>;
  ignoreBlanks: boolean;
  errorAlert: { showAlert: boolean; style: string; title: string; message: string };
  prompt: { showPrompt: boolean; title: string; message: string };
}

export interface NameModel {
  name: string;
  /** English, with "=": `"='Phụ lục'!$A$5:$G$124"`, `"=\"text\""`. */
  formula: string;
  visible: boolean;
  comment: string;
}

/** A thread of comments, or a note, at a cell. */
export interface CommentModel {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly content: string;
}

/** A picture, shape or chart over the cells. */
export interface DrawingModel {
  readonly id: string;
  readonly name: string;
  readonly type: "Image" | "GeometricShape" | "Chart";
  /** Moves and is sized with its cells, only moves with them, or neither. */
  readonly placement: "TwoCell" | "OneCell" | "Absolute";
  /** Its upper left corner. */
  readonly from: CornerModel;
  /** Its lower right corner where it is sized with the cells, else its size in points. */
  readonly to: CornerModel | { readonly width: number; readonly height: number };
}

/** A point so many points into a cell. */
export interface CornerModel {
  readonly row: number;
  readonly down: number;
  readonly column: number;
  readonly right: number;
}

/** A table or pivot table: its place alone. */
export interface TableModel {
  readonly id: string;
  readonly name: string;
  readonly range: RangeModel;
}

export interface PageModel {
  orientation: "Portrait" | "Landscape";
  /** Office.js' name, "A4". */
  paperSize: string;
  /** Points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printArea: RangeModel | null;
  titleRows: { first: number; last: number } | null;
  footers: { left: string; center: string; right: string };
  headers: { left: string; center: string; right: string };
  firstPageNumber: number | "";
  printGridlines: boolean;
}
