import doubledWords from "./data/doubledWords.json";
import { defineTextRule, OUTSIDE_AGENCIES } from "./textRule";

/** A word twice or more with only spaces between. */
const REPEATED = /(?<![\p{L}\p{M}\p{N}])(\p{L}{2,})((?:[^\S\r\n]+\1)+)(?![\p{L}\p{M}\p{N}])(?=(?:[^\S\r\n]+([\p{L}\p{N}]+))?)/giu;

const reduplicated = new Set(doubledWords.reduplicated);
const openers: Readonly<Record<string, readonly string[]>> = doubledWords.openers;

function isCapital(word: string): boolean {
  return word.charAt(0) !== word.charAt(0).toLowerCase();
}

/** True where the doubling is right: "song song", or the end of one word and the beginning of the next ("đảm bảo" + "bảo mật", "cơ sở" + "Sở Nội vụ"). */
function isRight(word: string, again: string, next: string | undefined): boolean {
  const key = word.toLowerCase();
  const opensName = isCapital(again) && !isCapital(word);
  const goesOn = next !== undefined && (openers[key]?.some((opened) => opened.toLowerCase() === next.toLowerCase()) ?? false);
  return reduplicated.has(key) || goesOn || opensName;
}

const OPENING = "(“\"'[";

/** Whether a word may be followed by itself. Most texts hold none, and this tells so ten times faster than looking for them. */
function mayRepeat(text: string): boolean {
  if (/[\t\u00a0\u202f]| {2}/.test(text)) return true;
  let start = 0;
  for (let space = text.indexOf(" "); space >= 0; space = text.indexOf(" ", start)) {
    const from = OPENING.includes(text.charAt(start)) ? start + 1 : start;
    const length = space - from;
    const isLike = length > 1 && text.charCodeAt(from + 1) === text.charCodeAt(space + 2);
    if (isLike && text.slice(from, space).toLowerCase() === text.slice(space + 1, space + 1 + length).toLowerCase()) return true;
    start = space + 1;
  }
  return false;
}

export const textRepeatedWord = defineTextRule({
  id: "text-repeated-word",
  severity: "info",
  messages: ["text-repeated-word"],
  source: "Lỗi gõ phím: một chữ viết hai lần liền nhau",
  reads: OUTSIDE_AGENCIES,
  find(text) {
    if (!mayRepeat(text)) return null;
    const actual: string[] = [];
    const repaired = text.replace(REPEATED, (all: string, word: string, more: string, next: string | undefined) => {
      if (isRight(word, more.trim(), next)) return all;
      actual.push(all);
      return word;
    });
    return actual.length > 0 ? { data: { actual }, repaired } : null;
  },
});
