import type { Annex, AnnexRow, ColumnKey } from "../annex/annex";
import { columnsOf } from "../annex/kinds";
import type { ColumnContent } from "../annex/kinds/annexKindDefinition";
import { nameOf } from "../annex/walkAnnex";
import { differingColumns, sameFrame, sameRow, sameStanding, standsAlone } from "./sameRow";

/** What became of an annex between two readings of its sheet. */
export interface AnnexChange {
  /** For each row now, the row before that held the same; `null` where there was none, or where it shares cells with one that changed. */
  readonly before: readonly (AnnexRow | null)[];
  /** What the columns with changes hold; `null` where rows came, went or moved. */
  readonly contents: ReadonlySet<ColumnContent> | null;
}

/** True where a block of rows that share cells ends before this index. */
function opensBlock(rows: readonly AnnexRow[], index: number): boolean {
  const row = rows[index];
  return row === undefined || standsAlone(row);
}

interface Ends {
  readonly top: number;
  readonly bottom: number;
}

/** How many rows at either end are the same; below, no row counts whose merged cell may have begun in a row that changed. */
function sameEnds(then: readonly AnnexRow[], now: readonly AnnexRow[]): Ends {
  const shorter = Math.min(then.length, now.length);
  const same = (one: number, other: number): boolean => {
    const [before, after] = [then[one], now[other]];
    return before !== undefined && after !== undefined && sameRow(before, after);
  };
  let top = 0;
  while (top < shorter && same(top, top)) top += 1;
  let bottom = 0;
  while (bottom < shorter - top && same(then.length - 1 - bottom, now.length - 1 - bottom)) bottom += 1;
  while (bottom > 0 && !opensBlock(now, now.length - bottom)) bottom -= 1;
  return { top, bottom };
}

function contentKey({ cells }: AnnexRow): string {
  let key = "";
  for (const { text } of cells.values()) key += `${text}\u0000`;
  return key;
}

/** The rows between the ends that share nothing with their neighbours, by content: sorted and moved rows are found again. */
function loneRows(rows: readonly AnnexRow[], { top, bottom }: Ends): readonly AnnexRow[] {
  return rows.slice(top, rows.length - bottom).filter(({ index }) => opensBlock(rows, index) && opensBlock(rows, index + 1));
}

function rowsBefore(then: readonly AnnexRow[], now: readonly AnnexRow[]): readonly (AnnexRow | null)[] {
  const { top, bottom } = sameEnds(then, now);
  const before: (AnnexRow | null)[] = now.map((_, index) => {
    if (index < top) return then[index] ?? null;
    return index >= now.length - bottom ? (then[then.length - now.length + index] ?? null) : null;
  });
  const moved = then.length - top - bottom > 0 ? loneRows(now, { top, bottom }) : [];
  const known = new Map((moved.length > 0 ? loneRows(then, { top, bottom }) : []).map((row) => [contentKey(row), row]));
  for (const row of known.size > 0 ? moved : []) {
    const like = known.get(contentKey(row));
    if (like && sameRow(like, row)) before[row.index] = like;
  }
  return before;
}

function bothOrNeither(one: AnnexRow | null, other: AnnexRow | null): boolean {
  return one?.row === other?.row;
}

/** Every row stands where it stood, below the same parent. */
function samePlaces(then: Annex, now: Annex): boolean {
  const stays = (row: AnnexRow, index: number): boolean => {
    const before = then.rows[index];
    return before !== undefined && before.row === row.row && before.parent?.index === row.parent?.index;
  };
  return then.rows.length === now.rows.length && then.range.bottom === now.range.bottom && bothOrNeither(then.totalRow, now.totalRow) && now.rows.every(stays);
}

function changedContents(then: Annex, now: Annex, before: AnnexChange["before"]): ReadonlySet<ColumnContent> {
  const holds = new Map<ColumnKey, ColumnContent>(columnsOf(now.kind).map((column) => [column.key, column.holds]));
  const contents = new Set<ColumnContent>();
  const compare = (one: AnnexRow | null | undefined, other: AnnexRow | null): void => {
    if (!one || !other || sameRow(one, other)) return;
    for (const key of differingColumns(one, other)) contents.add(holds.get(key) ?? "stt");
    if (!sameStanding(one, other)) contents.add("stt");
    // Where the name's own column is empty, a task or an activity stands for it.
    if (nameOf(one) !== nameOf(other)) contents.add("name");
  };
  for (const row of now.rows) if (before[row.index] !== then.rows[row.index]) compare(then.rows[row.index], row);
  compare(then.totalRow, now.totalRow);
  return contents;
}

/** What changed; `null` where all must be looked at again: another sheet, kind, title or heading, or a total row that is merged upwards. */
export function annexChange(then: Annex, now: Annex): AnnexChange | null {
  const mergedTotal = [then.totalRow, now.totalRow].some((total) => total !== null && !standsAlone(total));
  if (mergedTotal || !sameFrame(then, now)) return null;
  const before = rowsBefore(then.rows, now.rows);
  return { before, contents: samePlaces(then, now) ? changedContents(then, now, before) : null };
}

/** True where every row stands where it stood and nothing changed in the columns that hold these; `stt` stands for the tree too. */
export function leavesAlone(change: AnnexChange | null, contents: readonly ColumnContent[]): boolean {
  const changed = change?.contents;
  return changed !== null && changed !== undefined && !contents.some((content) => changed.has(content));
}
