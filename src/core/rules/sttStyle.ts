import type { Annex, AnnexRow } from "../annex/annex";
import { definitionOf } from "../annex/kinds";
import { ownNumber } from "./placeName";

const FEWEST_ROWS = 3;

/** What more than half of at least three say; `null` where none does. */
export function majorityOf<Style>(styles: readonly Style[]): Style | null {
  const counts = new Map<Style, number>();
  for (const style of styles) counts.set(style, (counts.get(style) ?? 0) + 1);
  const most = [...counts].find(([, count]) => count * 2 > styles.length);
  return styles.length >= FEWEST_ROWS && most ? most[0] : null;
}

/** Rows of one level write their numbers alike. In an action plan goals stand below a section or a sub-section and are one level. */
function levelOf(annex: Annex, row: AnnexRow, path: readonly number[]): number {
  if (definitionOf(annex.kind)?.numbering !== "goals") return path.length;
  return row.role === "section" ? 1 : row.role === "subsection" ? 2 : 3;
}

/** For each level whether its numbers end in a dot: what more than half of at least three rows do. */
export type DotsByLevel = ReadonlyMap<number, boolean>;

export function finalDotByLevel(annex: Annex): DotsByLevel {
  const dots = new Map<number, boolean[]>();
  for (const row of annex.rows) {
    const { state, path, finalDot } = row.stt;
    if (state !== "read" || !path) continue;
    const level = levelOf(annex, row, path);
    const known = dots.get(level) ?? [];
    if (known.length === 0) dots.set(level, known);
    known.push(finalDot);
  }
  return new Map([...dots].flatMap(([level, each]) => {
    const most = majorityOf(each);
    return most === null ? [] : [[level, most] as const];
  }));
}

/** Whether the row's level ends its numbers in a dot; `undefined` where the level has no style of its own. */
export function dotOf(annex: Annex, styles: DotsByLevel, row: AnnexRow, path: readonly number[]): boolean | undefined {
  return styles.get(levelOf(annex, row, path));
}

/** The number as its level writes it; `finalDot` decides where the level has no style of its own. */
export function writtenNumber(annex: Annex, styles: DotsByLevel, row: AnnexRow, path: readonly number[], finalDot: boolean): string {
  return ownNumber(annex, path, row) + ((dotOf(annex, styles, row, path) ?? finalDot) ? "." : "");
}

/** Excel makes 1 of "1." and leaves "1.1." alone; where it did so to the whole first level, the second tells of the dot. */
export function dotLost(styles: DotsByLevel, path: readonly number[]): boolean {
  return path.length === 1 && (styles.get(2) ?? false);
}
