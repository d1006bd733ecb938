import type { Annex, AnnexCell, AnnexRow } from "../annex/annex";
import { dateText, isDateFormat } from "../annex/numberFormat";
import { type Deadline, readDeadline } from "../text/deadlines";

export interface DeadlineCell {
  readonly row: AnnexRow;
  readonly cell: AnnexCell;
  readonly printed: string;
  /** `null` where it cannot be read. */
  readonly deadline: Deadline | null;
}

/** Excel makes a date of "01/2022" and of "15/12/2022": such a number can be read as well. */
function printedIn({ value, numberFormat, text }: AnnexCell): string {
  return typeof value === "number" && isDateFormat(numberFormat) ? dateText(value) : text;
}

/** Every deadline of the annex once, merged cells in their first row. */
export function deadlineCells(annex: Annex): readonly DeadlineCell[] {
  return annex.rows.flatMap((row) => {
    const cell = row.cells.get("deadline");
    if (!cell || cell.text === "" || cell.address.row !== row.row) return [];
    const printed = printedIn(cell);
    return [{ row, cell, printed, deadline: readDeadline(printed) }];
  });
}
