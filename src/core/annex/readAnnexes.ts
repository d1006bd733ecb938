import type { SheetSnapshot } from "../snapshot/snapshot";
import type { Annex, AnnexNumbering, SheetReading, UnreadableAnnex } from "./annex";
import { rowOutside } from "./annexRows";
import { markBrokenOff } from "./brokenOff";
import { buildSections } from "./buildSections";
import { buildTree } from "./buildTree";
import type { FoundHeading } from "./findHeading";
import { findHeadings, overlap } from "./findHeadings";
import { numberingOf } from "./numbering";
import { placeNumbers } from "./placeNumbers";
import { planYear } from "./planYear";
import { readRows, type TableRows } from "./readRows";
import type { RowMemory } from "./rowMemory";
import { sheetGrid, type SheetGrid } from "./sheetGrid";
import { tableAreas, type TableArea } from "./tableAreas";
import { titleCells } from "./titleBlock";
import { unitName } from "./unitName";

export interface ReadOptions {
  /** The plan's year where neither title nor heading names one. */
  readonly year?: number;
  /** From the last reading of the sheet; the reading is the same with it and without. */
  readonly memory?: RowMemory;
}

function unreadable(grid: SheetGrid, { kind, first, columns, missing }: FoundHeading): UnreadableAnnex {
  const column = Math.min(...[...columns.values()].map((found) => found.column));
  return {
    sheet: grid.snapshot.sheet,
    at: { row: first, column },
    kind: kind.kind,
    missing,
    reason: missing.length > 0 ? "columns-missing" : "no-rows",
  };
}

/** Numbers may stand elsewhere than in a column of their own, but not nowhere. */
function lacksNumbers({ heading: { columns, missing }, rows }: TableArea): boolean {
  return !columns.has("stt") && !missing.includes("stt") && rows.length > 0 && rows.every(({ stt }) => stt.path === null);
}

function annexFrom(grid: SheetGrid, { heading }: TableArea, numbering: AnnexNumbering, { rows, total }: TableRows, above: number, options: ReadOptions): Annex {
  const title = titleCells(grid, above, heading);
  const places = [...heading.columns.values()].map(({ column }) => column);
  const lastRow = Math.max(heading.last, ...[rows.at(-1), total].map((row) => row?.row ?? 0));
  return {
    kind: heading.kind.kind,
    sheet: grid.snapshot.sheet,
    range: { top: heading.first, left: Math.min(...places), bottom: lastRow, right: Math.max(...places) },
    heading: { first: heading.first, last: heading.last },
    numbering,
    year: planYear(title, heading.columns, options.year ?? null),
    unit: unitName(title),
    title,
    columns: heading.columns,
    rows: heading.kind.numbering === "tree" ? buildTree(rows, heading.kind, numbering) : buildSections(rows, heading.kind),
    totalRow: total && rowOutside(rows.length, total),
  };
}

/**
 * Every annex on the sheet, and what claims to be one and cannot be read. Columns are found by their headings, rows by their numbers.
 * An ordinary sheet gives neither. Never throws, whatever the sheet holds.
 */
export function readAnnexes(snapshot: SheetSnapshot, options: ReadOptions = {}): SheetReading {
  const grid = sheetGrid(snapshot);
  const annexes: Annex[] = [];
  const failed: UnreadableAnnex[] = [];
  const ends: { readonly heading: FoundHeading; readonly bottom: number }[] = [];
  for (const area of tableAreas(grid, findHeadings(grid), options.memory ?? null)) {
    const above = ends.findLast(({ heading }) => overlap(heading, area.heading))?.bottom ?? grid.bounds.top - 1;
    const missing = [...area.heading.missing, ...(lacksNumbers(area) ? ["stt" as const] : [])];
    const numbering = numberingOf(area.rows, area.heading.kind.numbering);
    const table = missing.length > 0 ? null : readRows(markBrokenOff(placeNumbers(area.rows, numbering.form), area.heading.kind));
    if (!table || table.rows.length === 0) {
      failed.push(unreadable(grid, { ...area.heading, missing }));
      ends.push({ heading: area.heading, bottom: area.heading.last });
      continue;
    }
    const annex = annexFrom(grid, area, numbering, table, above, options);
    annexes.push(annex);
    ends.push({ heading: area.heading, bottom: annex.range.bottom });
  }
  return { annexes, unreadable: failed };
}
