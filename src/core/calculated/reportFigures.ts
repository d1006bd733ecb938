import type { Annex, AnnexCell, AnnexRow } from "../annex/annex";
import { fixedDigits } from "../annex/numberFormat";
import { isRatio } from "../annex/ratioFormula";
import { parsePoints, pointsFromNumber, toNumber } from "../points/points";
import type { Datum } from "../findings/finding";

/** A report's figure. `digits` are the decimals it is shown with; a cell in an Excel percent format counts a hundredfold. */
export interface Figure {
  readonly row: AnnexRow;
  readonly cell: AnnexCell;
  readonly unit: string;
  /** `null` where the cell is empty or holds no number. */
  readonly number: number | null;
  readonly digits: number;
}

/** An indicator with the figures of its "Trong đó" rows. */
export interface Indicator extends Figure {
  readonly name: string;
  readonly parts: readonly Figure[];
  /** It is the share, in %, of its second part in its first. */
  readonly ratio: boolean;
}

function decimalsOf(number: number): number {
  return (/\.(\d+)/.exec(String(Number(number.toPrecision(15))))?.[1] ?? "").length;
}

/** Whether Excel shows the cell's number a hundredfold. */
export function isPercent({ numberFormat }: AnnexCell): boolean {
  return numberFormat.includes("%");
}

function figureOf(row: AnnexRow): Figure | null {
  const cell = row.cells.get("value");
  if (!cell) return null;
  const unit = row.cells.get("unit")?.text ?? "";
  const read = typeof cell.value === "number" ? pointsFromNumber(cell.value) : parsePoints(cell.text);
  const plain = typeof cell.value === "number" ? cell.value : read === null ? null : toNumber(read);
  const percent = typeof cell.value === "number" && isPercent(cell);
  const number = plain === null ? null : percent ? Number((plain * 100).toPrecision(15)) : plain;
  const fixed = typeof cell.value === "number" ? fixedDigits(cell.numberFormat) : null;
  const digits = fixed === null ? decimalsOf(number ?? 0) : percent ? fixed - 2 : fixed;
  return { row, cell, unit, number, digits };
}

/** The report's numbered rows with a place for a figure, in sheet order, their part rows with them. */
export function indicatorsOf(annex: Annex): readonly Indicator[] {
  return annex.rows.flatMap((row) => {
    const figure = row.role === "part" ? null : figureOf(row);
    if (!figure || (figure.unit === "" && row.parts.length === 0)) return [];
    const parts = row.parts.flatMap((part) => figureOf(part) ?? []);
    const name = row.cells.get("indicator")?.text ?? "";
    return [{ ...figure, name, parts, ratio: isRatio(name, figure.unit, parts.map(({ unit }) => unit)) }];
  });
}

/** Whether both count the same thing, so that they can be compared. */
export function inOneUnit(one: Figure, other: Figure): boolean {
  return one.unit.trim().toLowerCase() === other.unit.trim().toLowerCase() && one.unit !== "";
}

/** A figure for a message, with the reader's decimal sign where it is small enough to be exact. */
export function shownFigure(number: number): Datum {
  const points = pointsFromNumber(number);
  return points === null ? String(number) : { points };
}
