import { administration } from "./levels";
import { determinerEnd, levelStep, memberEnd, readTail, type Tail } from "./qualifiers";
import type { Vocabulary } from "./vocabulary";
import type { Word } from "./words";

/** A group from its first word on: "(Các) phòng, ban, đơn vị sự nghiệp thuộc huyện". `null` if it is none. */
export function readGroup(words: readonly Word[], vocabulary: Vocabulary): Tail | null {
  const start = memberEnd(words, 0) ?? levelStep(words, 0, "group", vocabulary)?.end ?? null;
  return start === null ? null : readTail(words, start, "group", vocabulary);
}

/** Whether the words open as groups do: "các …", "UBND các …", "UBND xã …", or bare members; "phòng" in them opens no new name. */
export function opensAsGroup(words: readonly Word[], vocabulary: Vocabulary): boolean {
  const body = administration(words, 0);
  return determinerEnd(words, body) > body || readGroup(words.slice(body), vocabulary) !== null;
}
