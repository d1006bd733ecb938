/** The one door: builds the Excel host and the review store, mounts the pane, ties the ribbon's buttons. */
import { createRoot } from "react-dom/client";
import { templateCatalogue } from "#core/templates/catalogue";
import { createExcelHost } from "#excel/createExcelHost";
import { adoptSheet } from "#review/adoptSheet";
import { applyFixes } from "#review/applyFixes";
import { checkSheet } from "#review/checkSheet";
import { exportProse } from "#review/exportProse";
import { cleanTable } from "#review/cleanTable";
import type { Clock } from "#review/clock";
import { followSheet } from "#review/followSheet";
import { goToCell } from "#review/goToCell";
import type { Host } from "#review/host";
import { insertTemplate } from "#review/insertTemplate";
import { putMarks, removeMarks } from "#review/markSheet";
import { offerCleaning } from "#review/offerCleaning";
import { previewCleaning } from "#review/previewCleaning";
import { type ReviewStore, createReviewStore } from "#review/reviewStore";
import { sortByNumber } from "#review/sortByNumber";
import { undoCommand } from "#review/undoCommand";
import { writeRemedies } from "#review/writeRemedies";
import { createWords, languageOf } from "#words/words";
import { registerCommands } from "../commands/registerCommands";
import { App } from "./App";
import type { PaneActions, PaneTheme } from "./appProps";
import { proseSink } from "./remedies/proseSink";

function open(host: Office.HostType | null): void {
  const words = createWords(languageOf(Office.context.displayLanguage ?? "vi-VN"));
  document.documentElement.lang = words.language;
  const root = document.getElementById("root");
  if (!root) throw new Error("taskpane.html lacks #root.");
  if (host !== Office.HostType.Excel || !Office.context.requirements.isSetSupported("ExcelApi", "1.14")) {
    root.textContent = `${words.say("problem.too-old")} ${words.say("problem.too-old.next")}`;
    return;
  }
  const excel = createExcelHost();
  const store = createReviewStore();
  showStrayErrors(store);
  createRoot(root).render(
    <App store={store} actions={paneActions(excel, store)} templates={templateCatalogue} words={words} theme={paneTheme()} />,
  );
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) registerCommands(excel, store);
  offerCleaning(store, clock);
  void follow(excel, store);
}

async function follow(host: Host, store: ReviewStore): Promise<void> {
  const following = await followSheet(host, store, clock);
  if (!following.ok) store.setNotice({ kind: "problem", problem: following.problem });
}

const clock: Clock = {
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
};

function paneActions(host: Host, store: ReviewStore): PaneActions {
  return {
    check: () => void checkSheet(host, store),
    insertTemplate: (templateId, filled) => void insertTemplate(host, store, templateId, filled),
    putMarks: () => void putMarks(host, store),
    removeMarks: () => void removeMarks(host, store),
    applyFixes: (sheet, fixes) => void applyFixes(host, store, sheet, fixes),
    sortByNumber: (sheet, order) => void sortByNumber(host, store, sheet, order),
    previewCleaning: (sheet) => void previewCleaning(host, store, sheet),
    clean: (preview, chosen) => void cleanTable(host, store, preview, chosen),
    closeCleaning: () => store.setCleaning(null),
    adopt: (sheet, shown, chosen) => void adoptSheet(host, store, sheet, shown, chosen),
    writeRemedies: () => void writeRemedies(host, store),
    exportProse: (way) => void exportProse(host, store, way, proseSink),
    undo: (id, onlyUnchanged) => void undoCommand(host, store, id, onlyUnchanged),
    goTo: (sheetId, cell) => void goToCell(host, store, sheetId, cell),
    dismissNotice: () => store.setNotice(null),
    giveUp: () => store.giveUp(),
  };
}

function paneTheme(): PaneTheme {
  if (window.matchMedia("(forced-colors: active)").matches) return "contrast";
  return isDark(Office.context.officeTheme?.bodyBackgroundColor ?? "#FFFFFF") ? "dark" : "light";
}

/** "#RRGGBB": true below half of full brightness. */
function isDark(color: string): boolean {
  const [red = 255, green = 255, blue = 255] = (color.match(/[0-9a-f]{2}/gi) ?? []).map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

/** A bug of ours must not vanish in silence: the pane shows it as an unexpected fault with its details. */
function showStrayErrors(store: ReviewStore): void {
  window.addEventListener("unhandledrejection", ({ reason }) => {
    const detail = reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);
    store.setNotice({ kind: "problem", problem: { reason: "unknown", detail, left: [] } });
  });
}

// Last, since office.js may be ready already and then calls at once.
void Office.onReady(({ host }) => open(host));
