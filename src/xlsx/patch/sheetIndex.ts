import { parseA1, parseRangeA1, type CellAddress, type RangeAddress } from "#core/snapshot/address";
import { WorkbookUnreadable } from "../workbookSnapshot";
import { elementsOf, localName, type Element } from "./xmlTags";
import { attributeOf, unescapeXml } from "./xmlText";

/** Where a cell stands in the sheet's text. */
export interface CellSpan {
  readonly address: CellAddress;
  readonly element: Element;
}

export interface RowSpan {
  /** Row on the sheet, from zero. */
  readonly row: number;
  readonly element: Element;
  readonly cells: readonly CellSpan[];
}

/** A formula that says more than its own text: shared with other cells, or over several. */
export interface FormulaSpan {
  readonly cell: CellAddress;
  readonly element: Element;
  readonly type: string;
  /** The cells it is for, where it says so. */
  readonly range: RangeAddress | null;
  readonly share: string | null;
  readonly text: string;
}

export interface ColumnStyle {
  readonly first: number;
  readonly last: number;
  readonly style: string;
}

/** A worksheet's text and where its things stand in it. */
export interface SheetIndex {
  readonly xml: string;
  readonly data: Element;
  readonly rows: readonly RowSpan[];
  readonly formulas: readonly FormulaSpan[];
  readonly columns: readonly ColumnStyle[];
  readonly merges: readonly RangeAddress[];
  readonly dimension: Element | null;
}

const wanted = new Set(["dimension", "cols/col", "sheetData", "sheetData/row", "sheetData/row/c", "sheetData/row/c/f", "mergeCells/mergeCell"].map((path) => `worksheet/${path}`));

/** Throws `WorkbookUnreadable` where there is no place for cells. */
export function indexSheet(xml: string): SheetIndex {
  const indexer = new Indexer(xml);
  for (const element of elementsOf(xml, (path) => wanted.has(path))) indexer.take(element);
  const { data, rows, formulas, columns, merges, dimension } = indexer;
  if (!data) throw new WorkbookUnreadable("damaged", "a sheet without sheetData");
  return { xml, data, rows, formulas, columns, merges, dimension };
}

/** Elements come after what stands in them: a formula before its cell, a cell before its row, which alone tells where it is. */
class Indexer {
  data: Element | null = null;
  dimension: Element | null = null;
  readonly rows: RowSpan[] = [];
  readonly formulas: FormulaSpan[] = [];
  readonly columns: ColumnStyle[] = [];
  readonly merges: RangeAddress[] = [];
  private cells: { element: Element; formula: Element | null }[] = [];
  private formula: Element | null = null;

  constructor(private readonly xml: string) {}

  take(element: Element): void {
    const name = localName(element.tag.name);
    if (name === "f") this.formula = element;
    else if (name === "c") {
      this.cells.push({ element, formula: this.formula });
      this.formula = null;
    } else if (name === "row") this.takeRow(element);
    else if (name === "sheetData") this.data = element;
    else if (name === "dimension") this.dimension = element;
    else if (name === "mergeCell") this.merges.push(...this.rangesOf(element));
    else this.takeColumns(element);
  }

  private takeRow(element: Element): void {
    const number = this.attribute(element, "r");
    const row = number === null ? (this.rows.at(-1)?.row ?? -1) + 1 : Number(number) - 1;
    const cells: CellSpan[] = [];
    for (const cell of this.cells) {
      const address = parseA1(this.attribute(cell.element, "r") ?? "") ?? { row, column: (cells.at(-1)?.address.column ?? -1) + 1 };
      cells.push({ address, element: cell.element });
      if (cell.formula) this.takeFormula(cell.formula, address);
    }
    this.rows.push({ row, element, cells });
    this.cells = [];
  }

  private takeFormula(element: Element, cell: CellAddress): void {
    const type = this.attribute(element, "t") ?? "normal";
    if (type === "normal") return;
    const [range = null] = this.rangesOf(element);
    const text = unescapeXml(this.xml.slice(element.inner.start, element.inner.end));
    this.formulas.push({ cell, element, type, range, share: this.attribute(element, "si"), text });
  }

  private takeColumns(element: Element): void {
    const [first, last] = [this.attribute(element, "min"), this.attribute(element, "max")].map((number) => Number(number) - 1);
    this.columns.push({ first: first ?? 0, last: last ?? 0, style: this.attribute(element, "style") ?? "0" });
  }

  private rangesOf(element: Element): RangeAddress[] {
    const range = parseRangeA1(this.attribute(element, "ref") ?? "");
    return range ? [range] : [];
  }

  private attribute({ tag }: Element, name: string): string | null {
    return attributeOf(this.xml.slice(tag.start, tag.end), name);
  }
}
