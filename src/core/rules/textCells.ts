import type { Annex, AnnexCell, AnnexRow, ColumnKey } from "../annex/annex";
import { columnsOf } from "../annex/kinds";
import type { CellAddress } from "../snapshot/address";

/** What kind of text stands in a place: the title block, a heading, a row's name, other text, or names of agencies. */
export type TextPart = "title" | "heading" | "name" | "text" | "agencies";

export interface TextPlace {
  readonly at: CellAddress;
  readonly part: TextPart;
  /** `null` in the title block and the heading. */
  readonly row: AnnexRow | null;
  readonly column: ColumnKey | null;
  /** `null` for a heading, which may be put together from several cells. */
  readonly cell: AnnexCell | null;
}

/** One text and everywhere it stands: an annex says the same thing many times over. */
export interface AnnexText {
  readonly printed: string;
  /** `printed` after NFC. */
  readonly text: string;
  readonly places: readonly TextPlace[];
}

const DECOMPOSED = /[\u0300-\u036f]/;

function* textPlaces(annex: Annex): Generator<readonly [string, TextPlace]> {
  for (const cell of annex.title) {
    if (typeof cell.value === "string") yield [cell.value, { at: cell.address, part: "title", row: null, column: null, cell }];
  }
  for (const { key, column, heading } of annex.columns.values()) {
    yield [heading, { at: { row: annex.heading.first, column }, part: "heading", row: null, column: key, cell: null }];
  }
  const parts = columnsOf(annex.kind).flatMap(({ key, holds }) => (holds === "name" || holds === "text" || holds === "agencies" ? [{ key, part: holds }] : []));
  for (const row of annex.rows) {
    for (const { key, part } of parts) {
      const cell = row.cells.get(key);
      if (cell && typeof cell.value === "string" && cell.text !== "") yield [cell.value, { at: cell.address, part, row, column: key, cell }];
    }
  }
}

/** The texts of title block, headings and rows, each once; numbers and points are none. */
export function textsOf(annex: Annex): readonly AnnexText[] {
  const texts = new Map<string, { printed: string; text: string; places: TextPlace[] }>();
  for (const [printed, place] of textPlaces(annex)) {
    const known = texts.get(printed);
    if (known) known.places.push(place);
    else texts.set(printed, { printed, text: DECOMPOSED.test(printed) ? printed.normalize("NFC") : printed, places: [place] });
  }
  return [...texts.values()];
}
