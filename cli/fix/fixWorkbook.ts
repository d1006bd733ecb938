import { toA1, type CellAddress } from "#core/snapshot/address";
import { CellRefused, type FileEdit, type RefusalReason } from "#xlsx/patch/fileEdit";
import { patchWorkbook } from "#xlsx/patch/patchWorkbook";
import { mayDepend } from "#xlsx/patch/references";
import { readWorkbook } from "#xlsx/readWorkbook";
import type { FileSheet } from "#xlsx/workbookSnapshot";
import { fixSheet, type FixedSheet, type MadeEdit } from "./fixSheet";
import { WorkingSheet } from "./workingSheet";

export interface SheetFixes {
  readonly sheet: string;
  readonly made: readonly MadeEdit[];
  /** How many edits were left out because the sheet is protected. */
  readonly locked: number;
  /** Cells that cannot be changed alone, and why. */
  readonly refused: readonly { readonly cell: CellAddress; readonly reason: RefusalReason }[];
}

export interface FixedWorkbook {
  /** The whole file; the same bytes where nothing was to be fixed. */
  readonly bytes: Uint8Array;
  readonly sheets: readonly SheetFixes[];
}

/** Makes the safe fixes of every annex in a workbook file, of the named rules alone if there are any. Rejects with `WorkbookUnreadable`. */
export async function fixWorkbook(bytes: Uint8Array, rules?: ReadonlySet<string>): Promise<FixedWorkbook> {
  const { sheets } = await readWorkbook(bytes);
  const refusals: CellRefused[] = [];
  for (;;) {
    const fixed = sheets.map((sheet) => ({ file: sheet, ...fixOne(sheet, refusals, rules) }));
    const edits = fixed.flatMap(({ file, sheet }) => sheet.patches().map((patch): FileEdit => ({ sheet: file.snapshot.sheet.name, patch })));
    try {
      const patched = edits.length === 0 ? bytes : patchWorkbook(bytes, edits, { calculate: reachesOthers(sheets, edits) });
      return { bytes: patched, sheets: fixed.map(({ file, made }) => summary(file, made, refusals)) };
    } catch (error) {
      if (!(error instanceof CellRefused)) throw error;
      refusals.push(error);
    }
  }
}

function fixOne({ snapshot, locked }: FileSheet, refusals: readonly CellRefused[], rules?: ReadonlySet<string>): FixedSheet {
  const refused = new Set(refusals.filter(({ sheet }) => sheet === snapshot.sheet.name).map(({ cell }) => toA1(cell)));
  const fixed = fixSheet(snapshot, rules ? { rules, refused } : { refused });
  return locked ? { ...fixed, sheet: new WorkingSheet(snapshot) } : fixed;
}

function summary({ snapshot, locked }: FileSheet, made: readonly MadeEdit[], refusals: readonly CellRefused[]): SheetFixes {
  const { name } = snapshot.sheet;
  return { sheet: name, made: locked ? [] : made, locked: locked ? made.length : 0, refused: refusals.filter(({ sheet }) => sheet === name) };
}

/** Whether formulas, on other sheets above all, may look at the edited cells: a text, too, is counted and looked up. */
function reachesOthers(sheets: readonly FileSheet[], edits: readonly FileEdit[]): boolean {
  const edited = [...new Set(edits.map(({ sheet }) => sheet))].map((sheet) => ({ sheet, cells: edits.flatMap((edit) => (edit.sheet === sheet ? [edit.patch.cell] : [])) }));
  return sheets.some(({ snapshot }) =>
    new WorkingSheet(snapshot).formulaCells().some(({ formula }) => edited.some(({ sheet, cells }) => mayDepend(formula, snapshot.sheet.name, sheet, cells))),
  );
}
