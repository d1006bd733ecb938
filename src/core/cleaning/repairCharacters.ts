import { findLookalikes } from "../text/lookalikes";

const MANY_SPACES = /[^\S\r\n]{2,}/g;
const AT_LINE_ENDS = /[^\S\r\n]+(?=[\r\n]|$)/g;
const DECOMPOSED = /[\u0300-\u036f]/;

/** A text in composed Vietnamese letters, with plain single spaces and none at the ends of lines; itself where nothing is wrong. */
export function repairCharacters(text: string): string {
  const composed = DECOMPOSED.test(text) ? text.normalize("NFC") : text;
  const { repaired } = findLookalikes(composed);
  const tidy = repaired.replace(MANY_SPACES, " ").replace(AT_LINE_ENDS, "");
  return tidy.trim() === "" ? text : tidy;
}
