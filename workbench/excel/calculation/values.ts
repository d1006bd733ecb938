import type { SheetModel } from "../model/workbook";

/** An error as a value: "#REF!", "#N/A" … Thrown inside a function, it becomes the function's result. */
export class FormulaError {
  constructor(readonly error: string) {}
}

export const valueError = new FormulaError("#VALUE!");
export const refError = new FormulaError("#REF!");
export const nameError = new FormulaError("#NAME?");
export const notAvailable = new FormulaError("#N/A");
export const divisionByZero = new FormulaError("#DIV/0!");
export const numberError = new FormulaError("#NUM!");

/** null is a blank cell. */
export type Scalar = number | string | boolean | null | FormulaError;

export class ArrayValue {
  constructor(readonly rows: readonly (readonly Scalar[])[]) {}

  get height(): number {
    return this.rows.length;
  }

  get width(): number {
    return this.rows[0]?.length ?? 0;
  }
}

/** A reference not yet read. */
export class Reference {
  constructor(
    readonly sheet: SheetModel,
    readonly top: number,
    readonly left: number,
    readonly bottom: number,
    readonly right: number,
  ) {}

  get height(): number {
    return this.bottom - this.top + 1;
  }

  get width(): number {
    return this.right - this.left + 1;
  }
}

export type Value = Scalar | ArrayValue | Reference;
