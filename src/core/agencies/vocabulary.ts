import { distance } from "fastest-levenshtein";
import { foldMarks } from "../text/fold";

/** The words that names are made of. */
export interface Vocabulary {
  has(key: string): boolean;
  /** Words that a mistyped word may stand for: those that differ by their marks alone, then those at one letter's distance. */
  neighbours(key: string): readonly string[];
}

/** Shorter words have too many neighbours. */
const SHORTEST_MISTYPED = 3;

/** `words`: each word's key and how it is written. */
export function createVocabulary(words: ReadonlyMap<string, string>): Vocabulary {
  let bareWords: readonly (readonly [key: string, bare: string, text: string])[] | null = null;
  const remembered = new Map<string, readonly string[]>();
  const find = (key: string): readonly string[] => {
    bareWords ??= [...words].map(([other, text]) => [other, foldMarks(other), text] as const);
    const bare = foldMarks(key);
    const others = bareWords.filter(([other]) => other !== key);
    const byMarks = others.filter(([, otherBare]) => otherBare === bare);
    const byLetter = others.filter(([other, otherBare]) => otherBare !== bare && isOneLetterOff(other, key));
    return [...byMarks, ...byLetter].map(([, , text]) => text);
  };
  return {
    has: (key) => words.has(key),
    neighbours(key) {
      const found = remembered.get(key) ?? find(key);
      remembered.set(key, found);
      return found;
    },
  };
}

function isOneLetterOff(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST_MISTYPED || Math.abs(a.length - b.length) > 1) return false;
  return distance(a, b) === 1;
}
