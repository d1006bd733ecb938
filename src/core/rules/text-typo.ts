import { matchCase } from "../text/matchCase";
import typos from "./data/typos.json";
import { defineTextRule, OUTSIDE_AGENCIES } from "./textRule";

const rightOf: ReadonlyMap<string, string> = new Map(Object.entries(typos));
const escaped = [...rightOf.keys()].sort((one, other) => other.length - one.length).map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));

/** Plain letters and no look-around: most texts hold none of the phrases, and this tells so five times faster. */
const PERHAPS = new RegExp(escaped.join("|"));
const EXACT = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${escaped.join("|").replaceAll(" ", "\\s+")})(?![\\p{L}\\p{M}\\p{N}])`, "giu");

const UNUSUAL_SPACES = ["\n", "  ", "\t", "\u00a0", "\r"];

function phraseOf(printed: string): string {
  const small = printed.toLowerCase();
  return UNUSUAL_SPACES.some((space) => small.includes(space)) ? small.replace(/\s+/g, " ") : small;
}

export const textTypo = defineTextRule({
  id: "text-typo",
  severity: "info",
  messages: ["text-typo"],
  source: "Danh sách cụm từ viết sai của phần mềm (src/core/rules/data/typos.json), lập từ các phụ lục thật",
  reads: OUTSIDE_AGENCIES,
  find(text) {
    if (!PERHAPS.test(phraseOf(text))) return null;
    const found = new Map<string, string>();
    const repaired = text.replace(EXACT, (printed) => {
      const right = matchCase(printed, rightOf.get(phraseOf(printed)) ?? printed);
      found.set(printed, right);
      return right;
    });
    return found.size > 0 ? { data: { actual: [...found.keys()], expected: [...found.values()] }, repaired } : null;
  },
});
