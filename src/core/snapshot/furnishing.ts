import type { RangeAddress } from "./address";

/** What a sheet has beside its cells' contents, as far as our own sheets have it too. Plain data; nothing is interpreted. */
export interface Furnishing {
  /** Our native warnings, the first on top; formats of other people's are not here. */
  readonly marks: readonly StandingFormula[];
  /** The cells that have any conditional format. */
  readonly marked: readonly RangeAddress[];
  /** The cells with data validation, column by column; a column without is absent. */
  readonly validated: readonly ValidatedCells[];
  /** The workbook's name for the list of agencies; `null` where it has none. */
  readonly list: AgencyListName | null;
  readonly page: PageSetup;
}

export interface StandingFormula {
  /** Which of our marks it is, such as "sum". */
  readonly mark: string;
  /** As it reads in the first cell of its area. */
  readonly formula: string;
}

export interface ValidatedCells {
  readonly areas: readonly RangeAddress[];
  /** The source, `"=PL_CoQuan"`, where all these cells have this one list; `null` for anything else. */
  readonly source: string | null;
}

/** Whether a list's source stands in another workbook. Excel keeps such a source in a sheet that was brought here, and takes it from nobody. */
export function isElsewhere(source: string): boolean {
  return source.includes("[");
}

export interface AgencyListName {
  /** `"='PL_DanhMuc'!$A$1:$A$40"`; after a copy to another workbook it may name the old file. */
  readonly formula: string;
  /** False where nothing stands behind it in this workbook. */
  readonly found: boolean;
}

/** Sizes in points. */
export interface PageSetup {
  readonly orientation: "landscape" | "portrait";
  /** Excel's name, "A4", "Letter" …; `""` where it does not tell. */
  readonly paper: string;
  readonly margins: Margins;
  /** A percentage, or pages to fit; what is absent is automatic. */
  readonly zoom: PageZoom;
  readonly centerHorizontally: boolean;
  readonly footer: string;
  readonly titleRows: TitleRows | null;
  readonly printArea: readonly RangeAddress[] | null;
}

export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface PageZoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

/** Rows repeated on each page. */
export interface TitleRows {
  readonly first: number;
  readonly last: number;
}
