import { opensAsGroup } from "./collectives";
import { administration, levelAt } from "./levels";
import { groupWords } from "./qualifiers";
import { readName, type Lexicon } from "./readName";
import { respellOneWord } from "./respelling";
import { heads, readHeads } from "./roles";
import { opensLikeAName, phraseMatcher, wordsOf, type Word } from "./words";

/** One name's place in a cell's text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A separator: from where to where it goes. */
interface Break {
  readonly at: number;
  readonly next: number;
  readonly comma: boolean;
  readonly dash: boolean;
}

/** No name holds more words that could open another. */
const MOST_OPENINGS = 4;

/** So many letters show how a name opens. */
const ENOUGH = 80;
const ANY_OF_A_GROUP = /(?<!\p{L})các(?!\p{L})/iu;

const opener = phraseMatcher([...heads.openers, ...heads.bodies]);
/** In small letters they are what a body does: "kế toán, kiểm toán". */
const capitalOpener = phraseMatcher(heads.plainKinds);
const notOpener = phraseMatcher(heads.notOpeners);
const member = phraseMatcher(groupWords.members);

/**
 * Line breaks, ";" and "/" outside brackets, and "đơn vị UBND", which lacks its comma.
 * "24/7", "đ/c", "da cam/dioxin" and "các xã/phường" are no lists of names.
 */
const HARD_BREAK =
  /\r\n|[\r\n;]|(?<!\d|(?<!\p{L})đ)(?<!(?<!\p{L})(?:tỉnh|huyện|quận|xã|phường|thị trấn)\s*)\/(?!dioxin)|\/(?!\d|c(?!\p{L})|dioxin|\s*(?:thành phố|thị xã|thị trấn|huyện|xã|phường|đặc khu)(?!\p{L}))|(?<=đơn vị)\s+(?=UBND)/giu;
/** Where a new name may open: after a comma, a colon, "và", "&" or a dash. */
const SOFT_BREAK = /\s*[,:]\s*|\s+(?:và|&|[-–—])\s+/giu;
/** "Các sở: Nội vụ, Tài chính" shares one kind of body; so do "Công an" and what a semicolon parts. */
const SHARED_KIND = /^(?:.{0,30}\s)?(?:các\s+)?(?:bộ|sở|ban|cục|vụ|phòng)\s*:/iu;
const LEADING = /^(?:\s|[-–—+*•]+\s*|\d{1,2}[.)]\s+|[a-zđ]\)\s+|(?:(?:cơ quan|đơn vị)\s+)?(?:chủ trì|phối hợp|thực hiện|theo dõi|tham mưu)\s*:)+/iu;
const TRAILING = /[\s.,;:]+$/u;

/** The names in one cell, in order. Each piece is cut without bullets, spaces and final punctuation; pieces without a name are left out. */
export function splitCell(text: string, lexicon: Lexicon): readonly Piece[] {
  return hardPieces(text).flatMap((piece) => softPieces(text, piece, lexicon));
}

function hardPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const { index, 0: separator } of text.matchAll(HARD_BREAK)) {
    if (insideBrackets(text, index) || (separator === ";" && goesOn(text.slice(start, index), text.slice(index + 1)))) continue;
    pieces.push(...trimmed(text, start, index));
    start = index + separator.length;
  }
  return [...pieces, ...trimmed(text, start, text.length)];
}

/** Whether what follows a semicolon is a further name under the kind of body that was named before: "Các bộ: Tư pháp; Nội vụ". */
function goesOn(before: string, rest: string): boolean {
  const words = wordsOf(rest.slice(0, ENOUGH));
  const [first] = words;
  return first !== undefined && SHARED_KIND.test(before.trim()) && opensLikeAName(first) && (isPolice(words) || opener(words, 0) === 0);
}

/** The one field that is named as a body by itself, too. */
const isPolice = (words: readonly Word[]): boolean => words[0]?.key === "ca" || (words[0]?.key === "công" && words[1]?.key === "an");

function insideBrackets(text: string, at: number): boolean {
  return text.lastIndexOf("(", at) > text.lastIndexOf(")", at) && text.indexOf(")", at) !== -1;
}

function trimmed(text: string, from: number, to: number): readonly Piece[] {
  const start = from + (LEADING.exec(text.slice(from, to))?.[0].length ?? 0);
  const end = to - (TRAILING.exec(text.slice(start, to))?.[0].length ?? 0);
  return end > start && wordsOf(text.slice(start, end)).length > 0 ? [{ start, end }] : [];
}

/** A name of the directory stays whole, the longest that fits; else the piece ends before the first opener. */
function softPieces(text: string, whole: Piece, lexicon: Lexicon): readonly Piece[] {
  const breaks = [...text.slice(whole.start, whole.end).matchAll(SOFT_BREAK)]
    .map(({ index, 0: separator }) => ({ at: whole.start + index, next: whole.start + index + separator.length, comma: separator.includes(","), dash: /[-–—]/.test(separator) }))
    .filter(({ at }) => !insideBrackets(text, at));
  const pieces: Piece[] = [];
  let { start } = whole;
  for (;;) {
    const openings = nextOpenings(text, start, whole.end, breaks, lexicon);
    const ends = [...(openings.length < MOST_OPENINGS ? [whole.end] : []), ...openings.map(({ at }) => at).reverse()];
    const end = openings.length === 0 ? whole.end : endOfListedName(text, start, ends, lexicon);
    const cut = end === null ? openings[0] : openings.find(({ at }) => at === end);
    if (!cut) return [...pieces, ...trimmed(text, start, whole.end)];
    pieces.push(...trimmed(text, start, cut.at));
    start = cut.next;
  }
}

/** The first places after `start` where a new name may open. */
function nextOpenings(text: string, start: number, end: number, breaks: readonly Break[], lexicon: Lexicon): readonly Break[] {
  const openings: Break[] = [];
  for (const place of breaks.filter(({ at }) => at > start)) {
    const untilNext = text.slice(place.next, breaks.find(({ at, comma }) => comma && at > place.at)?.at ?? end);
    const rest = text.slice(place.next, Math.min(end, place.next + ENOUGH));
    const before = text.slice(start, place.at);
    const isShared = SHARED_KIND.test(text.slice(start, place.next)) && isPolice(wordsOf(rest));
    const opens = !isShared && opensName(before, rest, lexicon) && (!place.dash || opensWithCapital(rest));
    if (!opens && !(place.comma && isNameByItself(untilNext, lexicon) && isListed(before, lexicon))) continue;
    openings.push(place);
    if (openings.length === MOST_OPENINGS) break;
  }
  return openings;
}

/** The first of `ends` at which a name of the directory stops, though a word of it be mistyped; `null` if none does. */
function endOfListedName(text: string, start: number, ends: readonly number[], lexicon: Lexicon): number | null {
  const listed = ends.find((end) => isListed(text.slice(start, end), lexicon));
  if (listed !== undefined) return listed;
  const whole = readName(text.slice(start, ends.at(-1)), lexicon);
  if (whole && !whole.own) return null;
  return ends.find((end) => respellOneWord(text.slice(start, end), lexicon)?.reading.listed) ?? null;
}

/** Whether the text is one name of the directory; one with a comma too many may as well be two. */
function isListed(text: string, lexicon: Lexicon): boolean {
  const reading = readName(text, lexicon);
  return reading !== null && reading.listed && !reading.free && reading.edits.every(({ start, end }) => !text.slice(start, end).includes(","));
}

/** After a dash, small letters go on with what was said before it. */
function opensWithCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text);
}

/** "Tài chính - Kế toán" opens with no word that names usually open with. */
function isNameByItself(text: string, lexicon: Lexicon): boolean {
  const [first] = wordsOf(text);
  return first !== undefined && opensLikeAName(first) && text.length <= ENOUGH && isListed(text, lexicon);
}

/** Whether a new name opens with `rest`, after `before` in the same piece. */
function opensName(before: string, rest: string, lexicon: Lexicon): boolean {
  const words = wordsOf(rest);
  const [first, second] = words;
  if (!first) return false;
  if (first.key === "các" && second) return member(words, 1) > 0 || opener(words, 1) > 0 || levelAt(words, 1) !== null || opensLikeAName(second);
  const length = notOpener(words, 0) > 0 ? 0 : Math.max(opener(words, 0), opensLikeAName(first) ? capitalOpener(words, 0) : 0);
  const isShort = first.text.length <= 2 && !words[length]?.text;
  if (length === 0 || isShort) return false;
  const earlier = wordsOf(before.slice(0, ENOUGH));
  if (!opensLikeAName(first) && isRole(words) && isRole(earlier)) return false;
  const inGroup = ANY_OF_A_GROUP.test(before) || opensAsGroup(earlier, lexicon.vocabulary);
  if (!inGroup) return true;
  return member(words, 0) > 0 ? namesOne(words, length) : opensLikeAName(first) || !isRole(words);
}

/** "Cán bộ, công chức, viên chức" are named together. */
function isRole(words: readonly Word[]): boolean {
  return readHeads(words).some(({ type }) => type === "role");
}

/** In "Các phòng, ban, …" a further "phòng" opens a name only if that name follows: "phòng Tư pháp". */
function namesOne(words: readonly Word[], at: number): boolean {
  const next = words[at];
  return next !== undefined && opensLikeAName(next) && !next.comma && !next.joined && member(words, at) === 0 && administration(words, at) === 0;
}
