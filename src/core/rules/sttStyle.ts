import type { Annex } from "../annex/annex";
import { placeText } from "./placedRows";

const FEWEST_ROWS = 3;

/** For each level whether its numbers end in a dot: what more than half of at least three rows do. */
export function finalDotByLevel(annex: Annex): ReadonlyMap<number, boolean> {
  const counts = new Map<number, { rows: number; dots: number }>();
  for (const { stt } of annex.rows) {
    if (stt.state !== "read" || !stt.path) continue;
    const count = counts.get(stt.path.length) ?? { rows: 0, dots: 0 };
    counts.set(stt.path.length, { rows: count.rows + 1, dots: count.dots + Number(stt.finalDot) });
  }
  const styles = new Map<number, boolean>();
  for (const [level, { rows, dots }] of counts) {
    if (rows >= FEWEST_ROWS && dots * 2 !== rows) styles.set(level, dots * 2 > rows);
  }
  return styles;
}

/** The number as its level writes it; `finalDot` decides where the level has no style of its own. */
export function writtenNumber(path: readonly number[], styles: ReadonlyMap<number, boolean>, finalDot: boolean): string {
  return placeText(path) + ((styles.get(path.length) ?? finalDot) ? "." : "");
}
