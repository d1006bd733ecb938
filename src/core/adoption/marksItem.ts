import type { Annex } from "../annex/annex";
import { nativeFormatsFor } from "../marks/nativeFormats";
import type { PlannedConditionalFormat } from "../plan/sheetPlan";
import type { Counted, MarksDamage, MarksItem } from "./adoption";
import { coversWhole } from "./coverage";
import type { Furnishing, StandingFormula } from "../snapshot/furnishing";

/**
 * Whether our native warnings stand as they would if they were put on now. Each formula names its table and, by its relative
 * references, the cell it begins at, so a format that copied rows have split off, or that points elsewhere, is told by its formula.
 */
export function marksItem(annexes: readonly Annex[], furnishing: Furnishing): MarksItem {
  const write = annexes.flatMap(nativeFormatsFor);
  const ranges = annexes.map(({ range }) => range);
  const none = { write: [], ranges: [], damage: [] };
  if (write.length === 0) return { state: "not-possible", ...none };
  if (furnishing.marks.length === 0) return { state: "missing", write, ranges, damage: [] };
  const damage = damageOf(write, furnishing);
  return damage.length > 0 ? { state: "damaged", write, ranges, damage } : { state: "present", ...none };
}

function damageOf(wanted: readonly PlannedConditionalFormat[], { marks, marked }: Furnishing): readonly Counted<MarksDamage>[] {
  const waiting = wanted.map(({ formula }) => bareFormula(formula));
  const known = new Set(waiting);
  const others: StandingFormula[] = [];
  let doubled = 0;
  for (const standing of marks) {
    const bare = bareFormula(standing.formula);
    const place = waiting.indexOf(bare);
    if (place >= 0) waiting.splice(place, 1);
    else if (known.has(bare)) doubled += 1;
    else others.push(standing);
  }
  // A row that was copied brings the same mark again, written for its own cells.
  const names = wanted.map(({ mark }) => mark);
  const elsewhere = others.filter(({ mark }) => !names.includes(mark)).length;
  const split = others.length - elsewhere;
  const moved = Math.min(split, waiting.length);
  const uncovered = wanted.filter(({ range }) => !coversWhole(marked, range)).length;
  const damage: Counted<MarksDamage>[] = [
    { reason: "doubled", count: doubled + split - moved },
    { reason: "elsewhere", count: elsewhere + moved },
    { reason: "lacking", count: waiting.length - moved },
    { reason: "uncovered", count: uncovered },
  ];
  return damage.filter(({ count }) => count > 0);
}

/** The formula as every program that saves it agrees on it: spaces, letter case and truth values are written in several ways. */
function bareFormula(formula: string): string {
  return formula.replace(/("(?:[^"]|"")*")|([^"]+)/g, (_, text?: string, rest?: string) => {
    if (text !== undefined) return text;
    const upper = (rest ?? "").replace(/\s/g, "").toUpperCase();
    return upper.replace(/\bTRUE(?:\(\))?/g, "1").replace(/\bFALSE(?:\(\))?/g, "0");
  });
}
