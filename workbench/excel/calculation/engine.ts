import type { CellContent, RangeModel, SheetModel } from "../model/workbook";

/** The one door to calculation: everything else knows only this. Formulas are English, with "=". */
export interface FormulaEngine {
  /** Contents of these cells have changed, formulas among them perhaps. */
  cellsChanged(sheet: SheetModel, range: RangeModel): void;
  /** Rows moved, sheets or names came or went: nothing known still holds. */
  everythingChanged(): void;
  /** Puts the results of all formulas concerned into the model. Does nothing in manual mode, but for formulas just entered. */
  bringUpToDate(): void;
  /** Results wait until the next `recalculate`. */
  suspend(): void;
  /** Brings up to date and says what was recalculated since the last call, one range a sheet. */
  recalculate(): readonly { sheet: SheetModel; range: RangeModel }[];
  /** All formulas, whatever the mode. */
  calculateAll(): void;
  /** Whether results wait, as in manual mode. */
  readonly pending: boolean;
  /** Excel refuses to take a formula that it cannot read. */
  canRead(formula: string): boolean;
  /** A formula's result at a cell, its relative references counted from `anchor`, where it was written. */
  evaluateAt(sheet: SheetModel, at: Place, formula: string, anchor: Place): CellContent;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}
