import { Calculation } from "./calculation/calculation";
import { Changes } from "./changes";
import { Counters } from "./counters";
import type { ExcelOptions } from "./emulatedExcel";
import { type EventListener, EventQueue } from "./eventQueue";
import { ExcelError } from "./excelError";
import { eventType } from "./host/protocol";
import { References } from "./host/references";
import { newWorkbook } from "./model/newWorkbook";
import type { SheetModel, WorkbookModel } from "./model/workbook";
import { type Region, regions } from "./typing/region";
import { UndoList } from "./undo";

/** One Excel with one workbook open: what host, verbs and calculation share. */
export class RunningExcel {
  readonly workbook: WorkbookModel = newWorkbook();
  readonly region: Region;
  readonly displayLanguage: string;
  readonly requirements: Readonly<Record<string, string>>;
  readonly theme: "light" | "dark" | "contrast";
  readonly latency: number;
  readonly undo = new UndoList(this.workbook);
  readonly counters = new Counters();
  readonly references = new References();
  readonly events: EventQueue;
  readonly calculation: Calculation;
  readonly changes: Changes;
  /** Of the shared runtime: whether the pane shows, and what happens when the file is opened. */
  readonly runtime = { state: "Visible", startState: "Inactive" };
  /** Set by the host: who listens, and how an event is handed over. */
  listener: EventListener = { wants: () => false, deliver: () => undefined };

  /** Told when the add-in shows or hides its pane. */
  readonly paneListeners = new Set<(shown: boolean) => void>();

  constructor(options: ExcelOptions) {
    this.region = regions[options.region ?? "vi-VN"];
    this.displayLanguage = options.displayLanguage ?? "vi-VN";
    this.requirements = { ...excel2021, ...options.requirements };
    this.theme = options.theme ?? "light";
    this.latency = options.latency ?? 0;
    this.events = new EventQueue({ wants: (event) => this.listener.wants(event), deliver: (event) => this.listener.deliver(event) });
    this.calculation = new Calculation(this.workbook, this.region);
    this.changes = new Changes(this);
  }

  /** The pane is shown or hidden. */
  setRuntimeState(state: string): void {
    if (this.runtime.state === state) return;
    this.runtime.state = state;
    const visibility = state === "Visible" ? "Visible" : "Hidden";
    this.events.raise({ type: eventType.visibilityChanged, sheetId: null, args: { visibility } });
    for (const listener of this.paneListeners) listener(state === "Visible");
  }

  get activeSheet(): SheetModel {
    return this.sheetById(this.workbook.activeSheetId);
  }

  /** Throws where the sheet is gone. */
  sheetById(id: string): SheetModel {
    const sheet = this.workbook.sheets.find((candidate) => candidate.id === id);
    if (!sheet) throw new ExcelError("ItemNotFound");
    return sheet;
  }

  sheetNamed(name: string): SheetModel | null {
    const folded = name.toLocaleLowerCase();
    return this.workbook.sheets.find((sheet) => sheet.name.toLocaleLowerCase() === folded) ?? null;
  }
}

const excel2021: Readonly<Record<string, string>> = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  RibbonApi: "1.2",
  DialogApi: "1.2",
  AddInCommands: "1.1",
  Settings: "1.1",
  DocumentEvents: "1.1",
  Selection: "1.1",
  CompressedFile: "1.1",
  DelayForCellEdit: "1.1",
  OpenBrowserWindowApi: "1.1",
  CustomFunctionsRuntime: "1.3",
  RichApiRuntime: "1.1",
};
