import doubledWords from "./data/doubledWords.json";
import { defineTextRule, OUTSIDE_AGENCIES } from "./textRule";

/** A word twice or more with only spaces between. */
const REPEATED = /(?<![\p{L}\p{M}\p{N}])(\p{L}+)((?:[^\S\r\n]+\1)+)(?![\p{L}\p{M}\p{N}])(?=(?:[^\S\r\n]+([\p{L}\p{N}]+))?)/giu;

const reduplicated = new Set(doubledWords.reduplicated);
const openers: Readonly<Record<string, readonly string[]>> = doubledWords.openers;

/** True where the doubling is right: "song song", or the end of one word and the beginning of the next ("đảm bảo" + "bảo mật"). */
function isRight(word: string, again: string, next: string | undefined): boolean {
  const key = word.toLowerCase();
  const capitals = word.charAt(0) !== word.charAt(0).toLowerCase();
  const capitalsAgain = again.charAt(0) !== again.charAt(0).toLowerCase();
  const isName = capitalsAgain && (!capitals || (word.length > 1 && word.slice(1) === word.slice(1).toLowerCase()));
  const goesOn = next !== undefined && (openers[key]?.some((opened) => opened.toLowerCase() === next.toLowerCase()) ?? false);
  return reduplicated.has(key) || isName || goesOn;
}

export const textRepeatedWord = defineTextRule({
  id: "text-repeated-word",
  severity: "info",
  messages: ["text-repeated-word"],
  source: "Lỗi gõ phím: một chữ viết hai lần liền nhau",
  reads: OUTSIDE_AGENCIES,
  find(text) {
    const actual: string[] = [];
    const repaired = text.replace(REPEATED, (all: string, word: string, more: string, next: string | undefined) => {
      if (isRight(word, more.trim(), next)) return all;
      actual.push(all);
      return word;
    });
    return actual.length > 0 ? { data: { actual }, repaired } : null;
  },
});
