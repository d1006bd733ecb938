import type { CellAddress, RangeAddress } from "../snapshot/address";

/**
 * A whole sheet to be made: what `layOutTemplate` answers and what both adapters (Excel, .xlsx) carry out.
 * Everything is plain data in the new sheet's own coordinates, counted from zero.
 */
export interface SheetPlan {
  /** The wanted name, at most 31 characters; an adapter appends " (2)" where it is taken. */
  readonly name: string;
  /** `null` is an empty cell; text that starts with "=" is an English formula. */
  readonly cells: readonly (readonly (string | number | null)[])[];
  /** What each formula gives, in the shape of `cells`, `null` where there is no formula: for files, which hold results beside formulas. */
  readonly results: readonly (readonly (number | string | null)[])[];
  /** Applied in order, the later on top. */
  readonly formats: readonly PlannedFormat[];
  readonly merges: readonly RangeAddress[];
  /** In characters, as Excel's column width; one for each column. */
  readonly columnWidths: readonly number[];
  /** Rows with a set height, in the table too; the others fit their text. */
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  /** Names of the sheet (not of the workbook), hidden. */
  readonly names: readonly PlannedName[];
  readonly dropDowns: readonly PlannedDropDown[];
  readonly choices: readonly PlannedChoice[];
  readonly conditionalFormats: readonly PlannedConditionalFormat[];
  readonly page: PlannedPage;
  /** Rows above stay on screen; columns to the left stay on screen. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** The cell to stand on when the sheet is shown. */
  readonly firstCell: CellAddress;
  /** The table's rows, without title block: these fit their text in height. */
  readonly table: RangeAddress;
}

export interface PlannedFormat {
  readonly range: RangeAddress;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right" | "centerAcrossSelection";
  /** Steps of Excel's indent away from the side the content is aligned to. */
  readonly indent?: number;
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly numberFormat?: string;
  readonly borders?: "thin";
}

export interface PlannedName {
  readonly name: string;
  readonly refersTo: { readonly range: RangeAddress } | { readonly text: string };
}

/** A list from a name of the workbook; typing something else is allowed, so no alert and no prompt. */
export interface PlannedDropDown {
  readonly range: RangeAddress;
  readonly list: SharedList;
}

/** A few short values to pick from, none with a comma; no alert and no prompt either, since "-" may stand there. */
export interface PlannedChoice {
  readonly range: RangeAddress;
  readonly values: readonly string[];
}

/** The lists that drop-downs of the plan share, each once. */
export function sharedListsOf({ dropDowns }: Pick<SheetPlan, "dropDowns">): readonly SharedList[] {
  return [...new Map(dropDowns.map(({ list }) => [list.name, list])).values()];
}

/** A column of text on a hidden sheet, shared by all annexes of the workbook through a name. */
export interface SharedList {
  readonly name: string;
  readonly sheetName: string;
  readonly items: readonly string[];
}

/** A native conditional format by formula, written for the range's top left cell. */
export interface PlannedConditionalFormat {
  /** Which of our marks this is, such as `"sum"`. */
  readonly mark: string;
  readonly range: RangeAddress;
  readonly formula: string;
  readonly fill: string;
  readonly fontColor: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export interface PlannedPage {
  readonly orientation: "landscape" | "portrait";
  readonly paper: "A4";
  /** Millimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** First and last heading row, repeated on each page. */
  readonly titleRows: { readonly first: number; readonly last: number };
  readonly printArea: RangeAddress;
  /** Pages are one sheet wide and as many long as it takes. */
  readonly fitToWidth: true;
  readonly centerHorizontally: boolean;
  /** Excel's footer codes, such as `"&P/&N"`. */
  readonly footer: string;
}
