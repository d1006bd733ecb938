import type { Annex, AnnexCell, AnnexRow, ColumnKey, SttReading } from "./annex";
import { effectiveText } from "./effectiveCell";
import { columnsToFill } from "./kinds";
import { nameWithoutNumber } from "./numberColumn";

/** A lowest-level row of its kind, or one that continues such a row. */
export function isLeaf(row: AnnexRow): boolean {
  return row.leaf;
}

/** The lowest-level rows in sheet order; a row that only continues one above is not counted again. */
export function leavesOf(annex: Annex): readonly AnnexRow[] {
  return annex.rows.filter(({ role }) => role === "leaf");
}

/** The rows of the first level, in sheet order. */
export function fieldsOf(annex: Annex): readonly AnnexRow[] {
  return annex.rows.filter(({ level }) => level === 1);
}

/** True where the row only goes on with a row above: its number stands in a merged cell that begins there, or it opens nothing. */
export function continuesAbove(row: AnnexRow): boolean {
  if (row.role !== "unplaced") return row.role === "continued";
  const numbered = row.cells.get("stt") ?? nameCellOf(row);
  return numbered !== null && numbered.address.row < row.row;
}

const NAMES: readonly ColumnKey[] = ["criterion", "indicator", "activity", "task", "goal"];

/** The cell that says what the row is about: its criterion or indicator; in an action plan its activity, else its task or goal. */
export function nameCellOf(row: AnnexRow): AnnexCell | null {
  for (const key of NAMES) {
    const cell = row.cells.get(key);
    if (cell && cell.text !== "") return cell;
  }
  return null;
}

/** What the row is about, as printed, without a number; `""` where it has no name. */
export function nameOf(row: AnnexRow): string {
  return nameWithoutNumber(row, nameCellOf(row)?.text ?? "");
}

/** The section or sub-section that the row stands in, in which numbers start over; `null` where they do not. */
export function sectionAbove({ parent }: AnnexRow): AnnexRow | null {
  if (parent === null || parent.role === "section" || parent.role === "subsection") return parent;
  return sectionAbove(parent);
}

/** The row's place as people say it: `"2.3"`, in fields `"II.4"`, in sub-sections `"VII.A.3"`; `""` where it has none. */
export function placeText(row: AnnexRow): string {
  const section = sectionAbove(row);
  const above = section ? placeText(section) : "";
  const own = row.stt.path === null ? "" : numberText(row.stt);
  return [above, own].filter((part) => part !== "").join(".");
}

/**
 * Where people look for the row: its own place, else as its number is printed; of a row without a number (a part row, one that goes
 * on with a goal) that of the row it belongs to; `""` where there is none.
 */
export function nearestPlace(row: AnnexRow): string {
  if (row.stt.path !== null) return placeText(row);
  const above = row.goal && row.goal !== row ? row.goal : row.parent;
  if (row.role === "part" || row.stt.printed === "") return above ? nearestPlace(above) : "";
  const section = above?.role.endsWith("section") ? `${placeText(above)}.` : "";
  return section + numberText(row.stt);
}

/** Without the final dot; where one cell holds several numbers, with a comma between them. */
function numberText({ printed, further }: SttReading): string {
  const text = printed.replace(/\.$/, "");
  return further.length === 0 ? text : text.replace(/[\s,;]+/g, ", ");
}

/** The columns of this annex that an empty template leaves to the user. */
export function fillableColumns(annex: Annex): readonly ColumnKey[] {
  return columnsToFill(annex.kind).filter((key) => annex.columns.has(key));
}

/** True where something stands in one of the columns, merged and continued cells counted, in the row or in a part of it. */
export function isFilledIn(row: AnnexRow, columns: readonly ColumnKey[]): boolean {
  return columns.some((key) => effectiveText(row, key) !== "") || row.parts.some((part) => isFilledIn(part, columns));
}
