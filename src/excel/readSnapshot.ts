/**
 * Reads one sheet as plain data. Nothing is written.
 *
 * Round trips
 * 1. Name, used part of the bounded area (values, formulas, number formats), merged areas, state of calculation.
 * Where that fails for no reason that Excel names (a passing fault, or more than 512 merged areas), then, and only then,
 * 2. the same, merged areas asked in blocks of rows, which tells no less; 3. without them, and the snapshot says so.
 * An answer of more than 5 MB on the web: the same from a smaller area, likewise within three trips.
 * A sheet that was too large once, or failed twice to tell all its merged areas at once, is asked at once as it answered.
 * Inspecting asks for the furnishing and the names of the visible sheets as well. Where Excel does not tell the furnishing (on a
 * protected sheet) one trip more is made without it.
 */
import { type RangeAddress, rangeToA1 } from "#core/snapshot/address";
import type { CellValue, SheetRef, SheetSnapshot } from "#core/snapshot/snapshot";
import type { Outcome } from "#review/hostProblem";
import type { InspectedSheet } from "#review/sheetChange";
import { toAddress } from "./addresses";
import { type AskedFurnishing, askForFurnishing, toFurnishing } from "./furnishing";
import { type MergesWay, askForMerges, toMerges } from "./mergedAreas";
import { asOutcome, toHostProblem } from "./toHostProblem";

/** How much of a sheet is asked for. */
export interface Way {
  readonly bound: RangeAddress;
  readonly merges: MergesWay;
}

/** Far beyond any annex; keeps a stray value in the last row of a sheet from filling the memory. */
const everything: Way = { bound: { top: 0, left: 0, bottom: 19_999, right: 51 }, merges: "whole" };
const smallBound: RangeAddress = { top: 0, left: 0, bottom: 1_999, right: 51 };
/** Where several sheets are asked at once. */
export const smallWay: Way = { bound: smallBound, merges: "whole" };
const TRIPS = 3;

/** What is asked beside the sheet itself. */
type Beside = "nothing" | "sheets" | "sheets and furnishing";

export interface SheetReader {
  /** The sheet with this id, or the active one; it may be empty. */
  readSheet(sheetId: string | null): Promise<Outcome<SheetSnapshot>>;
  inspectSheet(sheetId: string | null): Promise<Outcome<InspectedSheet>>;
}

export function createSheetReader(): SheetReader {
  const memory = createWayMemory();
  const readBy = async (sheetId: string | null, beside: Beside): Promise<InspectedSheet> => {
    for (let [way, trip] = [memory.wayFor(sheetId), 1]; ; trip += 1) {
      try {
        const inspected = await read(sheetId, way, beside);
        memory.worked(inspected.snapshot.sheet.id, way);
        return inspected;
      } catch (error) {
        const narrower = trip < TRIPS ? narrowed(way, error, beside === "sheets and furnishing") : null;
        if (!narrower) throw error;
        way = narrower;
      }
    }
  };
  return {
    readSheet: (sheetId) => asOutcome(async () => (await readBy(sheetId, "nothing")).snapshot),
    async inspectSheet(sheetId) {
      const inspected = await asOutcome(() => readBy(sheetId, "sheets and furnishing"));
      if (inspected.ok || inspected.problem.reason === "cell-edit-mode" || inspected.problem.reason === "sheet-gone") return inspected;
      const { problem } = inspected;
      return asOutcome(async () => ({ ...(await readBy(sheetId, "sheets")), withheld: problem }));
    },
  };
}

/** `null` where asking for less would not help. Whatever it is about the furnishing, the annex is read nevertheless, by the caller. */
function narrowed(way: Way, error: unknown, furnishing: boolean): Way | null {
  const { reason } = toHostProblem(error);
  // Excel has no code of its own for too many merged areas.
  if (reason === "unknown" && way.merges === "whole") return { ...way, merges: "blocks" };
  if (furnishing) return null;
  if (reason === "too-large" && way.bound !== smallBound) return { ...way, bound: smallBound };
  return reason === "unknown" && way.merges === "blocks" ? { ...way, merges: "none" } : null;
}

/** Which way each sheet was read by, so that what is bound to fail is not tried at each change. */
function createWayMemory() {
  const ways = new Map<string, Way>();
  /** How often in a row a sheet did not tell all its merged areas at once. */
  const failures = new Map<string, number>();
  return {
    wayFor: (sheetId: string | null): Way => (sheetId && ways.get(sheetId)) || everything,
    worked(sheetId: string, { bound, merges }: Way): void {
      const failed = merges === "whole" ? 0 : (failures.get(sheetId) ?? 0) + 1;
      failures.set(sheetId, failed);
      // That merged areas stay unknown is never settled.
      ways.set(sheetId, { bound, merges: failed >= 2 ? "blocks" : "whole" });
    },
  };
}

function read(sheetId: string | null, way: Way, beside: Beside): Promise<InspectedSheet> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    const sheet = sheetId === null ? worksheets.getActiveWorksheet() : worksheets.getItem(sheetId);
    const asked = askForSnapshot(context, sheet, way);
    const askedFurnishing: AskedFurnishing | null = beside === "sheets and furnishing" ? askForFurnishing(context, sheet) : null;
    if (beside !== "nothing") worksheets.load("items/id,items/name,items/visibility");
    await context.sync();
    const sheets = beside !== "nothing" ? visibleSheets(worksheets) : [];
    return { snapshot: toSnapshot(asked, way), furnishing: askedFurnishing && toFurnishing(askedFurnishing), withheld: null, sheets };
  });
}

function visibleSheets({ items }: Excel.WorksheetCollection): readonly SheetRef[] {
  return items.flatMap(({ id, name, visibility }) => (visibility === "Visible" ? { id, name } : []));
}

/** What a snapshot is made of, queued; `toSnapshot` makes it once the batch has been sent. */
export interface AskedSnapshot {
  readonly sheet: Excel.Worksheet;
  readonly application: Excel.Application;
  readonly used: Excel.Range;
  /** The used part of the whole sheet, beyond our bound too. */
  readonly whole: Excel.Range;
  readonly merged: readonly Excel.RangeAreas[];
}

export function askForSnapshot(context: Excel.RequestContext, sheet: Excel.Worksheet, way: Way): AskedSnapshot {
  const { application } = context.workbook;
  const bounded = sheet.getRange(rangeToA1(way.bound));
  const used = bounded.getUsedRangeOrNullObject(true);
  const whole = sheet.getUsedRangeOrNullObject(true);
  sheet.load("id,name");
  application.load("calculationMode,calculationState");
  used.load("rowIndex,columnIndex,values,formulas,numberFormat");
  whole.load("rowIndex,columnIndex,rowCount,columnCount");
  return { sheet, application, used, whole, merged: askForMerges(sheet, way.bound, way.merges) };
}

export function toSnapshot({ sheet, application, used, whole, merged }: AskedSnapshot, way: Way): SheetSnapshot {
  const grids = used.isNullObject
    ? { origin: { row: 0, column: 0 }, values: [], formulas: [], numberFormats: [] }
    : {
        origin: { row: used.rowIndex, column: used.columnIndex },
        values: used.values as CellValue[][],
        formulas: used.formulas as CellValue[][],
        numberFormats: used.numberFormat as string[][],
      };
  return {
    sheet: { id: sheet.id, name: sheet.name },
    ...grids,
    merges: toMerges(merged),
    ...(way.merges === "none" ? { mergesUnknown: true as const } : {}),
    calculated: application.calculationState === "Done" && application.calculationMode !== "Manual",
    cut: !whole.isNullObject && reachesBeyond(toAddress(whole), way.bound),
  };
}

function reachesBeyond(range: RangeAddress, bound: RangeAddress): boolean {
  return range.bottom > bound.bottom || range.right > bound.right;
}
