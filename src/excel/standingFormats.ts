/** The conditional formats of a sheet, as far as it takes to tell ours and to put them back. Nothing here sends a batch. */
import { markOf } from "#core/marks/recogniseMark";
import type { PlannedConditionalFormat } from "#core/plan/sheetPlan";
import type { SheetRef } from "#core/snapshot/snapshot";
import type { StandingMark } from "#review/standingMark";
import { shiftFormula } from "./shiftFormula";
import { toAddress } from "./addresses";

/** A format of ours, its ranges still to be asked for. */
export interface OurFormat extends Omit<StandingMark, "areas"> {
  readonly id: string;
}

export interface FormatsOfSheet {
  readonly sheet: SheetRef;
  /** Ids of all, foreign ones too. */
  readonly all: readonly string[];
  /** The first on top. */
  readonly ours: readonly OurFormat[];
  /** Ids of those without a formula: what is left of one whose making broke off. */
  readonly unfinished: readonly string[];
}

export interface AskedFormats {
  readonly sheet: Excel.Worksheet;
  readonly formats: Excel.ConditionalFormatCollection;
}

const custom = "items/customOrNullObject";

export function askForFormats(sheet: Excel.Worksheet): AskedFormats {
  const formats = sheet.getRange().conditionalFormats;
  sheet.load("id,name");
  formats.load(
    `items/id,items/type,items/priority,${custom}/rule/formula,${custom}/format/fill/color,${custom}/format/font/color,${custom}/format/font/bold,${custom}/format/font/italic`,
  );
  return { sheet, formats };
}

export function toFormats({ sheet, formats }: AskedFormats): FormatsOfSheet {
  const ordered = [...formats.items].sort((one, other) => one.priority - other.priority);
  const customs = ordered.filter((format) => format.type === "Custom");
  return {
    sheet: { id: sheet.id, name: sheet.name },
    all: ordered.map((format) => format.id),
    ours: customs.flatMap(toOurs),
    unfinished: customs.filter((format) => formulaOf(format) === "").map((format) => format.id),
  };
}

function toOurs(standing: Excel.ConditionalFormat): readonly OurFormat[] {
  const formula = formulaOf(standing);
  const mark = markOf(formula);
  if (mark === null) return [];
  const { fill, font } = standing.customOrNullObject.format;
  return [{ id: standing.id, mark, formula, fill: fill.color, fontColor: font.color, bold: font.bold === true, italic: font.italic === true }];
}

function formulaOf(format: Excel.ConditionalFormat): string {
  return String(format.customOrNullObject.rule.formula ?? "");
}

export interface AskedMark {
  readonly format: OurFormat;
  readonly areas: Excel.RangeAreas;
}

/** Where a format of ours stands; to be asked before it is deleted. */
export function askForAreas(sheet: Excel.Worksheet, format: OurFormat): AskedMark {
  const areas = sheet.getRange().conditionalFormats.getItem(format.id).getRanges();
  areas.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return { format, areas };
}

export function toStandingMark({ format: { mark, formula, fill, fontColor, bold, italic }, areas }: AskedMark): StandingMark {
  return { mark, areas: areas.areas.items.map(toAddress), formula, fill, fontColor, bold, italic };
}

/** One format for each area: Office.js adds to one range at a time. */
export function toPlanned({ areas, ...mark }: StandingMark): readonly PlannedConditionalFormat[] {
  const [first] = areas;
  return areas.map((range) => ({
    ...mark,
    range,
    formula: shiftFormula(mark.formula, range.top - (first?.top ?? 0), range.left - (first?.left ?? 0)),
  }));
}

export function deleteFormats(sheet: Excel.Worksheet, ids: readonly string[]): void {
  const formats = sheet.getRange().conditionalFormats;
  for (const id of ids) formats.getItem(id).delete();
}
