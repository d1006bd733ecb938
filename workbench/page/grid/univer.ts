import { LocaleType, mergeLocales, Univer, type Injector } from "@univerjs/core";
import designVi from "@univerjs/design/locale/vi-VN";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsUiVi from "@univerjs/docs-ui/locale/vi-VN";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import sheetsFormulaUiVi from "@univerjs/sheets-formula-ui/locale/vi-VN";
import sheetsFormulaVi from "@univerjs/sheets-formula/locale/vi-VN";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUiVi from "@univerjs/sheets-ui/locale/vi-VN";
import sheetsVi from "@univerjs/sheets/locale/vi-VN";
import { UniverUIPlugin } from "@univerjs/ui";
import uiVi from "@univerjs/ui/locale/vi-VN";

/** The one workbook that Univer knows. */
export const WORKBOOK_ID = "workbook";
/** Stands in Univer's workbook until a sheet of the model is painted; never shown. */
const BLANK_SHEET_ID = "blank";
/** `UniverInstanceType.UNIVER_SHEET`: a const enum, which isolated modules cannot read. */
const UNIVER_SHEET = 2;

/**
 * Univer as a bare grid: canvas, selection, cell editor, scrolling. Its own ribbon, formula bar, sheet tabs, menus,
 * calculation, number formats and conditional formats stay away: the emulated Excel is the truth for all of these.
 */
export function createUniver(container: HTMLElement): { univer: Univer; injector: Injector } {
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: mergeLocales(designVi, uiVi, docsUiVi, sheetsVi, sheetsUiVi, sheetsFormulaVi, sheetsFormulaUiVi) },
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, header: false, toolbar: false, footer: false, contextMenu: false, headerMenu: false });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin, { freezeSync: false });
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: false,
    footer: false,
    disableForceStringAlert: true,
    disableForceStringMark: true,
    clipboardConfig: { hidePasteOptions: true },
  });
  // The cell editor is part of the formula interface. Cells are given as finished text, so there is nothing to calculate.
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.createUnit(UNIVER_SHEET, {
    id: WORKBOOK_ID,
    sheetOrder: [BLANK_SHEET_ID],
    sheets: { [BLANK_SHEET_ID]: { id: BLANK_SHEET_ID, name: BLANK_SHEET_ID, rowCount: 1, columnCount: 1 } },
  });
  return { univer, injector: univer.__getInjector() };
}
