import type { Agency } from "./agencyDirectory";
import { phraseMatcher, type Word } from "./words";

type Level = Agency["level"];

/** "thành phố" may be a province's rank or a district's. */
const levelsByWord: readonly (readonly [word: string, levels: readonly Level[]])[] = [
  ["thành phố", ["tinh", "huyen"]],
  ["thị xã", ["huyen"]],
  ["thị trấn", ["xa"]],
  ["đặc khu", ["xa"]],
  ["trung ương", ["trung-uong"]],
  ["tỉnh", ["tinh"]],
  ["huyện", ["huyen"]],
  ["quận", ["huyen"]],
  ["xã", ["xa"]],
  ["phường", ["xa"]],
];

const matchers = levelsByWord.map(([word, levels]) => ({ levels, match: phraseMatcher([word]) }));

/** How many words name a level's administration at a place in a text, 0 if none does. */
export const administration = phraseMatcher(["UBND", "Ủy ban nhân dân", "HĐND", "Hội đồng nhân dân"]);

export const levelWords: readonly string[] = levelsByWord.map(([word]) => word);

/** The level named at a place in a text, and how many words name it. */
export function levelAt(words: readonly Word[], at: number): { readonly levels: readonly Level[]; readonly length: number } | null {
  for (const { levels, match } of matchers) {
    const length = match(words, at);
    if (length > 0) return { levels, length };
  }
  return null;
}
