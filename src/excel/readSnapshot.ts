/**
 * Reads one sheet as plain data. Nothing is written.
 *
 * Round trips
 * 1. Name, used part of the bounded area (values, formulas, number formats), merged areas, state of calculation.
 *    Two things can be too much for Excel: more than 512 merged areas, and an answer of more than 5 MB on the web. Then, and only then,
 * 2. the same without merged areas, or from a smaller area; 3. both. Which way worked is kept, so that the next read needs one trip.
 */
import { type RangeAddress, rangeToA1 } from "#core/snapshot/address";
import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";
import type { Outcome } from "#review/hostProblem";
import { asOutcome, toHostProblem } from "./toHostProblem";

/** How much of a sheet is asked for. */
interface Way {
  readonly bound: RangeAddress;
  readonly merges: boolean;
}

/** Far beyond any annex; keeps a stray value in the last row of a sheet from filling the memory. */
const everything: Way = { bound: { top: 0, left: 0, bottom: 19_999, right: 51 }, merges: true };
const smallBound: RangeAddress = { top: 0, left: 0, bottom: 1_999, right: 51 };

export type ReadSnapshot = (sheetId: string | null) => Promise<Outcome<SheetSnapshot>>;

/** Reads the sheet with this id, or the active one; the sheet may be empty. */
export function createReadSnapshot(): ReadSnapshot {
  const ways = new Map<string, Way>();
  return (sheetId) =>
    asOutcome(async () => {
      for (let way = (sheetId && ways.get(sheetId)) || everything; ; ) {
        try {
          const snapshot = await read(sheetId, way);
          ways.set(snapshot.sheet.id, way);
          return snapshot;
        } catch (error) {
          const narrower = narrowed(way, error);
          if (!narrower) throw error;
          way = narrower;
        }
      }
    });
}

/** `null` where asking for less would not help. */
function narrowed(way: Way, error: unknown): Way | null {
  const { reason } = toHostProblem(error);
  if (reason === "too-large" && way.bound !== smallBound) return { ...way, bound: smallBound };
  // Excel has no code of its own for too many merged areas.
  return reason === "unknown" && way.merges ? { ...way, merges: false } : null;
}

function read(sheetId: string | null, way: Way): Promise<SheetSnapshot> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    const sheet = sheetId === null ? worksheets.getActiveWorksheet() : worksheets.getItem(sheetId);
    const asked = askForSnapshot(context, sheet, way);
    await context.sync();
    return toSnapshot(asked, way);
  });
}

/** What a snapshot is made of, queued; `toSnapshot` makes it once the batch has been sent. */
interface AskedSnapshot {
  readonly sheet: Excel.Worksheet;
  readonly application: Excel.Application;
  readonly used: Excel.Range;
  /** The used part of the whole sheet, beyond our bound too. */
  readonly whole: Excel.Range;
  readonly merged: Excel.RangeAreas | null;
}

function askForSnapshot(context: Excel.RequestContext, sheet: Excel.Worksheet, way: Way): AskedSnapshot {
  const { application } = context.workbook;
  const bounded = sheet.getRange(rangeToA1(way.bound));
  const used = bounded.getUsedRangeOrNullObject(true);
  const whole = sheet.getUsedRangeOrNullObject(true);
  const merged = way.merges ? bounded.getMergedAreasOrNullObject() : null;
  sheet.load("id,name");
  application.load("calculationMode,calculationState");
  used.load("rowIndex,columnIndex,values,formulas,numberFormat");
  whole.load("rowIndex,columnIndex,rowCount,columnCount");
  merged?.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return { sheet, application, used, whole, merged };
}

function toSnapshot({ sheet, application, used, whole, merged }: AskedSnapshot, way: Way): SheetSnapshot {
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
    merges: !merged || merged.isNullObject ? [] : merged.areas.items.map(toAddress),
    calculated: application.calculationState === "Done" && application.calculationMode !== "Manual",
    cut: !whole.isNullObject && reachesBeyond(toAddress(whole), way.bound),
  };
}

/** Of a range whose four numbers have been loaded. */
export function toAddress(range: Excel.Range): RangeAddress {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}

function reachesBeyond(range: RangeAddress, bound: RangeAddress): boolean {
  return range.bottom > bound.bottom || range.right > bound.right;
}
