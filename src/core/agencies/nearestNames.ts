import { distance } from "fastest-levenshtein";
import { foldMarks } from "../text/fold";
import type { Agency } from "./agencyDirectory";

const MOST_OFFERED = 3;
const LONGEST_COMPARED = 150;
/** What a name costs that stands at the start of a longer text. */
const ANYTHING_AFTER = 0.1;
/** Farther than this share of its letters, a name is no help. */
const FARTHEST = 0.5;

/** Finds the canonical names most like a text, nearest first; diacritics count little, and a name at the text's start counts as near. */
export function createNearestNames(agencies: readonly Agency[]): (text: string) => readonly string[] {
  let bareNames: ReadonlyMap<string, string> | null = null;
  return (text) => {
    bareNames ??= new Map(agencies.map(({ name }) => [name, foldMarks(name)]));
    const wanted = foldMarks(text).slice(0, LONGEST_COMPARED);
    return [...bareNames]
      .map(([name, bare]) => ({ name, far: farFrom(wanted, bare) }))
      .filter(({ far }) => far <= FARTHEST)
      .sort((a, b) => a.far - b.far)
      .slice(0, MOST_OFFERED)
      .map(({ name }) => name);
  };
}

/** From 0, the same, to 1, nothing alike. */
function farFrom(wanted: string, name: string): number {
  const whole = distance(name, wanted) / Math.max(name.length, wanted.length);
  if (wanted.length <= name.length) return whole;
  return Math.min(whole, ANYTHING_AFTER + distance(name, wanted.slice(0, name.length)) / name.length);
}
