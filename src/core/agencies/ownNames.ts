import { distance } from "fastest-levenshtein";
import { foldMarks } from "../text/fold";
import { readingsOf } from "./abbreviations";
import type { Agency } from "./agencyDirectory";
import { kindOfBody, plainKindOfBody } from "./roles";
import { isPlausible, isSyllable } from "./syllables";
import { isAbbreviation, opensLikeAName, wordsOf, type Word } from "./words";

/** Longer texts are sentences. */
const MOST_WORDS = 24;
/** One letter wrong in so many, a name is rather the directory's than another. */
const LETTERS_TO_ONE_WRONG = 7;
/** A kind of body and two fields of two words each. */
const SHORTEST_PARTED = 5;

/**
 * Whether the words name a body that no list holds: its kind and a name with a capital, every word of which can be read
 * ("Cục Trồng trọt và Bảo vệ thực vật", "Phòng QLKH"). "Phòng 7" and "Ban hành Công văn" are none.
 */
export function isOwnName(words: readonly Word[]): boolean {
  const kind = kindOfBody(words, 0);
  const first = words[kind];
  if (kind === 0 || !first || first.comma || words.length > MOST_WORDS) return false;
  if (!(kind === plainKindOfBody(words, 0) ? /^\p{L}/u : /^\p{Lu}/u).test(first.text)) return false;
  return words.every(isReadable) && (words.length - kind > 1 || isAbbreviation(first));
}

/** A word of another language closes a name, as a place does: "Bưu điện Krông Nô", but not "Hội Nôgn dân". */
function isReadable(word: Word, at: number, words: readonly Word[]): boolean {
  const next = words[at + 1];
  return isSyllable(word.key) || (isPlausible(word) && (!next || opensLikeAName(next) || isAbbreviation(word)));
}

/** A name of the directory, ready to be compared. */
interface ListedName {
  readonly letters: string;
  readonly keys: readonly string[];
  /** It joins several fields: "Tài nguyên và Môi trường". */
  readonly joins: boolean;
}

/** Letters alone: neither marks nor spaces, case or what joins the words. */
function lettersOf(words: readonly Word[]): string {
  return foldMarks(words.map(({ key }) => key).join(""));
}

/** The directory's names, and each as its abbreviations may be read, by their first word. */
function indexNames(agencies: readonly Agency[]): ReadonlyMap<string, readonly ListedName[]> {
  const names = agencies.flatMap(({ name, accepted }) => [name, ...accepted]).flatMap((text) => readingsOf(wordsOf(text)));
  const byFirstWord = new Map<string, Map<string, ListedName>>();
  for (const words of names) {
    const keys = words.map(({ key }) => key);
    const listed = byFirstWord.get(keys[0] ?? "") ?? new Map<string, ListedName>();
    byFirstWord.set(keys[0] ?? "", listed.set(keys.join(" "), { letters: lettersOf(words), keys, joins: words.some(({ joined }) => joined) }));
  }
  return new Map([...byFirstWord].map(([first, listed]) => [first, [...listed.values()]]));
}

/** Tells whether a name is rather one of the directory's than another: cut off ("Phòng Nội"), mistyped ("Phòng Kinh tê Ha tầng") or two in one. */
export function createResemblance(agencies: readonly Agency[]): (words: readonly Word[]) => boolean {
  let index: ReturnType<typeof indexNames> | null = null;
  return (words) => {
    const letters = lettersOf(words);
    const listed = (index ??= indexNames(agencies)).get(words[0]?.key ?? "") ?? [];
    return listed.some((name) => name.letters.startsWith(letters) || isMistyped(letters, name.letters) || (name.joins && isTwoInOne(words, name.keys)));
  };
}

function isMistyped(letters: string, name: string): boolean {
  const most = Math.floor(letters.length / LETTERS_TO_ONE_WRONG);
  return Math.abs(letters.length - name.length) <= most && distance(letters, name) <= most;
}

/** "Phòng Tài nguyên Kế hoạch Môi trường": all words of a name, others among them, and nothing that parts them. */
function isTwoInOne(words: readonly Word[], name: readonly string[]): boolean {
  if (name.length < SHORTEST_PARTED || name.length >= words.length || words.some(({ comma, joined }) => comma || joined)) return false;
  let at = 0;
  for (const { key } of words) if (key === name[at]) at++;
  return at === name.length;
}
