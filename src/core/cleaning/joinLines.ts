import { areCapitals, demandsMore, endsSentence, hadNoRoom, isGlued, isSpan, opensAbbreviation, opensAgency, opensItem, opensSentence } from "../text/brokenLines";

/** What is known of the lines of a column. */
export interface LineForm {
  /** Names of agencies: a comma may end a line, a small letter begin an agency, and a capital tells nothing. */
  readonly names: boolean;
  /** Letters that a line of the column holds at most, as far as that tells of a page; `null` where it does not. */
  readonly width: number | null;
}

const FREE_FORM: LineForm = { names: false, width: null };

/**
 * Whether the line goes on with the sentence above. Before an item a break is meant. Before a capital letter or a number it is too, as
 * lists of agencies and of coded answers have no other mark, unless the line above cannot end there or its page had no room for the next word.
 */
function goesOn(above: string, line: string, { names, width }: LineForm): boolean {
  if (above === "" || line === "") return false;
  if (isSpan(above, line)) return true;
  if (opensItem(line)) return false;
  if (isGlued(above, line)) return true;
  if (!opensSentence(line)) return !names || !opensAgency(line) || demandsMore(above);
  if (endsSentence(above)) return false;
  if (demandsMore(above)) return true;
  if (names) return false;
  return hadNoRoom(above, line, width) || areCapitals(above, line) || above.endsWith(",") || line.startsWith("(") || opensAbbreviation(line);
}

function between(above: string, line: string): string {
  return isGlued(above, line) || isSpan(above, line) ? "" : " ";
}

/** A text with the lines joined that a paste from a page broke off; itself where none is. */
export function joinLines(text: string, form: LineForm = FREE_FORM): string {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.length === 1) return text;
  const joined: string[] = [];
  /** As printed, without what was joined to it. */
  let printed = "";
  let changed = false;
  for (const line of lines) {
    const above = joined.at(-1)?.trimEnd();
    const next = line.trim();
    const continues = above !== undefined && goesOn(above, next, { ...form, width: form.width === null ? null : form.width + above.length - printed.length });
    if (continues) joined[joined.length - 1] = `${above}${between(above, next)}${next}`;
    else joined.push(line);
    changed ||= continues;
    printed = next;
  }
  return changed ? joined.join("\n") : text;
}

const [NARROWEST, WIDEST, FEWEST] = [12, 120, 8];
/** Of so many breaks one at least comes where the page had no room for the next word; in texts that nobody broke hardly any does. */
const BREAKS_FOR_A_FULL_LINE = 3;

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).map((line) => line.trim());
}

/** The width of the page column that these texts were broken in; `null` where hardly any is broken, or lines are of any length. */
export function lineWidth(texts: readonly string[]): number | null {
  const broken = texts.filter((text) => text.includes("\n")).map(linesOf);
  if (broken.length < FEWEST) return null;
  const width = texts.reduce((widest, text) => linesOf(text).reduce((most, line) => Math.max(most, line.length), widest), 0);
  const full = broken.flatMap((lines) => lines.slice(1).map((line, above) => hadNoRoom(lines[above] ?? "", line, width)));
  const isPage = width >= NARROWEST && width <= WIDEST && full.filter(Boolean).length * BREAKS_FOR_A_FULL_LINE >= full.length;
  return isPage ? width : null;
}
