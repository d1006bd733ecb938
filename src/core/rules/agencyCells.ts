import type { Annex, AnnexCell, AnnexRow, ColumnKey } from "../annex/annex";

const AGENCY_COLUMNS = ["leadAgency", "coordAgency", "monitorAgency"] as const satisfies readonly ColumnKey[];

export interface AgencyCell {
  readonly row: AnnexRow;
  readonly column: ColumnKey;
  readonly cell: AnnexCell;
}

/** The cells that name agencies, in sheet order, group rows included; a merged cell comes once for each of its rows. */
export function* agencyCells(annex: Annex): Generator<AgencyCell> {
  for (const row of annex.rows) {
    for (const column of AGENCY_COLUMNS) {
      const cell = row.cells.get(column);
      if (cell && cell.text !== "") yield { row, column, cell };
    }
  }
}
