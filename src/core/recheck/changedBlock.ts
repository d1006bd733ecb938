import type { SheetSnapshot } from "../snapshot/snapshot";

type Grids = Pick<SheetSnapshot, "values" | "formulas" | "numberFormats">;

/** What differs between two readings of a sheet: rows that were put in place of others, and what holds for the whole sheet now. */
export interface ChangedBlock extends Grids {
  /** Index in the old grids of the first row that was replaced; the new rows stand there. */
  readonly first: number;
  /** How many old rows are gone; the grids hold the rows that came. */
  readonly removed: number;
  /** The new snapshot without its grids: name, origin, merges, whether it is calculated. */
  readonly about: Omit<SheetSnapshot, keyof Grids>;
}

function sameCells(one: readonly unknown[] | undefined, other: readonly unknown[] | undefined): boolean {
  if (one === other) return true;
  if (!one || !other || one.length !== other.length) return false;
  for (let column = 0; column < one.length; column += 1) if (!Object.is(one[column], other[column])) return false;
  return true;
}

function sameRow(one: Grids, row: number, other: Grids, otherRow: number): boolean {
  return (
    sameCells(one.values[row], other.values[otherRow]) &&
    sameCells(one.formulas[row], other.formulas[otherRow]) &&
    sameCells(one.numberFormats[row], other.numberFormats[otherRow])
  );
}

/** The rows between those that are the same at the top and those that are the same at the bottom, wherever they stand now. */
export function changedBlock(before: SheetSnapshot, after: SheetSnapshot): ChangedBlock {
  const [old, now] = [before.values.length, after.values.length];
  const shorter = Math.min(old, now);
  let top = 0;
  while (top < shorter && sameRow(before, top, after, top)) top += 1;
  let bottom = 0;
  while (bottom < shorter - top && sameRow(before, old - 1 - bottom, after, now - 1 - bottom)) bottom += 1;
  const { values, formulas, numberFormats, ...about } = after;
  const came = <Row>(grid: readonly Row[]): readonly Row[] => grid.slice(top, now - bottom);
  return { first: top, removed: old - top - bottom, values: came(values), formulas: came(formulas), numberFormats: came(numberFormats), about };
}

/** The snapshot with the block in place; rows outside of it are the very same objects. */
export function withBlock(before: SheetSnapshot, { first, removed, values, formulas, numberFormats, about }: ChangedBlock): SheetSnapshot {
  const put = <Row>(grid: readonly Row[], rows: readonly Row[]): readonly Row[] => [...grid.slice(0, first), ...rows, ...grid.slice(first + removed)];
  return {
    ...about,
    values: put(before.values, values),
    formulas: put(before.formulas, formulas),
    numberFormats: put(before.numberFormats, numberFormats),
  };
}

/** True where the block leaves the sheet as it was. */
export function changesNothing(before: SheetSnapshot, { removed, values, about }: ChangedBlock): boolean {
  if (removed > 0 || values.length > 0) return false;
  const { sheet, origin, merges, mergesUnknown, calculated, cut } = before;
  if (about.mergesUnknown !== mergesUnknown) return false;
  const same = about.calculated === calculated && about.cut === cut && about.sheet.id === sheet.id && about.sheet.name === sheet.name;
  return same && about.origin.row === origin.row && about.origin.column === origin.column && sameMerges(merges, about.merges);
}

function sameMerges(one: SheetSnapshot["merges"], other: SheetSnapshot["merges"]): boolean {
  return one.length === other.length && one.every((range, place) => sameCells(Object.values(range), Object.values(other[place] ?? {})));
}
