import { headsSchema } from "./agency.schema";
import type { Agency } from "./agencyDirectory";
import headsData from "./data/heads.json";
import { phraseMatcher, type Word } from "./words";

export const heads = headsSchema.parse(headsData);

const determiner = phraseMatcher(["các", "những", "một số", "toàn thể"]);
const openings = [
  ...heads.roles.map((head) => ({ type: "role" as const, match: phraseMatcher([head]) })),
  ...heads.bodies.map((head) => ({ type: "single" as const, match: phraseMatcher([head]) })),
  ...heads.descriptions.map((head) => ({ type: "collective" as const, match: phraseMatcher([head]) })),
];

/** How persons ("Chuyên viên phụ trách CCHC …"), a body that every place has of its own ("Ban Chỉ đạo …") or a description open. */
export interface Head {
  readonly type: Exclude<Agency["type"], "external">;
  readonly length: number;
}

/** Every head that the words open with: "Trưởng phòng …" opens with "Trưởng phòng" and with "Trưởng". */
export function readHeads(words: readonly Word[]): readonly Head[] {
  const start = determiner(words, 0);
  return openings.flatMap(({ type, match }) => {
    const length = match(words, start);
    return length > 0 ? [{ type, length: start + length }] : [];
  });
}
