import { fold } from "../text/fold";

/** One word of a name, with what stands before it. Offsets count in the text it was read from. */
export interface Word {
  readonly text: string;
  /** The text folded; two words with one key are the same word. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** A comma stands before it. */
  readonly comma: boolean;
  /** "-", "&" or "và" stands before it; all three join alike. */
  readonly joined: boolean;
  /** Where a space is missing at one side of the dash before it, else `null`. */
  readonly spaceAt: number | null;
  /** False for a word that an abbreviation stands for: nothing can be said of its spelling. */
  readonly printed: boolean;
}

const INVISIBLE = "\\u00ad\\u200b-\\u200d\\u2060\\ufeff";
const WORD = `[\\p{L}\\p{M}\\p{N}${INVISIBLE}]+(?:['’ʼ][\\p{L}\\p{M}\\p{N}]+)*`;
const PARTS = new RegExp(`(?<word>${WORD})|(?<dash>\\s*[-\\u2010-\\u2015\\u2212]\\s*)|(?<comma>,)|(?<amp>&)|(?<aside>\\([^)]*\\)?)`, "gu");

/** ƣ is the letter ư of an old font, and is reported as that elsewhere. */
function keyOf(text: string): string {
  return fold(text.replace(/ƣ/g, "ư").replace(/Ƣ/g, "Ư"));
}

/** The words of a name. "và", "-" and "&" become marks on the next word; what stands in brackets is left out. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let before = { comma: false, joined: false, spaceAt: null as number | null };
  for (const { groups = {}, index, 0: part } of text.matchAll(PARTS)) {
    if (groups.comma) before = { ...before, comma: true };
    if (groups.amp) before = { ...before, joined: true };
    if (groups.dash) before = { ...before, joined: true, spaceAt: missingSpace(part, index) };
    if (!groups.word) continue;
    const key = keyOf(part);
    if (key === "và") {
      before = { ...before, joined: true };
    } else if (key !== "") {
      words.push({ text: part, key, start: index, end: index + part.length, ...before, printed: true });
      before = { comma: false, joined: false, spaceAt: null };
    }
  }
  return words;
}

function missingSpace(dash: string, at: number): number | null {
  const spaceBefore = /^\s/.test(dash);
  const spaceAfter = /\s$/.test(dash);
  if (spaceBefore === spaceAfter) return null;
  return spaceBefore ? at + dash.length : at;
}

export function keysOf(words: readonly Word[]): string {
  return words.map((word) => word.key).join(" ");
}

/** Whether the word opens with a capital letter or a digit, as names of places do. */
export function opensLikeAName(word: Word): boolean {
  return /^[\p{Lu}\p{N}]/u.test(word.text);
}

/** Whether the word is all in capitals: "TNMT". */
export function isAbbreviation(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}{2,}$/u.test(word.text);
}

/** A matcher for a list of phrases: how many words of the longest phrase stand at `at`, 0 if none does. */
export function phraseMatcher(phrases: readonly string[]): (words: readonly Word[], at: number) => number {
  const byFirstWord = new Map<string, string[][]>();
  for (const keys of phrases.map((phrase) => wordsOf(phrase).map((word) => word.key)).sort((a, b) => b.length - a.length)) {
    const first = keys[0] ?? "";
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), keys]);
  }
  return (words, at) => byFirstWord.get(words[at]?.key ?? "")?.find((keys) => keys.every((key, i) => words[at + i]?.key === key && (i === 0 || !words[at + i]?.comma)))?.length ?? 0;
}
