import type { DrawingModel, RangeModel, SheetModel, WorkbookModel } from "./model/workbook";

/** How Excel is set up: language of its buttons, decimal sign, what it can do. */
export interface ExcelOptions {
  /** Office's display language; "vi-VN" unless told. */
  readonly displayLanguage?: string;
  /** Regional settings: decimal comma and d/m/y in "vi-VN" (the default), decimal point and m/d/y in "en-US". */
  readonly region?: "vi-VN" | "en-US";
  /** Requirement sets, over Excel 2021's (`ExcelApi` 1.14, `SharedRuntime` 1.1, …). */
  readonly requirements?: Readonly<Record<string, string>>;
  readonly theme?: "light" | "dark" | "contrast";
  /** Milliseconds before a batch is answered; 0 unless told. */
  readonly latency?: number;
  /** An .xlsx to open instead of the empty workbook. */
  readonly file?: Uint8Array;
}

/** What went over the wire since the last `reset()`. */
export interface ExcelCounters {
  /** Batches of the add-in, those of office.js' own house-keeping left out. */
  readonly syncs: number;
  /** Batches with at least one action that changes workbook, selection, settings or handlers. */
  readonly writes: number;
  /** JSON bytes, both ways. */
  readonly payloadBytes: number;
  reset(): void;
}

/** Faults to inject; each stays until `clear()`. */
export interface ExcelFaults {
  /** The n-th batch from now (1 is the next) fails with this code; nothing of it is carried out beyond `afterActions` actions. */
  failSync(n: number, code?: string, afterActions?: number): void;
  /** The next batch is never answered. */
  hang(): void;
  /** Batches fail as when a cell is being edited. */
  cellEditMode(on: boolean): void;
  /** Requests or answers above this many bytes are refused as in Excel on the web (5 MB there). */
  limitPayload(bytes: number): void;
  /** Something happens just before the n-th batch from now is carried out (1 is the next): a co-author was quicker. */
  meanwhile(n: number, happens: () => void): void;
  /** Drop the next n events. */
  loseEvents(n: number): void;
  clear(): void;
}

/** What a person does with keyboard and mouse; addresses are A1 on the active sheet. Text is read as Excel reads typed text in its region. */
export interface UserVerbs {
  types(address: string, text: string): void;
  /** Tab- and newline-separated text lands at the address, as a plain paste: formats and validation there stay. */
  pastes(address: string, text: string): void;
  /** The clipboard's HTML lands at the address, tables as cells: how Excel takes what was copied in Word or in a browser. */
  pastesHtml(address: string, html: string): void;
  clears(address: string): void;
  selects(address: string): void;
  /** Inserts above the row with this number (1-based, as shown). */
  insertsRows(row: number, count?: number): void;
  deletesRows(row: number, count?: number): void;
  hidesRows(row: number, count?: number): void;
  showsRows(row: number, count?: number): void;
  /** Copies over the rows from `to` on. */
  copiesRows(from: number, to: number, count?: number): void;
  /** Copies and inserts the copies above the row `before`. */
  insertsCopies(from: number, before: number, count?: number): void;
  /** Cuts and inserts above the row `before`. */
  movesRows(from: number, before: number, count?: number): void;
  groupsRows(row: number, count?: number): void;
  ungroupsRows(row: number, count?: number): void;
  /** Folds the innermost group around the row; `folded` false unfolds it. */
  foldsGroup(row: number, folded?: boolean): void;
  /** A filter over a table with its heading: shows the rows whose cell in the column (from 0) shows one of the texts. */
  filters(address: string, column: number, texts: readonly string[]): void;
  clearsFilter(): void;
  sorts(address: string, keyColumn: number, ascending?: boolean): void;
  activates(sheetName: string): void;
  renames(sheetName: string, newName: string): void;
  deletesSheet(sheetName: string): void;
  /** Puts a copy after the sheet and shows it; answers the copy's name. */
  copiesSheet(sheetName: string): string;
  /** Takes a sheet up for another workbook, which `receivesSheet` it: a copy, or with `move` the sheet itself. */
  carriesSheet(sheetName: string, how?: { readonly move?: boolean }): CarriedSheet;
  /** Answers the name that the sheet has here. */
  receivesSheet(carried: CarriedSheet): string;
  /** Begins a thread of comments at the cell. */
  comments(address: string, text: string): void;
  /** Puts a note on the cell. */
  notes(address: string, text: string): void;
  /** A picture a little within the range; moved and sized with the cells unless told. */
  placesPicture(address: string, placement?: DrawingModel["placement"]): void;
  placesChart(address: string): void;
  makesTable(address: string): void;
  makesPivotTable(address: string): void;
  undoes(): boolean;
  redoes(): boolean;
  /** Presses a ribbon button by its function name in the manifest; settles when the add-in has called `completed`. */
  presses(functionName: string): Promise<void>;
  /** A co-author's edit: the same, raised as a remote event and outside our undo list. */
  remotely(edit: () => void): void;
}

/** A sheet on its way to another workbook: everything on it, what it refers to in the old one written as links. Plain data. */
export interface CarriedSheet {
  readonly sheet: SheetModel;
}

/** An Excel of our own under the real office.js. */
export interface EmulatedExcel {
  readonly workbook: WorkbookModel;
  readonly counters: ExcelCounters;
  readonly faults: ExcelFaults;
  readonly user: UserVerbs;
  /** Steps that Ctrl+Z could take back; any write by an add-in empties it, as in Excel 2021 and 2024. */
  readonly undoDepth: number;
  /** Puts `window.external` in place; call before office.js loads. */
  install(window: object): void;
  /** Called after each change of the model, with what it touched; returns the way to stop. */
  onModelChange(listener: (change: ModelChange) => void): () => void;
  /** The person opens the pane by its button or closes it; with a shared runtime it lives on behind. */
  showPane(shown: boolean): void;
  /** Called when the pane is shown or hidden, by the person or through `Office.addin`; returns the way to stop. */
  onPane(listener: (shown: boolean) => void): () => void;
  /** Replaces the workbook by a file's; throws a plain Error with a Vietnamese sentence where the file cannot be read. */
  open(file: Uint8Array, name?: string): Promise<void>;
  /** The workbook as .xlsx bytes. */
  save(): Promise<Uint8Array>;
  /** The value as Excel would show it in the cell. */
  displayText(sheetId: string, row: number, column: number): string;
  /** The active custom conditional formats at a cell, in order of priority: evaluates their formulas. */
  conditionalFormatsAt(sheetId: string, row: number, column: number): readonly string[];
  /** Settles when all raised events have been delivered and answered. */
  settled(): Promise<void>;
}

export interface ModelChange {
  readonly kind: "cells" | "structure" | "sheets" | "selection" | "formats" | "opened";
  readonly sheetId: string | null;
  readonly range: RangeModel | null;
}
