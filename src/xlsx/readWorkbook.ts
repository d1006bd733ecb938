import type { CellAddress, RangeAddress } from "#core/snapshot/address";
import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";
import { openPackage, type Package } from "./package/openPackage";
import { readXml } from "./package/readXml";
import { readCells, type ReadCell } from "./read/readCells";
import { readNumberFormats } from "./read/readNumberFormats";
import { readSharedStrings } from "./read/readText";
import { WorkbookUnreadable, type FileSheet, type WorkbookSnapshot } from "./workbookSnapshot";

/** What is read of one sheet, A1:AZ20000 as in Excel itself; `cut` tells where there was more. */
const bounds = { rows: 20_000, columns: 52 };

/**
 * An .xlsx or .xlsm as snapshots, one for each worksheet in tab order, hidden ones flagged. Values are the results
 * the file carries; nothing is calculated. Rejects with `WorkbookUnreadable`.
 *
 * The parts are read directly: a file from any writer must come through exactly (dates as the numbers they are,
 * shared formulas, error values, formulas nobody has calculated), and nothing else in it may stop us.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const file = openPackage(bytes);
  const workbookPath = [...file.relations("").values()].find((relation) => relation.type === "officeDocument")?.path ?? "xl/workbook.xml";
  const workbook = file.part(workbookPath);
  if (!workbook) throw new WorkbookUnreadable("not-xlsx", "no workbook part");
  const relations = file.relations(workbookPath);
  const partOf = (type: string) => {
    const path = [...relations.values()].find((relation) => relation.type === type)?.path;
    return path === undefined ? null : file.part(path);
  };
  const { entries, manual } = readTabs(workbook);
  const sharedStrings = readSharedStrings(partOf("sharedStrings"));
  const formats = readNumberFormats(partOf("styles"));
  const sheets = entries.flatMap((entry): FileSheet[] => {
    const xml = sheetPart(file, relations.get(entry.relation));
    if (!xml) return [];
    const { cells, merges, calculated, cut } = readCells(xml, sharedStrings, bounds);
    const sheet = { id: entry.name, name: entry.name };
    return [{ hidden: entry.hidden, snapshot: { sheet, ...toGrids(cells, formats), merges, calculated: calculated && !manual, cut } }];
  });
  return { sheets };
}

interface Tab {
  readonly name: string;
  readonly relation: string;
  readonly hidden: boolean;
}

function readTabs(workbook: Uint8Array): { entries: Tab[]; manual: boolean } {
  const entries: Tab[] = [];
  let manual = false;
  let root = "";
  readXml(workbook, {
    open(name, attributes) {
      root ||= name;
      if (name === "sheet") {
        const relation = Object.keys(attributes).find((key) => key.endsWith(":id")) ?? "";
        const state = attributes["state"] ?? "visible";
        entries.push({ name: attributes["name"] ?? "", relation: attributes[relation] ?? "", hidden: state !== "visible" });
      }
      if (name === "calcPr") manual = attributes["calcMode"] === "manual";
    },
  });
  if (root !== "workbook") throw new WorkbookUnreadable("not-xlsx", `the main part is <${root}>`);
  return { entries, manual };
}

/** `null` for sheets without cells: charts, dialogs, macros. */
function sheetPart(file: Package, relation: { type: string; path: string } | undefined): Uint8Array | null {
  if (!relation) throw new WorkbookUnreadable("damaged", "a sheet without its part");
  if (relation.type !== "worksheet") return null;
  const xml = file.part(relation.path);
  if (!xml) throw new WorkbookUnreadable("damaged", `no part ${relation.path}`);
  return xml;
}

function toGrids(all: readonly ReadCell[], formats: readonly string[]): Pick<SheetSnapshot, "origin" | "values" | "formulas" | "numberFormats"> {
  const used = usedRange(all);
  const grid = <T>(empty: T): T[][] =>
    Array.from({ length: used.bottom - used.top + 1 }, () => new Array<T>(used.right - used.left + 1).fill(empty));
  const values = grid<CellValue>("");
  const formulas = grid<CellValue>("");
  const numberFormats = grid("General");
  for (const cell of all) {
    put(values, used, cell.address, cell.value);
    put(formulas, used, cell.address, cell.formula ?? cell.value);
    put(numberFormats, used, cell.address, formats[cell.style] ?? "General");
  }
  return { origin: { row: used.top, column: used.left }, values, formulas, numberFormats };
}

/** The rectangle of all cells with something in them; empty (bottom above top) where there are none. */
function usedRange(cells: readonly ReadCell[]): RangeAddress {
  if (cells.length === 0) return { top: 0, left: 0, bottom: -1, right: -1 };
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { address } of cells) {
    top = Math.min(top, address.row);
    left = Math.min(left, address.column);
    bottom = Math.max(bottom, address.row);
    right = Math.max(right, address.column);
  }
  return { top, left, bottom, right };
}

function put<T>(grid: T[][], used: RangeAddress, at: CellAddress, value: T): void {
  const row = grid[at.row - used.top];
  if (row) row[at.column - used.left] = value;
}
