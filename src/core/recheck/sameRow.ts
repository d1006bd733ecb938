import type { Annex, AnnexCell, AnnexRow, ColumnKey } from "../annex/annex";
import { sectionAbove } from "../annex/walkAnnex";

/** Where a row stands, and what other rows make of it. */
const PLACE: ReadonlySet<string> = new Set(["row", "index", "cells", "parent", "children", "parts"] satisfies readonly (keyof AnnexRow)[]);

function saysOfRow(name: string): boolean {
  return !PLACE.has(name);
}

/** What an annex says of its rows. */
const TABLE: readonly string[] = ["rows", "totalRow", "range"] satisfies readonly (keyof Annex)[];

function isRow(value: object): value is AnnexRow {
  return "cells" in value && "row" in value;
}

/** The same data; other rows that it names are the same ones if they are as far away. */
function sameData(one: unknown, other: unknown, down: number): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return Object.is(one, other);
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((each, place) => sameData(each, other[place], down));
  if (one instanceof Map && other instanceof Map) return one.size === other.size && (one.size === 0 || sameData([...one], [...other], down));
  if (isRow(one) || isRow(other)) return isRow(one) && isRow(other) && other.row - one.row === down;
  return Object.keys(one).length === Object.keys(other).length && sameFacts(one as Facts, other as Facts, down, () => true);
}

type Facts = Readonly<Record<string, unknown>>;

function sameFacts(one: Facts, other: Facts, down: number, counts: (name: string) => boolean): boolean {
  for (const name in one) if (one[name] !== other[name] && counts(name) && !sameData(one[name], other[name], down)) return false;
  return true;
}

function asFacts(row: AnnexRow): Facts {
  return row as unknown as Facts;
}

/** The same content, seen from its row. */
export function sameCell(one: AnnexCell | undefined, other: AnnexCell | undefined, down: number): boolean {
  if (!one || !other) return one === other;
  return (
    Object.is(one.value, other.value) &&
    one.formula === other.formula &&
    one.numberFormat === other.numberFormat &&
    other.address.row - one.address.row === down &&
    one.address.column === other.address.column
  );
}

/** Rows in a section are called by its number too ("II.4"), as it is printed: "III" and "Phần III" are one place with two names. */
function sameSection(one: AnnexRow, other: AnnexRow): boolean {
  const [section, otherSection] = [sectionAbove(one), sectionAbove(other)];
  if (!section || !otherSection) return section === otherSection;
  return section.stt.printed === otherSection.stt.printed && sameSection(section, otherSection);
}

/** Whether all that is said of the row itself is the same: its number, its section's, its level, what it goes on with. */
export function sameStanding(one: AnnexRow, other: AnnexRow): boolean {
  const down = other.row - one.row;
  const alike = one.children.length > 0 === other.children.length > 0 && sameFacts(asFacts(one), asFacts(other), down, saysOfRow);
  return alike && sameSection(one, other);
}

/** Whether two rows of annexes with the same columns hold the same, wherever they stand. */
export function sameRow(one: AnnexRow, other: AnnexRow): boolean {
  const down = other.row - one.row;
  if (one.cells === other.cells) return sameStanding(one, other);
  if (one.cells.size !== other.cells.size) return false;
  for (const [key, cell] of one.cells) if (!sameCell(cell, other.cells.get(key), down)) return false;
  return sameStanding(one, other);
}

/** The columns in which two rows differ. */
export function differingColumns(one: AnnexRow, other: AnnexRow): readonly ColumnKey[] {
  const down = other.row - one.row;
  return [...new Set([...one.cells.keys(), ...other.cells.keys()])].filter((key) => !sameCell(one.cells.get(key), other.cells.get(key), down));
}

function namesRowAbove(value: unknown, row: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (isRow(value)) return value.row < row;
  return value instanceof Map && value.size > 0 && [...value.values()].some((each) => namesRowAbove(each, row));
}

/** True where the row shares nothing with the rows above it: no merged cell, nothing that goes on. */
export function standsAlone(row: AnnexRow): boolean {
  for (const cell of row.cells.values()) if (cell.address.row < row.row) return false;
  const facts = asFacts(row);
  for (const name in facts) if (saysOfRow(name) && namesRowAbove(facts[name], row.row)) return false;
  return true;
}

/** Whether all that holds for every row is the same: sheet, kind, year, title block, heading. */
export function sameFrame(one: Annex, other: Annex): boolean {
  const frame = (annex: Annex) => Object.entries(annex).filter(([name]) => !TABLE.includes(name));
  return sameData(frame(one), frame(other), 0);
}
