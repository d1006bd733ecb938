import { cellAt, cellKey, keyPlace, putCell, sameContent, storedPlaces } from "../model/cells";
import { boundingRect, oneCell } from "../model/ranges";
import type { CellContent, RangeModel, SheetModel, WorkbookModel } from "../model/workbook";
import type { Region } from "../typing/region";
import { readingOf, readsFrom, type Reading } from "./dependencies";
import type { FormulaEngine, Place } from "./engine";
import { cellResult, evaluate } from "./evaluate";
import { Memory } from "./memory";
import { RangeCache } from "./rangeCache";
import type { Book, Scope } from "./scope";
import { type Node, parseFormula } from "./syntax";
import { FormulaError, type Scalar } from "./values";

interface FormulaCell {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly node: Node | null;
  readonly reading: Reading;
}

type SheetFormulas = Map<string, FormulaCell>;

/**
 * Calculates the model in place. Knows for each formula what it reads, so that an edit recalculates only what hangs on it;
 * formulas waiting are evaluated when something reads them, which puts them in order without sorting.
 */
export class Calculation implements FormulaEngine {
  private formulas = new Map<SheetModel, SheetFormulas>();
  private stale = true;
  private suspended = false;
  private readonly waiting = new Set<FormulaCell>();
  private readonly inWork = new Set<FormulaCell>();
  private readonly done = new Map<SheetModel, RangeModel>();
  private readonly parsed = new Map<string, Node | null>();
  private readonly ranges = new RangeCache();
  private readonly memory = new Memory();
  private readonly extents = new Map<SheetModel, Place>();
  private readonly book: Book;

  constructor(
    private readonly workbook: WorkbookModel,
    region: Region,
  ) {
    this.book = {
      region,
      cell: (sheet, row, column) => this.contentOf(sheet, row, column),
      range: (reference) => this.ranges.read(reference, this.book.cell),
      extent: (sheet) => this.extentOf(sheet),
      sheetNamed: (name) => workbook.sheets.find((sheet) => sheet.name.toLocaleLowerCase() === name.toLocaleLowerCase()) ?? null,
      nameNode: (name, sheet) => this.nameNode(name, sheet),
    };
  }

  get pending(): boolean {
    return this.waiting.size > 0;
  }

  canRead(formula: string): boolean {
    return this.parse(formula) !== null;
  }

  cellsChanged(sheet: SheetModel, range: RangeModel): void {
    this.extents.delete(sheet);
    this.memory.forget();
    this.ranges.changed(sheet, range);
    if (this.stale) return;
    const own = this.formulasOf(sheet);
    for (const [key, formula] of own) {
      if (formula.row < range.top || formula.row > range.bottom || formula.column < range.left || formula.column > range.right) continue;
      own.delete(key);
      this.waiting.delete(formula);
    }
    for (const { row, column, cell } of storedPlaces(sheet, range)) {
      if (cell.formula !== undefined) this.waiting.add(this.index(sheet, row, column, cell.formula));
    }
    this.markDependents(sheet, range);
  }

  everythingChanged(): void {
    this.stale = true;
    this.extents.clear();
    this.ranges.forget();
    this.memory.forget();
  }

  suspend(): void {
    this.suspended = true;
  }

  bringUpToDate(): void {
    if (this.suspended) return;
    if (this.workbook.calculationMode === "Manual") this.calculateEntered();
    else this.calculateWaiting();
  }

  recalculate(): readonly { sheet: SheetModel; range: RangeModel }[] {
    this.suspended = false;
    this.bringUpToDate();
    const done = [...this.done].map(([sheet, range]) => ({ sheet, range }));
    this.done.clear();
    return done;
  }

  calculateAll(): void {
    this.everythingChanged();
    this.calculateWaiting();
  }

  evaluateAt(sheet: SheetModel, at: Place, formula: string, anchor: Place): CellContent {
    this.bringUpToDate();
    const node = this.parse(formula);
    if (!node) return { error: "#NAME?" };
    const shift = { row: at.row - anchor.row, column: at.column - anchor.column };
    const scope: Scope = { book: this.book, sheet, at, shift, memory: this.memory };
    return contentFrom(cellResult(evaluate(node, scope), scope));
  }

  private calculateWaiting(): void {
    this.reindex();
    for (const own of this.formulas.values()) for (const formula of own.values()) if (formula.reading.volatile) this.wait(formula);
    for (const formula of this.waiting) this.calculate(formula);
  }

  /** In manual mode only a formula that has no result yet is calculated: the one just entered. */
  private calculateEntered(): void {
    this.reindex();
    for (const formula of this.waiting) if (cellAt(formula.sheet, formula.row, formula.column).value === "") this.calculate(formula);
  }

  private reindex(): void {
    if (!this.stale) return;
    this.stale = false;
    this.formulas = new Map();
    this.waiting.clear();
    for (const sheet of this.workbook.sheets) {
      for (const [key, cell] of sheet.cells) {
        if (cell.formula === undefined) continue;
        const { row, column } = keyPlace(key);
        this.waiting.add(this.index(sheet, row, column, cell.formula));
      }
    }
  }

  private index(sheet: SheetModel, row: number, column: number, text: string): FormulaCell {
    const node = this.parse(text);
    const reading = node ? readingOf(node, this.scopeAt(sheet, { row, column })) : { precedents: [], volatile: false };
    const formula = { sheet, row, column, node, reading };
    this.formulasOf(sheet).set(cellKey(row, column), formula);
    return formula;
  }

  private markDependents(sheet: SheetModel, range: RangeModel): void {
    const changed: { sheet: SheetModel; range: RangeModel }[] = [{ sheet, range }];
    const seen = new Set<FormulaCell>();
    for (const next of changed) {
      for (const own of this.formulas.values()) {
        for (const formula of own.values()) {
          if (seen.has(formula) || !readsFrom(formula.reading, next.sheet, next.range)) continue;
          seen.add(formula);
          this.wait(formula);
          changed.push({ sheet: formula.sheet, range: oneCell(formula.row, formula.column) });
        }
      }
    }
  }

  /** What was read of its column no longer holds. */
  private wait(formula: FormulaCell): void {
    this.waiting.add(formula);
    this.ranges.changed(formula.sheet, oneCell(formula.row, formula.column));
  }

  private calculate(formula: FormulaCell): void {
    const { sheet, row, column, node } = formula;
    this.waiting.delete(formula);
    this.inWork.add(formula);
    const scope = this.scopeAt(sheet, { row, column });
    const value = node ? contentFrom(cellResult(evaluate(node, scope), scope)) : { error: "#NAME?" };
    this.inWork.delete(formula);
    const cell = cellAt(sheet, row, column);
    const place = oneCell(row, column);
    if (!sameContent(cell.value, value)) {
      putCell(sheet, row, column, { ...cell, value });
      this.ranges.changed(sheet, place);
    }
    const done = this.done.get(sheet);
    this.done.set(sheet, done ? boundingRect(done, place) : place);
  }

  private scopeAt(sheet: SheetModel, at: Place): Scope {
    return { book: this.book, sheet, at, shift: { row: 0, column: 0 } };
  }

  /** A formula that reads itself finds 0 there, as in Excel after its warning. */
  private contentOf(sheet: SheetModel, row: number, column: number): Scalar {
    const key = cellKey(row, column);
    const cell = sheet.cells.get(key);
    if (!cell) return null;
    if (cell.formula !== undefined) {
      const formula = this.formulas.get(sheet)?.get(key);
      if (formula && this.inWork.has(formula)) return 0;
      if (formula && this.waiting.has(formula) && this.inWork.size > 0) this.calculate(formula);
      return scalarFrom((sheet.cells.get(key) ?? cell).value);
    }
    return cell.value === "" ? null : scalarFrom(cell.value);
  }

  private extentOf(sheet: SheetModel): Place {
    const known = this.extents.get(sheet);
    if (known) return known;
    let [lastRow, lastColumn] = [0, 0];
    for (const key of sheet.cells.keys()) {
      const { row, column } = keyPlace(key);
      lastRow = Math.max(lastRow, row);
      lastColumn = Math.max(lastColumn, column);
    }
    const extent = { row: lastRow, column: lastColumn };
    this.extents.set(sheet, extent);
    return extent;
  }

  private nameNode(name: string, sheet: SheetModel): Node | null {
    const folded = name.toLocaleLowerCase();
    const found = [...sheet.names, ...this.workbook.names].find((candidate) => candidate.name.toLocaleLowerCase() === folded);
    return found ? this.parse(found.formula) : null;
  }

  private formulasOf(sheet: SheetModel): SheetFormulas {
    const known = this.formulas.get(sheet) ?? new Map<string, FormulaCell>();
    this.formulas.set(sheet, known);
    return known;
  }

  private parse(formula: string): Node | null {
    const known = this.parsed.get(formula);
    if (known !== undefined) return known;
    const node = parseFormula(formula);
    this.parsed.set(formula, node);
    return node;
  }
}

function scalarFrom(content: CellContent): Scalar {
  return typeof content === "object" ? new FormulaError(content.error) : content;
}

function contentFrom(scalar: Exclude<Scalar, null>): CellContent {
  return scalar instanceof FormulaError ? { error: scalar.error } : scalar;
}
