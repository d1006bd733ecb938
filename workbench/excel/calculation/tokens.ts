import { columnIndex, lastColumn, lastRow } from "../model/address";

/** One end of a reference; null where the reference is whole rows or whole columns. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

export type TokenKind = "number" | "string" | "error" | "area" | "word" | "operator" | "open" | "close" | "comma" | "semicolon" | "openBrace" | "closeBrace" | "space";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Of an area: the sheet's name without quotes, null for the own sheet, and its corners. */
  readonly area?: { readonly sheet: string | null; readonly from: Corner; readonly to: Corner };
}

const sheetPart = String.raw`(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\d_.]*))!)?`;
const cell = String.raw`(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})`;
const after = String.raw`(?![\p{L}\d_.(!])`;
const cellArea = new RegExp(`${sheetPart}${cell}(?::${cell})?${after}`, "uy");
const columnArea = new RegExp(String.raw`${sheetPart}(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})${after}`, "uy");
const rowArea = new RegExp(String.raw`${sheetPart}(\$?)(\d{1,7}):(\$?)(\d{1,7})${after}`, "uy");

const simple: readonly (readonly [TokenKind, RegExp])[] = [
  ["space", /\s+/y],
  ["string", /"(?:[^"]|"")*"/y],
  ["error", /(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\d_.]*!)#REF!/uy],
  ["error", /#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)/y],
  ["number", /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y],
  ["word", /[\p{L}_\\][\p{L}\d_.\\?]*/uy],
  ["operator", /<>|<=|>=|[-+*/^&=<>%:@]/y],
  ["open", /\(/y],
  ["close", /\)/y],
  ["comma", /,/y],
  ["semicolon", /;/y],
  ["openBrace", /\{/y],
  ["closeBrace", /\}/y],
];

/** Cuts an English formula, without its "=", into tokens that give the text back when joined; null where something is no token. */
export function tokenize(formula: string): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = areaAt(formula, at) ?? simpleAt(formula, at);
    if (!token) return null;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function simpleAt(formula: string, at: number): Token | null {
  for (const [kind, pattern] of simple) {
    pattern.lastIndex = at;
    const found = pattern.exec(formula);
    if (found) return { kind, text: found[0] };
  }
  return null;
}

function areaAt(formula: string, at: number): Token | null {
  return cellsAt(formula, at) ?? columnsAt(formula, at) ?? rowsAt(formula, at);
}

function cellsAt(formula: string, at: number): Token | null {
  cellArea.lastIndex = at;
  const found = cellArea.exec(formula);
  if (!found) return null;
  const [text, quoted, plain, dollar1, column1 = "", dollar2, row1, dollar3, column2, dollar4, row2] = found;
  const from = corner(row1, column1, dollar2, dollar1);
  const to = column2 === undefined ? from : corner(row2, column2, dollar4, dollar3);
  return from && to ? { kind: "area", text, area: { sheet: sheetName(quoted, plain), from, to } } : null;
}

function columnsAt(formula: string, at: number): Token | null {
  columnArea.lastIndex = at;
  const found = columnArea.exec(formula);
  if (!found) return null;
  const [text, quoted, plain, dollar1, column1, dollar2, column2] = found;
  const from = corner(undefined, column1, undefined, dollar1);
  const to = corner(undefined, column2, undefined, dollar2);
  return from && to ? { kind: "area", text, area: { sheet: sheetName(quoted, plain), from, to } } : null;
}

function rowsAt(formula: string, at: number): Token | null {
  rowArea.lastIndex = at;
  const found = rowArea.exec(formula);
  if (!found) return null;
  const [text, quoted, plain, dollar1, row1, dollar2, row2] = found;
  const from = corner(row1, undefined, dollar1, undefined);
  const to = corner(row2, undefined, dollar2, undefined);
  return from && to ? { kind: "area", text, area: { sheet: sheetName(quoted, plain), from, to } } : null;
}

function corner(row: string | undefined, column: string | undefined, rowDollar: string | undefined, columnDollar: string | undefined): Corner | null {
  const rowIndex = row === undefined ? null : Number(row) - 1;
  const index = column === undefined ? null : columnIndex(column);
  if ((rowIndex !== null && (rowIndex < 0 || rowIndex > lastRow)) || (index !== null && index > lastColumn)) return null;
  return { row: rowIndex, column: index, fixedRow: rowDollar === "$", fixedColumn: columnDollar === "$" };
}

function sheetName(quoted: string | undefined, plain: string | undefined): string | null {
  return quoted?.replace(/''/g, "'") ?? plain ?? null;
}
