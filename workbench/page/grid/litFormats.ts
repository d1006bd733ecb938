import type { EmulatedExcel } from "../../excel/emulatedExcel";
import type { SheetModel } from "../../excel/model/workbook";
import type { LitFormats } from "./cellLook";

/** Milliseconds of evaluation between two frames, so that typing stays smooth: a sum format reads the whole table. */
const SLICE = 12;
const none: LitFormats = [];

/** The rows that can be seen: the frozen ones and those scrolled to. */
export type RowRanges = readonly { readonly first: number; readonly last: number }[];

interface Lit {
  /** How the cell looks, to tell whether it must be painted again: a format can change its colours and keep its id. */
  readonly look: string;
  readonly formats: LitFormats;
}

/** Which conditional formats are lit, cell by cell, as the emulated Excel evaluates them; only cells in sight are asked for. */
export class LitFormatMap {
  private readonly sheets = new Map<string, Map<string, Lit>>();
  private readonly known = new Set<string>();
  private waiting: number | null = null;

  constructor(
    private readonly excel: EmulatedExcel,
    private readonly onLit: (sheet: SheetModel) => void,
  ) {}

  at(sheetId: string, key: string): LitFormats {
    return this.sheets.get(sheetId)?.get(key)?.formats ?? none;
  }

  /** The model has changed: nothing is known any more. What was lit stays lit until it is known better, unless no format reaches it now. */
  forget(sheet: SheetModel): void {
    this.known.clear();
    const lit = this.sheets.get(sheet.id);
    const ranges = sheet.conditionalFormats.flatMap((format) => format.ranges);
    for (const key of lit?.keys() ?? []) {
      const [row = -1, column = -1] = key.split(",").map(Number);
      if (!ranges.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right)) lit?.delete(key);
    }
  }

  /** Evaluates what is in sight and not yet known, in slices between frames. */
  look(sheet: SheetModel, rows: RowRanges): void {
    this.stop();
    this.evaluate(sheet, this.unknownCells(sheet, rows), 0);
  }

  stop(): void {
    if (this.waiting !== null) cancelAnimationFrame(this.waiting);
    this.waiting = null;
  }

  private evaluate(sheet: SheetModel, cells: readonly [number, number][], from: number): void {
    const until = performance.now() + SLICE;
    let next = from;
    let changed = false;
    while (next < cells.length && performance.now() < until) {
      const [row, column] = cells[next] ?? [0, 0];
      changed = this.put(sheet, row, column) || changed;
      next += 1;
    }
    if (changed) this.onLit(sheet);
    if (next < cells.length) this.waiting = requestAnimationFrame(() => this.evaluate(sheet, cells, next));
  }

  private put(sheet: SheetModel, row: number, column: number): boolean {
    const key = `${row},${column}`;
    const lit = this.sheets.get(sheet.id) ?? new Map<string, Lit>();
    this.sheets.set(sheet.id, lit);
    const active = this.excel.conditionalFormatsAt(sheet.id, row, column);
    this.known.add(key);
    const formats = active.flatMap((id) => sheet.conditionalFormats.find((format) => format.id === id)?.format ?? []);
    const look = JSON.stringify(formats);
    if ((lit.get(key)?.look ?? "[]") === look) return false;
    lit.set(key, { look, formats });
    return true;
  }

  private unknownCells(sheet: SheetModel, rows: RowRanges): [number, number][] {
    const cells = new Map<string, [number, number]>();
    for (const { top, left, bottom, right } of sheet.conditionalFormats.flatMap(({ ranges }) => ranges)) {
      for (const { first, last } of rows) {
        for (let row = Math.max(top, first); row <= Math.min(bottom, last); row += 1) {
          for (let column = left; column <= right; column += 1) {
            const key = `${row},${column}`;
            if (!this.known.has(key)) cells.set(key, [row, column]);
          }
        }
      }
    }
    return [...cells.values()];
  }
}
