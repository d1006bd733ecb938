import { findLookalikes } from "../text/lookalikes";
import { fold } from "../text/fold";
import vocabulary from "./data/vocabulary.json";

const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(Object.entries(vocabulary.abbreviations));
const FUNCTION_WORDS: ReadonlySet<string> = new Set(vocabulary.function);
/** Words in which "số" is no count: kept together. */
const COMPOUNDS = new RegExp(`(?<= )(?:${vocabulary.compounds.join("|")})(?= )`, "gu");
/** "thực hiện", "kết quả" …: what every criterion says and none is about; the longest first. */
const GENERAL = new RegExp(`(?<= )(?:${[...vocabulary.general].sort((one, other) => other.length - one.length).join("|")})(?= )`, "gu");

/** A text's words, abbreviations written out, case and punctuation aside: "Công khai TTHC" → công, khai, thủ, tục, hành, chính. */
export function wordsIn(text: string): readonly string[] {
  const words = fold(findLookalikes(text.normalize("NFC")).repaired).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.flatMap((word) => ABBREVIATIONS.get(word)?.split(" ") ?? [word]);
}

/**
 * What a text is about: pairs of neighbouring syllables, since most Vietnamese words have two, and syllables that stand alone.
 * General words and function words are left out, and no pair reaches over them.
 */
export function subjectTerms(text: string): ReadonlySet<string> {
  const sentence = ` ${wordsIn(text).join(" ")} `.replace(GENERAL, "|").replace(COMPOUNDS, (word) => word.replaceAll(" ", "_"));
  const terms = new Set<string>();
  for (const run of runsOf(sentence)) {
    if (run.length === 1) for (const word of run) terms.add(word);
    for (const [at, word] of run.slice(1).entries()) terms.add(`${run[at]} ${word}`);
  }
  return terms;
}

/** Words in a row that all say something. */
function runsOf(sentence: string): readonly (readonly string[])[] {
  const words = sentence.replaceAll("|", " | ").split(/\s+/).map((word) => (isSilent(word) ? "|" : word));
  return words.join(" ").split("|").map((run) => run.split(" ").filter((word) => word !== "")).filter((run) => run.length > 0);
}

function isSilent(word: string): boolean {
  return FUNCTION_WORDS.has(word) || /^\d+$/.test(word);
}
