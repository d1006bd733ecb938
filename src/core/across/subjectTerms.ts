import { findLookalikes } from "../text/lookalikes";
import { fold } from "../text/fold";
import vocabulary from "./data/vocabulary.json";

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(Object.entries(vocabulary.abbreviations));
const FUNCTION_WORDS: ReadonlySet<string> = new Set(vocabulary.function);
/** Names of one thing, and words in which "số" is no count: kept together. */
const COMPOUNDS = new RegExp(`(?<= )(?:${longestFirst(vocabulary.compounds)})(?= )`, "gu");
/** "thực hiện", "kết quả" …: what every criterion says and none is about; the longest first. */
const GENERAL = new RegExp(`(?<= )(?:${longestFirst(vocabulary.general)})(?= )`, "gu");

function longestFirst(phrases: readonly string[]): string {
  return [...phrases].sort((one, other) => other.length - one.length).join("|");
}

/** A text's words, abbreviations written out, case and punctuation aside: "Công khai TTHC" → công, khai, thủ, tục, hành, chính. */
export function wordsIn(text: string): readonly string[] {
  const words = fold(findLookalikes(text.normalize("NFC")).repaired).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => ABBREVIATIONS.get(word)?.split(" ") ?? [word]);
}

/** What a text is about: its syllables in a row that all say something, names of one thing in one. General words and function words are left out. */
export function subjectRuns(text: string): readonly (readonly string[])[] {
  const sentence = ` ${wordsIn(text).join(" ")} `.replace(COMPOUNDS, (words) => words.replaceAll(" ", "_")).replace(GENERAL, "|");
  const words = sentence.replaceAll("|", " | ").split(/\s+/).map((word) => (isSilent(word) ? "|" : word));
  return words.join(" ").split("|").map((run) => run.split(" ").filter((word) => word !== "")).filter((run) => run.length > 0);
}

/** The terms in which the syllable at this place of a run stands: pairs with its neighbours, since most Vietnamese words have two; or it alone. */
export function termsAt(run: readonly string[], at: number): readonly string[] {
  const word = run[at] ?? "";
  if (run.length === 1 || word.includes("_")) return [word];
  return [run.slice(at - 1, at + 1), run.slice(at, at + 2)].flatMap((pair) => (pair.length === 2 ? pair.join(" ") : []));
}

export function termsOfRun(run: readonly string[]): readonly string[] {
  return run.flatMap((_, at) => termsAt(run, at));
}

/** The terms of a text; no pair reaches over what is left out. */
export function subjectTerms(text: string): ReadonlySet<string> {
  return new Set(subjectRuns(text).flatMap(termsOfRun));
}

function isSilent(word: string): boolean {
  return FUNCTION_WORDS.has(word) || /^\d+$/.test(word);
}
