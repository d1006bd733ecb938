import type { CellModel, NameModel, SheetModel, WorkbookModel } from "./workbook";

/** Everything of a sheet that a step of the undo list can bring back; the selection is not part of it. */
const undoable = [
  "name", "visibility", "merges", "columnWidths", "rowHeights", "hiddenRows", "conditionalFormats", "validations", "names",
  "comments", "notes", "drawings", "tables", "pivots",
  "freeze", "page", "protected", "autoFilter", "filters", "rowLevels", "foldedAt",
] as const satisfies readonly (keyof SheetModel)[];
type Field = (typeof undoable)[number];

interface SheetImage {
  readonly sheet: SheetModel;
  readonly cells: ReadonlyMap<string, CellModel>;
  readonly fields: ReadonlyMap<Field, unknown>;
}

/** The workbook as it was at one moment; cheap, since cells and lists are never changed in place. */
export interface WorkbookImage {
  readonly sheets: readonly SheetImage[];
  readonly names: NameModel[];
}

/** What one step changed, with both sides, so that it can be taken back and done again. */
export interface Difference {
  readonly sheets: readonly SheetDifference[];
  readonly names: { before: NameModel[]; after: NameModel[] } | null;
}

export interface SheetDifference {
  readonly sheet: SheetModel;
  readonly cells: ReadonlyMap<string, { before: CellModel | undefined; after: CellModel | undefined }>;
  readonly fields: ReadonlyMap<Field, { before: unknown; after: unknown }>;
}

export function imageOf(workbook: WorkbookModel): WorkbookImage {
  const sheets = workbook.sheets.map((sheet) => ({
    sheet,
    cells: new Map(sheet.cells),
    fields: new Map(undoable.map((field) => [field, copyOf(sheet[field])] as const)),
  }));
  return { sheets, names: workbook.names };
}

/** What has changed since the image; null if nothing has. */
export function differenceSince(image: WorkbookImage, workbook: WorkbookModel): Difference | null {
  const sheets = image.sheets
    .filter(({ sheet }) => workbook.sheets.includes(sheet))
    .map(sheetDifference)
    .filter(({ cells, fields }) => cells.size > 0 || fields.size > 0);
  const names = image.names === workbook.names ? null : { before: image.names, after: workbook.names };
  return sheets.length === 0 && names === null ? null : { sheets, names };
}

function sheetDifference({ sheet, cells, fields }: SheetImage): SheetDifference {
  const changedCells = new Map<string, { before: CellModel | undefined; after: CellModel | undefined }>();
  for (const [key, before] of cells) {
    const after = sheet.cells.get(key);
    if (after !== before) changedCells.set(key, { before, after });
  }
  for (const [key, after] of sheet.cells) {
    if (!cells.has(key)) changedCells.set(key, { before: undefined, after });
  }
  const changedFields = new Map<Field, { before: unknown; after: unknown }>();
  for (const [field, before] of fields) {
    if (!sameField(before, sheet[field])) changedFields.set(field, { before, after: copyOf(sheet[field]) });
  }
  return { sheet, cells: changedCells, fields: changedFields };
}

/** Puts one side of a difference back into the workbook. */
export function applySide(workbook: WorkbookModel, difference: Difference, side: "before" | "after"): void {
  for (const { sheet, cells, fields } of difference.sheets) {
    for (const [key, change] of cells) {
      const cell = change[side];
      if (cell) sheet.cells.set(key, cell);
      else sheet.cells.delete(key);
    }
    for (const [field, change] of fields) Object.assign(sheet, { [field]: copyOf(change[side]) });
  }
  if (difference.names) workbook.names = difference.names[side];
}

function copyOf(value: unknown): unknown {
  if (value instanceof Map) return new Map(value);
  return value instanceof Set ? new Set(value) : value;
}

function sameField(a: unknown, b: unknown): boolean {
  if (a instanceof Map && b instanceof Map) return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
  if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every((value) => b.has(value));
  return a === b;
}
