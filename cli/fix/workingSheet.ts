import type { SheetEdit } from "#core/edits/edit";
import { toA1, type CellAddress } from "#core/snapshot/address";
import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";
import { looksLikeNumber } from "#xlsx/patch/cellFormats";
import type { CellPatch } from "#xlsx/patch/fileEdit";

/** A cell with a formula, which stays. */
export interface FormulaCell {
  readonly cell: CellAddress;
  readonly formula: string;
}

/**
 * A sheet as it becomes, edit after edit. Where a formula's result is no longer known, the old one stands, so that a number made by a
 * formula does not take its row out of the annex; `isKnown` tells.
 */
export class WorkingSheet {
  /** As it now stands; changes with every edit. */
  readonly snapshot: SheetSnapshot;
  private readonly values: CellValue[][];
  private readonly formulas: CellValue[][];
  private readonly numberFormats: string[][];
  private readonly edits = new Map<string, SheetEdit>();
  private readonly unknown = new Set<string>();

  constructor(private readonly original: SheetSnapshot) {
    this.values = original.values.map((row) => [...row]);
    this.formulas = original.formulas.map((row) => [...row]);
    this.numberFormats = original.numberFormats.map((row) => [...row]);
    this.snapshot = { ...original, values: this.values, formulas: this.formulas, numberFormats: this.numberFormats };
  }

  holds({ row, column }: CellAddress): boolean {
    return this.values[row - this.original.origin.row]?.[column - this.original.origin.column] !== undefined;
  }

  value(cell: CellAddress): CellValue {
    return valueAt(this.snapshot, cell);
  }

  /** `null` where the cell holds no formula. */
  formula(cell: CellAddress): string | null {
    return formulaAt(this.snapshot, cell);
  }

  /** False for a formula whose result the edits have made uncertain. */
  isKnown(cell: CellAddress): boolean {
    return !this.unknown.has(toA1(cell));
  }

  formulaCells(): FormulaCell[] {
    const { origin } = this.original;
    return this.formulas.flatMap((line, row) =>
      line.flatMap((_, column) => {
        const cell = { row: origin.row + row, column: origin.column + column };
        const formula = this.formula(cell);
        return formula === null ? [] : [{ cell, formula }];
      }),
    );
  }

  /** The cell must be one that was read. */
  edit(edit: SheetEdit): void {
    const { cell } = edit;
    this.edits.set(toA1(cell), edit);
    this.unknown.delete(toA1(cell));
    if (edit.kind === "setText") {
      this.put(cell, edit.text, edit.text);
      if (looksLikeNumber(edit.text)) this.putFormat(cell, "@");
      return;
    }
    if (edit.kind === "setNumber") this.put(cell, edit.number, edit.number);
    else this.put(cell, "", edit.formula);
    if (this.formatOf(cell) === "@") this.putFormat(cell, "General");
  }

  /** What the cell's formula amounts to now; `null` where that is not known. */
  setResult(cell: CellAddress, result: number | null): void {
    if (result === null) this.unknown.add(toA1(cell));
    else {
      this.unknown.delete(toA1(cell));
      this.put(cell, result, this.formula(cell) ?? "");
    }
  }

  /** What must be done to the file's sheet to make it this one: the last edit of each cell, and results that are no longer what they were. */
  patches(): CellPatch[] {
    const edits = [...this.edits.values()];
    const results = this.formulaCells().flatMap(({ cell }): CellPatch[] => {
      if (!this.isKnown(cell)) return [{ kind: "setResult", cell, result: null }];
      const result = this.value(cell);
      const isNew = this.edits.has(toA1(cell)) || valueAt(this.original, cell) !== result;
      return isNew && typeof result === "number" ? [{ kind: "setResult", cell, result }] : [];
    });
    return [...edits, ...results];
  }

  private put({ row, column }: CellAddress, value: CellValue, formula: CellValue): void {
    const [y, x] = [row - this.original.origin.row, column - this.original.origin.column];
    const [values, formulas] = [this.values[y], this.formulas[y]];
    if (values && formulas) [values[x], formulas[x]] = [value, formula];
  }

  private formatOf({ row, column }: CellAddress): string {
    return this.numberFormats[row - this.original.origin.row]?.[column - this.original.origin.column] ?? "General";
  }

  private putFormat({ row, column }: CellAddress, format: string): void {
    const formats = this.numberFormats[row - this.original.origin.row];
    if (formats) formats[column - this.original.origin.column] = format;
  }
}

function valueAt({ values, origin }: SheetSnapshot, { row, column }: CellAddress): CellValue {
  return values[row - origin.row]?.[column - origin.column] ?? "";
}

function formulaAt({ formulas, origin, ...sheet }: SheetSnapshot, cell: CellAddress): string | null {
  const formula = formulas[cell.row - origin.row]?.[cell.column - origin.column];
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== valueAt({ formulas, origin, ...sheet }, cell);
  return isFormula ? formula : null;
}
