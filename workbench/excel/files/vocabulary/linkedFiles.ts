import { withFormulas, withNames } from "../../model/formulas";
import type { WorkbookModel } from "../../model/workbook";

/** A text, or the file that a reference to another workbook begins with: `[Cũ.xlsx]`, `'[Cũ.xlsx]`. */
const pieces = /"(?:[^"]|"")*"|\[([^[\]]+)\](?=[^!"]*!)/g;

/** Formulas show a linked file by its name and are stored with its number, from 1. Answers the workbook as stored, and the files in order. */
export function withLinksNumbered(workbook: WorkbookModel): { readonly stored: WorkbookModel; readonly files: readonly string[] } {
  const files: string[] = [];
  const stored = withLinks(workbook, (file) => {
    if (!files.includes(file)) files.push(file);
    return String(files.indexOf(file) + 1);
  });
  return { stored, files };
}

export function withLinksNamed(workbook: WorkbookModel, files: readonly string[]): WorkbookModel {
  return files.length === 0 ? workbook : withLinks(workbook, (number) => files[Number(number) - 1] ?? number);
}

function withLinks(workbook: WorkbookModel, rename: (file: string) => string): WorkbookModel {
  const change = (formula: string): string =>
    formula.includes("[") ? formula.replace(pieces, (piece, file?: string) => (file === undefined ? piece : `[${rename(file)}]`)) : formula;
  return { ...workbook, names: withNames(workbook.names, change), sheets: workbook.sheets.map((sheet) => withFormulas(sheet, change)) };
}
