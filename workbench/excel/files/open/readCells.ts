import { columnIndex, columnName } from "../../model/address";
import { putCell } from "../../model/cells";
import type { CellContent, SheetModel } from "../../model/workbook";
import { fillFormula } from "../vocabulary/fillFormula";
import { toShownFormula } from "../vocabulary/functionPrefixes";
import { child, children, type Element } from "../xml/element";
import type { Styles } from "./readStyles";

/** Puts the cells of a worksheet's XML, those that are only formatted included. */
export function readCells(xml: Element, sheet: SheetModel, strings: readonly string[], styles: Styles): void {
  const masters = new Map<string, { row: number; column: number; formula: string }>();
  let row = -1;
  for (const line of children(child(xml, "sheetData"), "row")) {
    row = line.attributes["r"] === undefined ? row + 1 : Number(line.attributes["r"]) - 1;
    let column = -1;
    for (const cell of line.children) {
      const letters = /^[A-Z]+/i.exec(cell.attributes["r"] ?? "")?.[0];
      column = letters === undefined ? column + 1 : columnIndex(letters);
      const formula = readFormula(child(cell, "f"), row, column, masters);
      const style = styles.cell(Number(cell.attributes["s"] ?? 0));
      putCell(sheet, row, column, { value: readValue(cell, strings), ...(formula === undefined ? {} : { formula }), style });
    }
  }
}

export function readStrings(xml: Element | undefined): string[] {
  return children(xml, "si").map(readText);
}

/** A string's runs put together; its phonetic readings left out. */
function readText(item: Element): string {
  const runs = item.children.flatMap((part) => (part.name === "t" ? [part] : part.name === "r" ? children(part, "t") : []));
  return unescapeText(runs.map(({ text }) => text).join(""));
}

function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function readValue(cell: Element, strings: readonly string[]): CellContent {
  const type = cell.attributes["t"] ?? "n";
  if (type === "inlineStr") return readText(child(cell, "is") ?? cell);
  const text = child(cell, "v")?.text;
  if (text === undefined) return "";
  if (type === "s") return strings[Number(text)] ?? "";
  if (type === "str") return unescapeText(text);
  if (type === "b") return text === "1";
  if (type === "e") return { error: text };
  if (type === "d") return Date.parse(text.includes("T") && !text.endsWith("Z") ? `${text}Z` : text) / 86_400_000 + 25_569;
  return text === "" ? "" : Number(text);
}

function readFormula(
  element: Element | undefined,
  row: number,
  column: number,
  masters: Map<string, { row: number; column: number; formula: string }>,
): string | undefined {
  if (!element) return undefined;
  const share = element.attributes["t"] === "shared" ? element.attributes["si"] : undefined;
  if (element.text !== "") {
    if (share !== undefined) masters.set(share, { row, column, formula: element.text });
    return toShownFormula(element.text);
  }
  const master = share === undefined ? undefined : masters.get(share);
  if (share !== undefined && !master) throw new Error(`${columnName(column)}${row + 1} shares a formula that is nowhere.`);
  return master && toShownFormula(fillFormula(master.formula, row - master.row, column - master.column));
}
