import { parseA1, parseRangeA1, type CellAddress, type RangeAddress } from "#core/snapshot/address";
import type { CellValue } from "#core/snapshot/snapshot";
import { readXml } from "../package/readXml";
import { moveFormula } from "./moveFormula";
import { TextGatherer, unescapeText } from "./readText";

/** A cell with something in it. */
export interface ReadCell {
  readonly address: CellAddress;
  readonly value: CellValue;
  readonly formula: string | null;
  /** Index among the workbook's cell styles. */
  readonly style: number;
}

export interface ReadCells {
  readonly cells: readonly ReadCell[];
  readonly merges: readonly RangeAddress[];
  /** False where some formula came without its result. */
  readonly calculated: boolean;
  /** True where something stood outside the bounds. */
  readonly cut: boolean;
  /** True where the sheet is protected against changes. */
  readonly locked: boolean;
}

/** Reads a worksheet part: the cells with a value or formula among the sheet's first rows and columns. */
export function readCells(xml: Uint8Array, sharedStrings: readonly string[], bounds: Bounds): ReadCells {
  const reader = new CellReader(sharedStrings, bounds);
  readXml(xml, reader);
  return reader;
}

export interface Bounds {
  readonly rows: number;
  readonly columns: number;
}

class CellReader implements ReadCells {
  readonly cells: ReadCell[] = [];
  readonly merges: RangeAddress[] = [];
  calculated = true;
  cut = false;
  locked = false;
  private readonly masters = new Map<string, { at: CellAddress; formula: string }>();
  private readonly inline = new TextGatherer();
  private at: CellAddress = { row: -1, column: -1 };
  private type = "n";
  private style = 0;
  private content: string | null = null;
  private formula: string | null = null;
  private share: string | null = null;
  private sharedFormula = false;

  constructor(
    private readonly sharedStrings: readonly string[],
    private readonly bounds: Bounds,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.inline.open(name);
    if (name === "row") this.at = { row: attributes["r"] ? Number(attributes["r"]) - 1 : this.at.row + 1, column: -1 };
    else if (name === "c") this.openCell(attributes);
    else if (name === "f") {
      this.formula = "";
      this.sharedFormula = attributes["t"] === "shared";
      this.share = attributes["si"] ?? null;
    } else if (name === "mergeCell") {
      const range = parseRangeA1(attributes["ref"] ?? "");
      if (range) this.merges.push(range);
    } else if (name === "sheetProtection") this.locked = /^(1|true)$/.test(attributes["sheet"] ?? "");
  }

  close(name: string, text: string): void {
    this.inline.close(name, text);
    if (name === "v") this.content = text;
    else if (name === "is") this.content = this.inline.take();
    else if (name === "f") this.formula = this.wholeFormula(text);
    else if (name === "c") this.closeCell();
  }

  enough(): boolean {
    // Rows come in order, so nothing more is within. Merges would follow: a sheet of this length goes without.
    return this.at.row >= this.bounds.rows;
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    this.at = parseA1(attributes["r"] ?? "") ?? { row: this.at.row, column: this.at.column + 1 };
    this.type = attributes["t"] ?? "n";
    this.style = Number(attributes["s"] ?? 0);
    this.content = null;
    this.formula = null;
    this.share = null;
  }

  private wholeFormula(text: string): string | null {
    if (text !== "") {
      if (this.sharedFormula && this.share !== null) this.masters.set(this.share, { at: this.at, formula: text });
      return text;
    }
    const master = this.sharedFormula && this.share !== null ? this.masters.get(this.share) : undefined;
    return master ? moveFormula(master.formula, this.at.row - master.at.row, this.at.column - master.at.column) : null;
  }

  private closeCell(): void {
    const value = this.value();
    if (value === "" && this.formula === null) return;
    if (this.at.row >= this.bounds.rows || this.at.column >= this.bounds.columns) {
      this.cut = true;
      return;
    }
    // An empty text result still has its element; no element at all means that nobody has calculated.
    if (this.formula !== null && this.content === null) this.calculated = false;
    const formula = this.formula === null ? null : `=${plainNames(this.formula)}`;
    this.cells.push({ address: this.at, value, formula, style: this.style });
  }

  private value(): CellValue {
    const content = this.content;
    if (content === null) return "";
    if (this.type === "s") return this.sharedStrings[Number(content)] ?? "";
    if (this.type === "inlineStr") return content;
    if (this.type === "str") return unescapeText(content);
    if (this.type === "e") return content;
    if (this.type === "b") return content.trim() === "1" || content.trim() === "true";
    if (this.type === "d") return serialOfIsoDate(content);
    const number = Number(content);
    return content.trim() === "" || Number.isNaN(number) ? content.trim() : number;
  }
}

/** Days since 30 December 1899, as Excel counts dates; the text itself where it names none. */
function serialOfIsoDate(text: string): CellValue {
  const time = Date.parse(/T.*(Z|[+-]\d\d:\d\d)$/.test(text) || !text.includes("T") ? text : `${text}Z`);
  return Number.isNaN(time) ? text : time / 86_400_000 + 25_569;
}

/** Newer functions are stored with a prefix that no user ever sees. */
function plainNames(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|_xlfn\.|_xlws\.|_xlpm\./g, (piece) => (piece.startsWith('"') ? piece : ""));
}
