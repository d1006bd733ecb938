import { distance } from "fastest-levenshtein";
import type { Criterion } from "./criteria";

/** The row of one annex and the row of the other that speak of one criterion. */
export interface SameCriterion {
  readonly one: Criterion;
  readonly other: Criterion;
}

/** How much two names must have in common, terms and words, to be one: where both stand at one place of the set, and where only the names tell. */
const ALIKE = { atOnePlace: 0.6, byName: 0.85 };
/** Names of fewer terms ("Chất lượng báo cáo") say little; they are one only word for word and at one place. */
const FEWEST_TERMS = 2;

/** The share of terms in common, from 0 to 1. */
export function alike(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const term of one) if (other.has(term)) common += 1;
  return (2 * common) / (one.size + other.size);
}

/** How near two names are, from 0 to 1, by words inserted, left out or replaced. */
function nearness(one: readonly string[], other: readonly string[]): number {
  const letters = new Map<string, string>();
  const spell = (words: readonly string[]): string =>
    words
      .map((word) => {
        const letter = letters.get(word) ?? String.fromCharCode(0x4e00 + letters.size);
        letters.set(word, letter);
        return letter;
      })
      .join("");
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 0 : 1 - distance(spell(one), spell(other)) / longest;
}

function wordForWord(one: Criterion, other: Criterion): boolean {
  return one.words.length > 0 && one.words.join(" ") === other.words.join(" ");
}

/** How sure it is that two rows speak of one criterion; 0 where it is not. */
function sureness(one: Criterion, other: Criterion): number {
  if (one.distinction !== other.distinction) return 0;
  const exact = wordForWord(one, other);
  const atOnePlace = one.path !== null && one.path === other.path;
  if (Math.min(one.terms.size, other.terms.size) < FEWEST_TERMS) return exact && atOnePlace ? 3 : 0;
  const shared = alike(one.terms, other.terms);
  const least = atOnePlace ? ALIKE.atOnePlace : ALIKE.byName;
  if (!exact && shared < least) return 0;
  const near = nearness(one.words, other.words);
  return exact || near >= least ? shared + near + (atOnePlace ? 1 : 0) : 0;
}

/** For each criterion its surest companions; two equally sure ones tell nothing. */
function surest(from: readonly Criterion[], to: (criterion: Criterion) => readonly Criterion[]): Map<Criterion, Criterion> {
  const best = new Map<Criterion, Criterion>();
  for (const criterion of from) {
    const ranked = to(criterion).map((other) => ({ other, rank: sureness(criterion, other) })).filter(({ rank }) => rank > 0).sort((a, b) => b.rank - a.rank);
    const [first, second] = ranked;
    if (first && first.rank !== second?.rank) best.set(criterion, first.other);
  }
  return best;
}

/** The criteria of another annex that could be the same: those with a term in common, or the same words. */
function candidatesIn(criteria: readonly Criterion[]): (criterion: Criterion) => readonly Criterion[] {
  const byTerm = new Map<string, Criterion[]>();
  for (const criterion of criteria) {
    for (const key of [...criterion.terms, criterion.words.join(" ")]) {
      const known = byTerm.get(key);
      if (known) known.push(criterion);
      else byTerm.set(key, [criterion]);
    }
  }
  return ({ terms, words }) => [...new Set([...terms, words.join(" ")].flatMap((key) => byTerm.get(key) ?? []))];
}

/**
 * The criteria that two annexes have in common: at one place of the set (number or code) with names alike, or with nearly the same name.
 * A pair counts only where each is the other's surest, so of two rows that would both fit neither is taken.
 */
export function sameCriteria(ones: readonly Criterion[], others: readonly Criterion[]): readonly SameCriterion[] {
  const there = surest(ones, candidatesIn(others));
  const back = surest(others, candidatesIn(ones));
  return [...there].flatMap(([a, b]) => (back.get(b) === a ? { one: a, other: b } : []));
}
