import { headsSchema } from "./agency.schema";
import type { Agency } from "./agencyDirectory";
import headsData from "./data/heads.json";
import { phraseMatcher, wordsOf, type Word } from "./words";

export const heads = headsSchema.parse(headsData);

const determiner = phraseMatcher(["các", "những", "một số", "toàn thể"]);
const openings = (["role", "single", "collective"] as const).flatMap((type) => {
  const phrases = { role: heads.roles, single: heads.bodies, collective: heads.descriptions }[type];
  return phrases.map((phrase) => ({ type, first: wordsOf(phrase)[0]?.key, match: phraseMatcher([phrase]) }));
});
/** Most words open nothing. */
const openingsByWord = new Map([...new Set(openings.map(({ first }) => first))].map((key) => [key, openings.filter(({ first }) => first === key)]));

/** How many words name a kind of body at a place in a text, 0 if none does. */
export const kindOfBody = phraseMatcher([...heads.kinds, ...heads.plainKinds]);
/** Likewise, where a name in small letters may follow. */
export const plainKindOfBody = phraseMatcher(heads.plainKinds);

/** How persons ("Chuyên viên phụ trách CCHC …"), a body that every place has of its own ("Ban Chỉ đạo …") or a description open. */
export interface Head {
  readonly type: Exclude<Agency["type"], "external">;
  readonly length: number;
}

/** Every head that the words open with: "Trưởng phòng …" opens with "Trưởng phòng" and with "Trưởng". */
export function readHeads(words: readonly Word[]): readonly Head[] {
  const start = determiner(words, 0);
  return (openingsByWord.get(words[start]?.key) ?? []).flatMap(({ type, match }) => {
    const length = match(words, start);
    return length > 0 ? [{ type, length: start + length }] : [];
  });
}
