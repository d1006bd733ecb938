import type { Annex, AnnexCell, AnnexRow, ColumnKey, SttReading } from "../annex/annex";
import { headNumbers } from "../annex/headNumbers";
import { columnsOf } from "../annex/kinds";
import { numberColumnOf } from "../annex/numberColumn";
import { placeName } from "./placeName";
import { type PlacedRow, placedRows } from "./placedRows";

/** Numbers that must rise one by one: the rows' own, or those at the head of the goals, tasks or activities of one section. */
export interface NumberSeries {
  readonly column: ColumnKey;
  /** The rows' own numbers, by which rows are called. */
  readonly ofRows: boolean;
  /** In sheet order. */
  readonly placed: readonly PlacedRow[];
  /** A place of the series as people write it; `like` is a row of the same level. */
  say(path: readonly number[], like: AnnexRow): string;
}

/** One number at the head of a line: where it stands, and its reading. */
export interface HeadPlace {
  readonly row: AnnexRow;
  readonly column: ColumnKey;
  readonly cell: AnnexCell;
  /** The first part of the column's numbers. */
  readonly first: number;
  readonly stt: SttReading;
  readonly separator: string;
  /** The line without its number. */
  readonly text: string;
  readonly start: number;
}

/** The numbers at the head of goals, tasks and activities, column by column; a merged cell's in its first row. Other kinds have none. */
export function headPlaces(annex: Annex): readonly HeadPlace[] {
  return columnsOf(annex.kind).flatMap(({ key, headNumber }) => {
    if (headNumber === undefined) return [];
    return annex.rows.flatMap((row) => {
      const cell = row.cells.get(key);
      const ofSection = row.role === "section" || row.role === "subsection";
      if (!cell || ofSection || row.brokenOff || cell.address.row !== row.row) return [];
      return headNumbers(cell, headNumber).map((head) => ({ row, column: key, cell, first: headNumber, ...head }));
    });
  });
}

function headSeries(annex: Annex): readonly NumberSeries[] {
  const series = new Map<string, PlacedRow[]>();
  const columns = new Map<string, { readonly column: ColumnKey; readonly first: number }>();
  for (const { row, column, first, stt } of headPlaces(annex)) {
    const number = stt.path?.[1];
    if (number === undefined) continue;
    const key = `${column} ${row.parent?.index ?? ""}`;
    columns.set(key, { column, first });
    const known = series.get(key) ?? [];
    if (known.length === 0) series.set(key, known);
    known.push({ row, path: [number] });
  }
  return [...series].map(([key, placed]) => {
    const { column, first } = columns.get(key) ?? { column: "goal" as const, first: 1 };
    return { column, ofRows: false, placed, say: (path) => `${first}.${path.join(".")}` };
  });
}

/** Every series of the annex, the rows' own numbers first. */
export function numberSeries(annex: Annex): readonly NumberSeries[] {
  return [{ column: numberColumnOf(annex), ofRows: true, placed: placedRows(annex), say: (path, like) => placeName(annex, path, like) }, ...headSeries(annex)];
}
