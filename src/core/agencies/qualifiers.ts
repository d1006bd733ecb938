import { groupWordsSchema, placesSchema } from "./agency.schema";
import type { Agency } from "./agencyDirectory";
import groupWordsData from "./data/groupWords.json";
import placesData from "./data/places.json";
import { administration, levelAt } from "./levels";
import { isPlausible } from "./syllables";
import type { Vocabulary } from "./vocabulary";
import { keysOf, opensLikeAName, phraseMatcher, wordsOf, type Word } from "./words";

export const groupWords = groupWordsSchema.parse(groupWordsData);

const determiner = phraseMatcher(groupWords.determiners);
const member = phraseMatcher(groupWords.members);
const qualifier = phraseMatcher(groupWords.qualifiers);
/** How many words open what is said of a name or a group, 0 if none does: "chủ trì", "trên địa bàn". */
export const openQualifier = phraseMatcher(groupWords.openQualifiers);
const belonging = phraseMatcher(["thuộc", "của", "trực thuộc", "trong", "tại", "trên địa bàn"]);
const area = phraseMatcher(["khu vực", "cơ sở", "liên huyện"]);
const numbered = phraseMatcher(["số"]);

const provinces = new Set(placesSchema.parse(placesData).map((place) => keysOf(wordsOf(place))));

/** What stands after a name or a member of a group. */
export interface Tail {
  /** True where it ends in words of its own that nobody can check: "được UBND huyện giao …". */
  readonly free: boolean;
  /** The first level named, and whether a place follows it. */
  readonly levels: readonly Agency["level"][];
  readonly place: boolean;
}

const NOTHING: Tail = { free: false, levels: [], place: false };

interface Reach {
  readonly end: number;
  readonly tail: Tail;
}

/** After a proper name, after a member of a group, or after a group that the directory lists. */
export type TailKind = "name" | "group" | "listed-group";

/** Reads everything from `at` as levels, places and qualifiers; in a group, as more members too. `null` if anything is left over. */
export function readTail(words: readonly Word[], at: number, kind: TailKind, vocabulary: Vocabulary): Tail | null {
  if (at >= words.length) return NOTHING;
  let open: Tail | null = null;
  for (const { end, tail } of steps(words, at, kind, vocabulary)) {
    const rest = readTail(words, end, kind, vocabulary);
    if (!rest) continue;
    const whole = {
      free: tail.free || rest.free,
      levels: tail.levels.length > 0 ? tail.levels : rest.levels,
      place: tail.place || rest.place,
    };
    if (!whole.free) return whole;
    open ??= whole;
  }
  return open ?? (isFreeText(words, at, kind) ? { ...NOTHING, free: true } : null);
}

/** What is said of a name ("chủ trì, phối hợp với …") opens with a word for that, or at least runs on in small letters. */
function isFreeText(words: readonly Word[], at: number, kind: TailKind): boolean {
  const first = words[at];
  if (!first || first.comma) return false;
  if (openQualifier(words, at) > 0) return true;
  return kind === "name" && !first.joined && !opensLikeAName(first) && words.length - at > 1;
}

/** Past "các", "một số" and a number such as "08". */
export function determinerEnd(words: readonly Word[], at: number): number {
  const after = at + determiner(words, at);
  return after + (/^\d+$/.test(words[after]?.key ?? "") ? 1 : 0);
}

/** Past one member of a group and its "các"; `null` if none stands there. */
export function memberEnd(words: readonly Word[], at: number): number | null {
  const start = determinerEnd(words, at);
  const length = member(words, start);
  return length === 0 ? null : start + length;
}

function* steps(words: readonly Word[], at: number, kind: TailKind, vocabulary: Vocabulary): Generator<Reach> {
  const level = levelStep(words, at, kind, vocabulary);
  if (level) yield level;
  const comma = words[at]?.comma === true;
  const qualified = comma ? 0 : qualifier(words, at);
  if (qualified > 0) yield { end: at + qualified, tail: NOTHING };
  if (kind === "group") {
    const end = memberEnd(words, at);
    if (end !== null) yield { end, tail: NOTHING };
  } else if (!comma) {
    yield* placeSteps(words, at, vocabulary);
  }
}

/** "thuộc UBND huyện Krông Nô", "các xã, thị trấn" (one level a step), "cấp xã". After a name, a further "các" opens something new. */
export function levelStep(words: readonly Word[], at: number, kind: TailKind, vocabulary: Vocabulary): Reach | null {
  const apart = words[at]?.comma === true || words[at]?.joined === true;
  let next = at + (apart ? 0 : belonging(words, at));
  if (!apart) next += administration(words, next);
  const named = determinerEnd(words, next);
  if (apart && named > next && kind !== "group") return null;
  next = named;
  if (words[next]?.key === "cấp") next++;
  const level = levelAt(words, next);
  if (!level) return null;
  const after = next + level.length;
  const end = placesEnd(words, after, vocabulary);
  return { end, tail: { free: false, levels: level.levels, place: end > after } };
}

/** After a level, places go on over commas: "các xã: Đắk Drô, Nâm Nung". */
function placesEnd(words: readonly Word[], at: number, vocabulary: Vocabulary): number {
  let end = at;
  while (isPlaceWord(words, end, at, vocabulary)) end++;
  return end;
}

function isPlaceWord(words: readonly Word[], at: number, first: number, vocabulary: Vocabulary): boolean {
  const word = words[at];
  if (!word || (at === first && word.comma) || administration(words, at) > 0 || !isPlausible(word)) return false;
  if (levelAt(words, at) && !opensLikeAName(word)) return false;
  return opensLikeAName(word) || (at > first && !word.comma && !word.joined && !vocabulary.has(word.key));
}

/** Without a level: "Bưu điện Krông Nô", "Sở Nội vụ Đắk Nông", "Chi cục Thuế khu vực XIV". */
function* placeSteps(words: readonly Word[], at: number, vocabulary: Vocabulary): Generator<Reach> {
  const areaEnd = at + area(words, at);
  if (areaEnd > at) yield { end: placesEnd(words, areaEnd, vocabulary), tail: { ...NOTHING, place: true } };
  if (numbered(words, at) > 0 && /^\d+$/.test(words[at + 1]?.key ?? "")) yield { end: at + 2, tail: { ...NOTHING, place: true } };
  const end = words.findIndex((word, i) => i >= at && (!opensLikeAName(word) || (i > at && word.comma)));
  const place = words.slice(at, end === -1 ? words.length : end);
  const isPlace = provinces.has(keysOf(place)) || (place.every(isPlausible) && place.some((word) => !vocabulary.has(word.key)));
  if (place.length > 0 && isPlace) yield { end: at + place.length, tail: { ...NOTHING, place: true } };
}
