import { foldMarks } from "../text/fold";
import { syllablesSchema } from "./agency.schema";
import data from "./data/syllables.json";
import { opensLikeAName, type Word } from "./words";

const { onsets, rimes } = syllablesSchema.parse(data);

const SHORTEST_PAIR = 6;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SYLLABLE = new RegExp(`^(?:${onsets.join("|")})?(?:${rimes.join("|")})$`);
/** "HĐNDhuyện", "PhápHuyện": two words that grew together. */
const GLUED = /\p{Lu}{2}\p{Ll}{2}|\p{Ll}\p{Lu}/u;

/** Whether the folded word may be a Vietnamese syllable: what is spelt so may still be the wrong word, what is not is mistyped. */
export function isSyllable(key: string): boolean {
  return SYLLABLE.test(key.normalize("NFD").replace(TONES, "").normalize("NFC"));
}

/** "thôngtin". Short words and those without a mark may be of another language ("Sêpôn", "Mekong"). */
function isTwoSyllables(key: string): boolean {
  if (key.length < SHORTEST_PAIR || foldMarks(key) === key) return false;
  return [...key].some((_, at) => at > 1 && isSyllable(key.slice(0, at)) && isSyllable(key.slice(at)));
}

/** Whether a name may hold the word: a syllable, a number, an abbreviation, or a word of another language with a capital ("Krông", "Viettel"). */
export function isPlausible(word: Word): boolean {
  return isSyllable(word.key) || /^\d+$/.test(word.text) || (opensLikeAName(word) && !GLUED.test(word.text) && !isTwoSyllables(word.key));
}
