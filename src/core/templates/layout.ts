import type { AnnexKind, ColumnKey } from "../annex/annex";
import type { MarkedTable } from "../marks/markedTable";
import type { PlannedFormat } from "../plan/sheetPlan";
import type { RangeAddress } from "../snapshot/address";
import type { Template, TemplateRow } from "./template.schema";

/** A template's place on its sheet; rows and columns count from zero. */
export interface Layout extends MarkedTable {
  readonly template: Template;
  readonly look: TemplateKind;
  readonly filled: boolean;
  readonly year: number;
  readonly unit: string;
  readonly lastColumn: number;
  /** The heading's first row; `headingRow` is its last. */
  readonly headingTop: number;
  readonly firstRow: number;
  /** The sheet's row for each of the template's rows. */
  readonly rowAt: readonly number[];
  /** How many rows of the sheet each takes: none is high enough for the longest texts. */
  readonly spans: readonly number[];
  /** The table's last row, the total row where there is one. */
  readonly bottom: number;
}

export interface LayOutOptions {
  /**
   * False: what the kind's frame holds (criteria and standard points, indicators and units, goals with tasks and activities), to be
   * filled in, free of the source's slips. True: with the source's scores, tasks, agencies … as well, its own slips included.
   * Two things of the source do not come back: calculated cells, since sums and shares are formulas here, and numbers out of form
   * ("2,3") that a formula would not find, which are put right in the template.
   */
  readonly filled: boolean;
  /** The plan's year; the template's unless told. */
  readonly year?: number;
  /** "tỉnh Đắk Nông"; unless told, the source's own when filled, else a level with dots to be filled in. */
  readonly unit?: string;
  /** The template's own unless told. */
  readonly sheetName?: string;
}

/** How annexes of one kind are laid out. */
export interface TemplateKind {
  readonly kind: AnnexKind;
  /** The column with the rows' names. */
  readonly name: ColumnKey;
  /** What an empty sheet brings along; the other columns are the user's. */
  readonly frame: readonly ColumnKey[];
  /** Where the user begins to write. */
  readonly entry: ColumnKey;
  /** In characters; together they fill an A4 page across, less its margins, at about the size of the screen. */
  readonly widths: Partial<Record<ColumnKey, number>>;
  readonly fontSize: number;
  /** Of the table's rows; long texts read better from the top. */
  readonly vertical: "top" | "center";
  /** Names of fields are in capitals. */
  readonly capitals: boolean;
  /** Rows of level 2 are bold in these columns, so that the text beside them stays easy to read. */
  readonly bold: readonly ColumnKey[];
  /** One place for each row. */
  places(rows: readonly TemplateRow[]): readonly RowPlace[];
  /** Cells that the sheet itself calculates. */
  calculations(layout: Layout): readonly Calculation[];
  /** Cells that span several rows. */
  merges?(layout: Layout): readonly RangeAddress[];
  /** Beyond what all kinds look like. */
  formats?(layout: Layout): readonly PlannedFormat[];
}

export interface RowPlace {
  /** 1 for a field; 0 for a row that goes on with the one above and has no place of its own. */
  readonly level: number;
  /** A row to be filled in, not a heading of others. */
  readonly leaf: boolean;
}

export interface Calculation {
  /** On the sheet, from zero. */
  readonly row: number;
  readonly key: ColumnKey;
  readonly formula: string;
  /** What the formula gives; `""` where it shows nothing. */
  readonly result: number | string;
}
