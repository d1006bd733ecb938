/** Our two ways of writing into a sheet that stands: a fix's edits, and what stood in the cells before. Round trips: see `changeCells`. */
import type { SheetEdit } from "#core/edits/edit";
import { type CellAddress, toA1 } from "#core/snapshot/address";
import { type CellState, holdsFormula } from "#core/snapshot/cellState";
import type { Outcome } from "#review/hostProblem";
import type { CellWrite } from "./cellStates";
import { writeOf } from "./cellStates";
import { changeCells } from "./changeCells";

/** Throws where an edited cell is not among the expected ones: then nobody knows what the edit was meant for. */
export async function applyEdits(sheetId: string, edits: readonly SheetEdit[], expected: readonly CellState[]): Promise<Outcome<readonly CellState[]>> {
  const writes = edits.map((edit) => writeFor(edit, expectedAt(expected, edit.cell)));
  return changeCells(sheetId, { writes, expected, isTaken });
}

export async function restoreCells(sheetId: string, wanted: readonly CellState[], expected: readonly CellState[]): Promise<Outcome<readonly CellState[]>> {
  return changeCells(sheetId, {
    writes: wanted.map(writeOf),
    expected,
    isTaken: (write, state) => isTaken(write, state) && state.numberFormat === write.numberFormat,
  });
}

function expectedAt(expected: readonly CellState[], cell: CellAddress): CellState {
  const state = expected.find((one) => one.cell.row === cell.row && one.cell.column === cell.column);
  if (!state) throw new Error(`An edit of ${toA1(cell)} without what is expected there.`);
  return state;
}

function writeFor(edit: SheetEdit, { cell, numberFormat }: CellState): CellWrite {
  const calculating = numberFormat === "@" ? "General" : numberFormat;
  switch (edit.kind) {
    case "setText":
      return { cell, content: edit.text, isFormula: false, numberFormat: "@" };
    case "setNumber":
      return { cell, content: edit.number, isFormula: false, numberFormat: calculating };
    case "setFormula":
      return { cell, content: edit.formula, isFormula: true, numberFormat: calculating };
  }
}

/** Excel may write a formula in its own way; a merge swallows what is written into its hidden cells. */
function isTaken({ content, isFormula }: CellWrite, state: CellState): boolean {
  return isFormula ? holdsFormula(state) : state.value === content && !holdsFormula(state);
}
