import { shiftRule } from "./shift";
import type { NameModel, SheetModel } from "./workbook";

/** A sheet with every formula on it changed: cells, names, conditional formats, validation. The sheet given stays as it is. */
export function withFormulas(sheet: SheetModel, change: (formula: string) => string): SheetModel {
  const cells = [...sheet.cells].map(([key, cell]) => [key, cell.formula === undefined ? cell : { ...cell, formula: change(cell.formula) }] as const);
  return {
    ...sheet,
    cells: new Map(cells),
    names: withNames(sheet.names, change),
    conditionalFormats: sheet.conditionalFormats.map((format) => (format.formula === undefined ? format : { ...format, formula: change(format.formula) })),
    validations: sheet.validations.map((validation) => ({ ...validation, rule: shiftRule(validation.rule, change) })),
  };
}

export function withNames(names: readonly NameModel[], change: (formula: string) => string): NameModel[] {
  return names.map((name) => ({ ...name, formula: change(name.formula) }));
}
