import { tidySpaces } from "../text/fold";
import { readingsOf } from "./abbreviations";
import type { Agency } from "./agencyDirectory";
import { readGroup } from "./collectives";
import type { Form, Forms } from "./forms";
import { isOwnName } from "./ownNames";
import { determinerEnd, readTail, type Tail } from "./qualifiers";
import { readHeads, type Head } from "./roles";
import { spellingEdits, type TextEdit } from "./spelling";
import type { Vocabulary } from "./vocabulary";
import { isAbbreviation, keysOf, phraseMatcher, wordsOf, type Word } from "./words";

/** One way to understand a name. */
export interface NameReading {
  readonly agency: Agency;
  /** What to change for the accepted spelling; none where it is spelt so. */
  readonly edits: readonly TextEdit[];
  /** True where part of it is free text, so that a fault in it would not be seen. */
  readonly free: boolean;
  /** True where it is a name of the directory, or a role in one ("Chánh Văn phòng HĐND và UBND"). */
  readonly listed: boolean;
  /** True where only its kind is known: "Cục Trồng trọt". */
  readonly own?: boolean;
  /** True where the directory knows the name at another level only. */
  readonly elsewhere?: boolean;
}

/** What is needed to read names. */
export interface Lexicon {
  readonly forms: Forms;
  readonly vocabulary: Vocabulary;
  /** Whether a name that no list holds is rather one of the directory's, mistyped or cut off. */
  readonly resembles: (words: readonly Word[]) => boolean;
  /** The canonical names most like a text that is none, nearest first. */
  readonly nearest: (text: string) => readonly string[];
}

/** No name of the directory has more words. */
const LONGEST_FORM = 24;

/** The best reading of a whole name, `null` if nothing fits. Checked words go before free ones, then the fewest edits. */
export function readName(text: string, lexicon: Lexicon): NameReading | null {
  const words = wordsOf(text);
  let best: NameReading | null = null;
  for (const reading of readings(text, words, lexicon)) {
    if (!best || rank(reading) < rank(best)) best = reading;
    if (rank(best) === 0) break;
  }
  return best;
}

function rank(reading: NameReading): number {
  return (reading.free ? 1000 : 0) + reading.edits.length + (reading.elsewhere ? 0.5 : 0);
}

function* readings(text: string, printed: readonly Word[], lexicon: Lexicon): Generator<NameReading> {
  for (const words of readingsOf(printed)) {
    yield* listedReadings(text, words, lexicon);
    const group = readGroup(words, lexicon.vocabulary) ?? namesUnderOneHead(words, lexicon);
    if (group) yield unlisted(text, words, "collective", { free: group.free, listed: false });
    yield* severalReadings(text, words, lexicon);
    for (const head of readHeads(words)) yield unlisted(text, words, head.type, afterHead(words, head, lexicon));
  }
  const isOwn = isOwnName(printed) && !lexicon.resembles(printed);
  if (isOwn) yield { ...unlisted(text, printed, "single", { free: true, listed: false }), own: true };
}

/** "Các Chi cục Hải quan khu vực": every body of a name that the directory or its kind makes known. */
function* severalReadings(text: string, words: readonly Word[], lexicon: Lexicon): Generator<NameReading> {
  const start = determinerEnd(words, 0);
  const rest = words.slice(start);
  if (start === 0 || rest[0]?.comma !== false) return;
  for (const { free, edits, agency } of listedReadings(text, rest, lexicon)) {
    if (agency.type === "single" || agency.type === "external") yield { ...unlisted(text, words, "collective", { free, listed: false }), edits };
  }
}

/** A name of the directory, the longest first, with what may follow one. */
function* listedReadings(text: string, words: readonly Word[], lexicon: Lexicon): Generator<NameReading> {
  for (let length = Math.min(words.length, LONGEST_FORM); length > 0; length--) {
    const named = words.slice(0, length);
    const forms = lexicon.forms.withKeys(keysOf(named));
    const kind = forms.every(isCommonNoun) ? "listed-group" : "name";
    const tail = forms.length > 0 ? readTail(words, length, kind, lexicon.vocabulary) : null;
    if (!tail) continue;
    const spelt = forms.map((form) => ({ form, edits: spellingEdits(text, named, form.words, words.slice(length), isCommonNoun(form)) }));
    const fewest = Math.min(...spelt.map(({ edits }) => edits.length));
    const nearest = spelt.filter(({ edits }) => edits.length === fewest);
    const agency = whichAgency(nearest.map(({ form }) => form), tail);
    const [first] = nearest;
    if (!agency || !first) continue;
    const reading = { edits: first.edits, free: tail.free, listed: true };
    const [level] = tail.levels;
    if (level && agency.level !== "any" && !tail.levels.includes(agency.level)) yield { ...reading, agency: ofLevel(agency, level, text), elsewhere: true };
    else if (words[length]?.key === "các" && agency.type !== "collective") yield { ...reading, agency: { ...ofLevel(agency, level ?? "any", text), type: "collective" } };
    else yield { ...reading, agency: tail.place ? placed(agency, text) : agency };
  }
}

/** Groups and persons are no proper names: nobody minds their capitals. */
function isCommonNoun({ agency, words }: Form): boolean {
  return agency.type === "collective" || agency.type === "role" || words[0]?.key === "các";
}

/** Several agencies may bear one name: the level named decides, then whether it still exists, then the directory's order. */
function whichAgency(forms: readonly Form[], tail: Tail): Agency | undefined {
  const agencies = forms.map((form) => form.agency);
  const ofLevel = agencies.filter((agency) => tail.levels.includes(agency.level));
  const fitting = ofLevel.length > 0 ? ofLevel : agencies;
  return fitting.find((agency) => agency.until === undefined) ?? fitting[0];
}

/** "Ban CHQS xã" is another agency than the district's, of which alone the directory knows; "Thanh tra các sở" are others than "Thanh tra tỉnh". */
function ofLevel({ type }: Agency, level: Agency["level"], text: string): Agency {
  return { name: tidySpaces(text), level, type, accepted: [], wrong: [] };
}

/** "UBND xã Đắk Drô" is another agency than "UBND xã Nâm Nung". */
function placed(agency: Agency, text: string): Agency {
  return { ...agency, name: tidySpaces(text), accepted: [], wrong: [] };
}

function unlisted(text: string, words: readonly Word[], type: Agency["type"], { free, listed }: Pick<NameReading, "free" | "listed">): NameReading {
  const agency: Agency = { name: tidySpaces(text), level: "any", type, accepted: [], wrong: [] };
  return { agency, edits: spellingEdits(text, [], [], words), free, listed };
}

/** "Các Cục: Di sản văn hóa, Bản quyền tác giả": nobody can check them. */
const OWN_NAMES: Tail = { free: true, levels: [], place: false };

/** Kinds of bodies that are named together. */
const sharedHead = phraseMatcher(["sở", "bộ", "ban", "phòng", "hội", "cục", "chi cục", "vụ", "văn phòng", "trung tâm", "ủy ban"]);

/** "Các sở: Nội vụ, Tài chính, Tư pháp": after the shared first words, names follow without them. */
function namesUnderOneHead(words: readonly Word[], lexicon: Lexicon): Tail | null {
  const start = words[0]?.key === "các" ? 1 : 0;
  const length = sharedHead(words, start);
  if (length === 0 || words[start + length]?.comma) return null;
  const head = words.slice(start, start + length);
  let at = start + length;
  let names = 0;
  while (at < words.length) {
    const from = at;
    for (let end = Math.min(words.length, from + LONGEST_FORM); end > from && at === from; end--) {
      if (lexicon.forms.withKeys(keysOf([...head, ...words.slice(from, end)])).length > 0) at = end;
    }
    if (at === from && start > 0 && isAbbreviation(words[from])) at++;
    if (at === from) break;
    names++;
  }
  const isNamed = names > 1 || (names === 1 && start > 0);
  const tail = isNamed ? readTail(words, at, "name", lexicon.vocabulary) : null;
  return tail ?? (start > 0 && isOwnName(words.slice(start)) ? OWN_NAMES : null);
}

/** "Chủ tịch" may be followed by a group or a name of the directory ("Chủ tịch UBND các xã"), a body by its place. */
function afterHead(words: readonly Word[], { type, length }: Head, lexicon: Lexicon): Pick<NameReading, "free" | "listed"> {
  const rest = words.slice(length);
  const tail = readTail(words, length, "name", lexicon.vocabulary);
  if (tail) return { free: tail.free, listed: false };
  if (type !== "role") return { free: true, listed: false };
  const group = readGroup(rest, lexicon.vocabulary);
  if (group && !group.free) return { free: false, listed: false };
  for (let named = Math.min(rest.length, LONGEST_FORM); named > 0; named--) {
    const known = lexicon.forms.withKeys(keysOf(rest.slice(0, named))).length > 0 ? readTail(rest, named, "name", lexicon.vocabulary) : null;
    if (known) return { free: known.free, listed: true };
  }
  return { free: true, listed: false };
}
