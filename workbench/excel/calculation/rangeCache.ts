import type { RangeModel, SheetModel } from "../model/workbook";
import { ArrayValue, type Reference, type Scalar } from "./values";

/** Wider ranges are read anew each time. */
const widest = 32;
/** Then all is forgotten, so that the cache cannot grow without end. */
const mostRanges = 5_000;

interface Kept {
  readonly array: ArrayValue;
  readonly stamp: number;
}

/** Ranges once read, kept until a cell in one of their columns changes: the same criteria column is read by every total. */
export class RangeCache {
  private readonly kept = new Map<string, Kept>();
  private readonly stamps = new Map<SheetModel, Map<number, number>>();
  private clock = 0;

  read(reference: Reference, cell: (sheet: SheetModel, row: number, column: number) => Scalar): ArrayValue {
    const { sheet, top, left, bottom, right } = reference;
    if (right - left >= widest) return this.readAnew(reference, cell);
    const key = `${sheet.id} ${top} ${left} ${bottom} ${right}`;
    const known = this.kept.get(key);
    if (known && known.stamp >= this.latest(sheet, left, right)) return known.array;
    const array = this.readAnew(reference, cell);
    // Reading may have calculated formulas in the range: only then is this the state that was read.
    this.clock += 1;
    if (this.kept.size >= mostRanges) this.kept.clear();
    this.kept.set(key, { array, stamp: this.clock });
    return array;
  }

  changed(sheet: SheetModel, { left, right }: RangeModel): void {
    if (right - left >= widest) {
      this.forget();
      return;
    }
    this.clock += 1;
    const columns = this.stamps.get(sheet) ?? new Map<number, number>();
    this.stamps.set(sheet, columns);
    for (let column = left; column <= right; column++) columns.set(column, this.clock);
  }

  forget(): void {
    this.kept.clear();
    this.stamps.clear();
  }

  private latest(sheet: SheetModel, left: number, right: number): number {
    const columns = this.stamps.get(sheet);
    let latest = 0;
    if (columns) for (let column = left; column <= right; column++) latest = Math.max(latest, columns.get(column) ?? 0);
    return latest;
  }

  private readAnew({ sheet, top, left, bottom, right }: Reference, cell: (sheet: SheetModel, row: number, column: number) => Scalar): ArrayValue {
    const rows: Scalar[][] = [];
    for (let row = top; row <= bottom; row++) {
      const cells: Scalar[] = [];
      for (let column = left; column <= right; column++) cells.push(cell(sheet, row, column));
      rows.push(cells);
    }
    return new ArrayValue(rows);
  }
}
