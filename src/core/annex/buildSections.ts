import type { AnnexRow } from "./annex";
import { placeActivities } from "./activities";
import { GrowingRow } from "./annexRows";
import type { AnnexKindDefinition } from "./kinds/annexKindDefinition";
import type { TableRow } from "./tableRow";

/** The section and sub-section in which a row stands. */
interface Standing {
  readonly section: GrowingRow | null;
  readonly subsection: GrowingRow | null;
}

function hang(row: GrowingRow, parent: GrowingRow | null): void {
  row.parent = parent;
  row.level = parent ? parent.level + 1 : 1;
  parent?.children.push(row);
}

/** Places a row that opens a section or a sub-section, and says what stands below it; `null` for any other row. */
function openSection(row: GrowingRow, { series, stt, continued }: TableRow, { section }: Standing): Standing | null {
  if (stt.path === null || series === "arabic" || continued) return null;
  row.role = series === "roman" ? "section" : "subsection";
  hang(row, series === "roman" ? null : section);
  return series === "roman" ? { section: row, subsection: null } : { section, subsection: row };
}

/**
 * The rows of an annex in which numbers start over, each below the section or sub-section that it stands in. Where goals are numbered,
 * every row has its place there; else a row without a number has none.
 */
export function buildSections(tableRows: readonly TableRow[], { leaves, continues }: AnnexKindDefinition): readonly AnnexRow[] {
  const rows = tableRows.map((row, index) => new GrowingRow(index, row));
  const blocks: GrowingRow[][] = [[]];
  let standing: Standing = { section: null, subsection: null };
  for (const [index, row] of rows.entries()) {
    const tableRow = tableRows[index];
    const opened = tableRow ? openSection(row, tableRow, standing) : null;
    if (opened) {
      standing = opened;
      blocks.push([]);
      continue;
    }
    if (leaves === "activity") {
      hang(row, standing.subsection ?? standing.section);
      blocks.at(-1)?.push(row);
    } else if (row.stt.path !== null) {
      row.leaf = true;
      row.role = tableRow?.continued ? "continued" : "leaf";
      if (row.role === "leaf") hang(row, standing.subsection ?? standing.section);
    }
  }
  for (const block of blocks) if (leaves === "activity") placeActivities(block, continues);
  return rows;
}
