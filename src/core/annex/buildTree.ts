import type { AnnexNumbering, AnnexRow } from "./annex";
import { GrowingRow } from "./annexRows";
import type { AnnexKindDefinition } from "./kinds/annexKindDefinition";
import { isPartRow } from "./partRows";
import type { TableRow } from "./tableRow";

function key(path: readonly number[]): string {
  return path.join(".");
}

interface Places {
  /** The first row at each place. */
  readonly first: ReadonlyMap<string, GrowingRow>;
  /** The numbers that another row's number extends. */
  readonly extended: ReadonlySet<string>;
}

function placesOf(rows: readonly GrowingRow[], isPlaced: (row: GrowingRow) => boolean): Places {
  const first = new Map<string, GrowingRow>();
  const extended = new Set<string>();
  for (const row of rows) {
    if (!isPlaced(row)) continue;
    const own = key(row.stt.path ?? []);
    if (!first.has(own)) first.set(own, row);
    for (let end = own.lastIndexOf("."); end > 0; end = own.lastIndexOf(".", end - 1)) {
      const above = own.slice(0, end);
      if (extended.has(above)) break;
      extended.add(above);
    }
  }
  return { first, extended };
}

/** Hangs "Trong đó" rows below their indicator. */
function placeParts(parts: readonly GrowingRow[], indicator: GrowingRow | null): void {
  for (const part of parts) {
    part.role = "part";
    part.level = indicator ? indicator.level + 1 : 0;
    part.parent = indicator;
  }
  if (indicator) indicator.parts = parts;
}

interface SplitRows {
  readonly others: readonly GrowingRow[];
  /** The part rows, by the numbered row above them. */
  readonly parts: ReadonlyMap<GrowingRow | null, readonly GrowingRow[]>;
}

/** Tells part rows from the others, which are to be placed by their numbers first. */
function splitOffParts(rows: readonly GrowingRow[], tableRows: readonly TableRow[]): SplitRows {
  const others: GrowingRow[] = [];
  const parts = new Map<GrowingRow | null, GrowingRow[]>();
  let indicator: GrowingRow | null = null;
  for (const row of rows) {
    const tableRow = tableRows[row.index];
    if (row.brokenOff) continue;
    if (tableRow && isPartRow(tableRow, indicator !== null)) {
      const known = parts.get(indicator);
      if (known) known.push(row);
      else parts.set(indicator, [row]);
    } else {
      others.push(row);
      if (row.stt.state !== "missing") indicator = row;
    }
  }
  return { others, parts };
}

/**
 * The rows of a tree with their places, which come from the numbers alone. Of two rows with one number the first has the children;
 * both are children of the row above them. A row without a place has level 0 and no parent; part rows go with the numbered row above.
 */
export function buildTree(tableRows: readonly TableRow[], { leaves, hasParts }: AnnexKindDefinition, { form }: AnnexNumbering): readonly AnnexRow[] {
  const rows = tableRows.map((row, index) => new GrowingRow(index, row));
  const isPlaced = (row: GrowingRow): boolean => row.stt.path !== null && tableRows[row.index]?.continued === false;
  const { first, extended } = placesOf(rows, isPlaced);
  const { others, parts } = hasParts ? splitOffParts(rows, tableRows) : { others: rows, parts: [] };
  for (const row of others) {
    const path = row.stt.path ?? [];
    if (path.length === 0) continue;
    const own = key(path);
    const lowest = leaves === "unit" ? (row.cells.get("unit")?.text ?? "") !== "" : !extended.has(own);
    row.leaf = lowest;
    row.role = lowest ? "leaf" : form === "fields" && path.length === 1 ? "section" : "group";
    if (!isPlaced(row)) {
      row.role = "continued";
      continue;
    }
    row.level = path.length;
    const parent = first.get(own.slice(0, Math.max(0, own.lastIndexOf(".")))) ?? null;
    row.parent = parent;
    parent?.children.push(row);
  }
  for (const [indicator, below] of parts) placeParts(below, indicator);
  return rows;
}
