import type { SheetModel, WorkbookModel } from "#workbench/excel/model/workbook";

/** A part of the emulated workbook as text, to compare byte for byte. */
export function workbookJson(part: WorkbookModel | SheetModel | readonly SheetModel[]): string {
  return JSON.stringify(part, (_, value: unknown) => {
    if (value instanceof Map) return [...value.entries()].sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
    return value instanceof Set ? [...value].sort() : value;
  });
}
