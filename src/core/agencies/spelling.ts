import { levelAt } from "./levels";
import { opensLikeAName, type Word } from "./words";

/** Put `text` in place of what stands from `start` to `end`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all edits made; they must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((changed, { start, end, text: piece }) => changed.slice(0, start) + piece + changed.slice(end), text);
}

/**
 * What to change in a name so that it is spelt as `form`, whose words have the same keys: case beyond the first letter,
 * a comma more or less. In the words after the name (`rest`) too, a dash has spaces at both sides or at none.
 * A name all in capitals is a matter of style; with `anyCase` every case is.
 */
export function spellingEdits(text: string, named: readonly Word[], form: readonly Word[], rest: readonly Word[], anyCase = false): readonly TextEdit[] {
  const caseMatters = !anyCase && text !== text.toUpperCase();
  const level = levelFrom(form);
  const edits: TextEdit[] = [];
  named.forEach((word, i) => {
    const right = form[i];
    if (!right) return;
    if (word.printed && right.printed && caseMatters && i < level) edits.push(...caseEdit(word, right, i === 0));
    if (i > 0) edits.push(...commaEdit(text, word, right, named[i - 1]));
  });
  for (const word of [...named, ...rest]) {
    if (word.spaceAt !== null) edits.push({ start: word.spaceAt, end: word.spaceAt, text: " " });
  }
  return edits;
}

/** Where the level at a name's end begins; "Văn phòng UBND Tỉnh" is a matter of style. */
function levelFrom(form: readonly Word[]): number {
  const length = [2, 1].find((words) => form.length > words && levelAt(form, form.length - words)?.length === words);
  return form.length - (length ?? 0);
}

function caseEdit(word: Word, right: Word, first: boolean): TextEdit[] {
  const printed = [...word.text.normalize("NFC")];
  const model = [...right.text.normalize("NFC")];
  if (printed.length !== model.length) return [];
  const spelt = printed.map((letter, i) => {
    if (first && i === 0) return letter;
    return isCapital(model[i] ?? "") ? letter.toUpperCase() : letter.toLowerCase();
  });
  return spelt.join("") === printed.join("") ? [] : [{ start: word.start, end: word.end, text: spelt.join("") }];
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

function commaEdit(text: string, word: Word, right: Word, before: Word | undefined): TextEdit[] {
  const end = before?.end ?? word.start;
  if (!word.comma && right.comma && !word.joined) return [{ start: end, end, text: "," }];
  if (!word.comma || right.comma) return [];
  if (right.joined && !word.joined) return [{ start: end, end: word.start, text: " và " }];
  const comma = text.indexOf(",", end);
  return [{ start: comma, end: comma + 1, text: "" }];
}

/** A word of the directory, written with capitals where `model` has them. */
export function inCaseOf(model: Word, word: string): string {
  if (word === word.toUpperCase() && word.length > 1) return word;
  if (model.text.length > 1 && model.text === model.text.toUpperCase()) return word.toUpperCase();
  const lower = word.toLowerCase();
  return opensLikeAName(model) ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
}
