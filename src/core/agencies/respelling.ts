import { isKnownAbbreviation } from "./abbreviations";
import { wrongPhrasesSchema } from "./agency.schema";
import wrongPhrasesData from "./data/wrongPhrases.json";
import { determinerEnd, openQualifier } from "./qualifiers";
import { readName, type Lexicon, type NameReading } from "./readName";
import { applyEdits, inCaseOf } from "./spelling";
import { wordsOf, type Word } from "./words";

/** Longer texts are sentences. */
const LONGEST_NAME = 20;
/** Two words would become some group too easily: "phòng" and "hội". */
const SHORTEST_GROUP = 3;

/** A name as it was probably meant. */
export interface Respelling {
  readonly text: string;
  readonly reading: NameReading;
}

const wrongPhrases = new Map(Object.entries(wrongPhrasesSchema.parse(wrongPhrasesData)).map(([wrong, right]) => [wrong.toLowerCase(), right]));
const wrongPhrase = new RegExp(`(?<![\\p{L}\\p{M}])(?:${[...wrongPhrases.keys()].join("|")})(?![\\p{L}\\p{M}])`, "giu");

/** The name with every listed wrong phrase put right; the same text if there is none. */
export function withoutWrongPhrases(text: string): string {
  return text.normalize("NFC").replace(wrongPhrase, (wrong) => {
    const right = wrongPhrases.get(wrong.toLowerCase()) ?? wrong;
    return /^\p{Lu}/u.test(wrong) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
  });
}

/** The nearest name of which exactly one word is written otherwise, by its marks alone or by one letter; `null` if there is none. */
export function respellOneWord(text: string, lexicon: Lexicon): Respelling | null {
  let best: Respelling | null = null;
  const words = wordsOf(text);
  if (words.length > LONGEST_NAME) return null;
  for (const word of words.filter(({ text: printed }, at) => !isKnownAbbreviation(printed) && openQualifier(words, at) === 0)) {
    for (const other of lexicon.vocabulary.neighbours(word.key)) {
      if (isAbbreviation(other) && !isAbbreviation(word.text)) continue;
      const changed = applyEdits(text, [{ start: word.start, end: word.end, text: inCaseOf(word, other) }]);
      const reading = readName(changed, lexicon);
      if (!reading || reading.free || (!reading.listed && (words.length < SHORTEST_GROUP || !isList(words)))) continue;
      if (!best || reading.edits.length < best.reading.edits.length) best = { text: applyEdits(changed, reading.edits), reading };
    }
  }
  return best;
}

/** "các …", or members that something parts: "phòng, ban". */
function isList(words: readonly Word[]): boolean {
  return determinerEnd(words, 0) > 0 || words.some(({ comma, joined }) => comma || joined);
}

function isAbbreviation(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

/** The group without the comma that parts a word from its qualifier ("Các phòng, chuyên môn"); `null` if no comma is too much. */
export function respellWithoutComma(text: string, lexicon: Lexicon): Respelling | null {
  for (const { index } of text.matchAll(/,(?=\s*\p{Ll})/gu)) {
    const changed = text.slice(0, index) + text.slice(index + 1);
    const reading = readName(changed, lexicon);
    if (reading && !reading.free) return { text: applyEdits(changed, reading.edits), reading };
  }
  return null;
}
