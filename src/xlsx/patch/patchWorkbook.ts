import { toA1, type RangeAddress } from "#core/snapshot/address";
import { replaceParts } from "../package/replaceParts";
import { openWorkbook, requirePart, type OpenedWorkbook } from "../read/openWorkbook";
import { calculateOnLoad, withoutCells } from "./calculation";
import { CellFormats } from "./cellFormats";
import { ChangedParts } from "./changedParts";
import type { CellPatch, FileEdit } from "./fileEdit";
import { formulasLost, patchSheet } from "./patchSheet";
import { refuseCells, tableEdges } from "./refuseCells";
import { indexSheet } from "./sheetIndex";

/**
 * The workbook with the edits made in the sheets' own XML, in order, the last to a cell standing. Beside the sheets only what must
 * follow is touched: the cell styles where text or numbers need another format, the calculation chain where a formula goes, and the
 * workbook part, which asks for a calculation when numbers or formulas changed (or `calculate` says so). Every other entry of the zip
 * is copied byte for byte. Throws `CellRefused` and `WorkbookUnreadable`, and where a sheet is not there.
 */
export function patchWorkbook(bytes: Uint8Array, edits: readonly FileEdit[], { calculate = false } = {}): Uint8Array {
  const book = openWorkbook(bytes);
  const parts = new ChangedParts(book.file);
  const stylesPath = book.pathOf("styles");
  const formats = stylesPath !== null && book.file.part(stylesPath) ? new CellFormats(parts.text(stylesPath)) : null;
  const lost = new Set<string>();
  for (const [name, patches] of bySheet(edits)) {
    const { path, sheetId } = findSheet(book, name);
    const sheet = indexSheet(parts.text(path));
    refuseCells(name, sheet, tablesOf(book, path), patches);
    for (const cell of formulasLost(sheet, patches)) lost.add(`${sheetId}!${toA1(cell)}`);
    parts.set(path, patchSheet(sheet, patches, formats));
  }
  const styles = formats?.changed() ?? null;
  if (styles !== null && stylesPath !== null) parts.set(stylesPath, styles);
  shortenChain(book, parts, lost);
  if (calculate || edits.some(({ patch }) => patch.kind !== "setText")) parts.set(book.path, calculateOnLoad(parts.text(book.path)));
  return replaceParts(bytes, parts.contents());
}

function bySheet(edits: readonly FileEdit[]): Map<string, CellPatch[]> {
  const sheets = new Map<string, CellPatch[]>();
  for (const { sheet, patch } of edits) sheets.set(sheet, [...(sheets.get(sheet) ?? []), patch]);
  return sheets;
}

function findSheet({ tabs, sheetPath }: OpenedWorkbook, name: string): { path: string; sheetId: string } {
  const tab = tabs.find((one) => one.name === name);
  const path = tab ? sheetPath(tab) : null;
  if (!tab || path === null) throw new Error(`No sheet "${name}".`);
  return { path, sheetId: tab.sheetId };
}

function tablesOf({ file }: OpenedWorkbook, path: string): RangeAddress[] {
  const tables = [...file.relations(path).values()].filter(({ type }) => type === "table");
  return tables.flatMap((table) => tableEdges(requirePart(file, table.path)));
}

function shortenChain({ file, path, pathOf }: OpenedWorkbook, parts: ChangedParts, lost: ReadonlySet<string>): void {
  const chainPath = pathOf("calcChain");
  if (lost.size === 0 || chainPath === null || !file.part(chainPath)) return;
  const chain = withoutCells(parts.text(chainPath), lost);
  if (chain === null) parts.remove(chainPath, path, "calcChain");
  else parts.set(chainPath, chain);
}
