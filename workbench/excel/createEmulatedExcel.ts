import type { EmulatedExcel, ExcelOptions } from "./emulatedExcel";
import { Faults } from "./faults";
import { BatchDesk } from "./host/batchDesk";
import { External } from "./host/external";
import { RibbonDesk } from "./host/ribbonDesk";
import { activeFormats } from "./operations/activeFormats";
import { RunningExcel } from "./runningExcel";
import { shownText } from "./typing/shownText";
import { createVerbs } from "./verbs/createVerbs";

/** Starts an Excel with an empty workbook, or with `options.file` opened. */
export async function createEmulatedExcel(options: ExcelOptions = {}): Promise<EmulatedExcel> {
  const running = new RunningExcel(options);
  const faults = new Faults(running.events);
  const batches = new BatchDesk(running, faults);
  const ribbon = new RibbonDesk();
  const external = new External(running, batches, ribbon);
  const excel: EmulatedExcel = {
    workbook: running.workbook,
    counters: running.counters,
    faults,
    user: createVerbs(running, ribbon),
    get undoDepth() {
      return running.undo.depth;
    },
    install: (window) => external.install(window),
    onModelChange: (listener) => running.changes.listen(listener),
    showPane: (shown) => running.setRuntimeState(shown ? "Visible" : "Background"),
    onPane: (listener) => {
      running.paneListeners.add(listener);
      return () => running.paneListeners.delete(listener);
    },
    open: (file, name) => open(running, file, name),
    save: async () => {
      const { saveWorkbook } = await import("./files/saveWorkbook");
      return saveWorkbook(running.workbook);
    },
    displayText: (sheetId, row, column) => shownText(running.sheetById(sheetId), row, column, running.region),
    conditionalFormatsAt: (sheetId, row, column) => activeFormats(running, running.sheetById(sheetId), row, column),
    settled: async () => {
      do await running.events.drained();
      while (batches.busy);
    },
  };
  if (options.file) await excel.open(options.file);
  return excel;
}

async function open(running: RunningExcel, file: Uint8Array, name?: string): Promise<void> {
  const { openWorkbook } = await import("./files/openWorkbook");
  const opened = await openWorkbook(file, name);
  Object.assign(running.workbook, { settings: {} }, opened, name === undefined ? {} : { name });
  running.undo.empty();
  running.changes.opened();
}
