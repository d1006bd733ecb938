import type { IRange } from "@univerjs/core";
import type { SheetModel } from "../../excel/model/workbook";

/**
 * Texts centred across a selection, as ranges for the grid to draw as one: a filled cell and the empty ones to its right
 * that have the same alignment. The model keeps them apart, as Excel does.
 */
export function centredRuns(sheet: SheetModel): IRange[] {
  const runs: IRange[] = [];
  for (const [key, cell] of sheet.cells) {
    if (cell.style.horizontal !== ACROSS || cell.value === "") continue;
    const comma = key.indexOf(",");
    const row = Number(key.slice(0, comma));
    const left = Number(key.slice(comma + 1));
    let right = left;
    while (continues(sheet, row, right + 1)) right += 1;
    if (right > left) runs.push({ startRow: row, startColumn: left, endRow: row, endColumn: right });
  }
  return runs;
}

const ACROSS = "CenterAcrossSelection";

function continues(sheet: SheetModel, row: number, column: number): boolean {
  const cell = sheet.cells.get(`${row},${column}`);
  return cell !== undefined && cell.value === "" && cell.style.horizontal === ACROSS;
}
