/** Opens an item of a list: "- ", "+", "•", "a)", "1.", "(1)", "1.2. Nâng cao", "iv.". */
const ITEM = /^(?:[-–—+*•·▪◦►✓→]|\(?(?:\d{1,2}|[a-zđ]|[ivx]{1,4})\)|(?:\d{1,2}|[a-zđ]|[ivx]{1,4})\.(?!\d|v\b)|\d{1,2}(?:\.\d{1,3})+\.?(?=\s|$))/iu;
/** "2021⏎-2025" is no item. */
const SPAN = /^[-–]\d/u;
const SENTENCE_ENDS = /[.;:!?]["”’)\]]*$/u;
const OPENS_SENTENCE = /^["“‘(]*(?:\p{Lu}|\d)/u;
/** After such a word a sentence goes on, whatever the next line begins with. */
const GOES_ON =
  /(?<![\p{L}\p{M}])(?:và|hoặc|của|các|những|mọi|mỗi|từng|cho|tại|theo|trong|trên|dưới|với|về|đến|tới|từ|do|là|được|bị|để|bằng|qua|giữa|số|ngày|tháng|năm|quý|đạt|cấp|nhân dân|tối thiểu|tối đa|khoảng|ít nhất|hơn|gồm|như|khi|nếu|vào|đối với|thuộc)$/iu;
/** So begins the name of an agency, in small letters too. */
const AGENCY = /^(?:các\s+)?(?:sở|ban|ngành|phòng|chi cục|cục|[uủ][ỷy] ban|ubnd|văn phòng|công an|trung tâm|đơn vị|cơ quan)(?![\p{L}\p{M}])/iu;
/** "12/KH-⏎UBND", "(⏎theo": nothing stands between. */
const GLUED_AFTER = /(?:[\p{L}\d][-–/]|[(\["“])$/u;
const GLUED_BEFORE = /^[,.;:!?)\]”]/u;

/** "CCHC", "UBND", "TTĐT": a sentence seldom opens with an abbreviation. */
const ABBREVIATION = /^\p{Lu}{2,}(?![\p{L}\p{M}])/u;
const SMALL_LETTER = /\p{Ll}/u;

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
  if (SPAN.test(line) && /\d$/.test(above)) return true;
  if (ITEM.test(line)) return false;
  if (GLUED_BEFORE.test(line) || GLUED_AFTER.test(above)) return true;
  if (!OPENS_SENTENCE.test(line)) return !names || !AGENCY.test(line) || GOES_ON.test(above);
  if (SENTENCE_ENDS.test(above)) return false;
  if (GOES_ON.test(above)) return true;
  if (names) return false;
  const hadNoRoom = width !== null && above.length + 1 + firstWord(line).length > width;
  const isAllCapitals = !SMALL_LETTER.test(above) && !SMALL_LETTER.test(line) && /\p{Lu}{2}/u.test(above);
  return hadNoRoom || isAllCapitals || above.endsWith(",") || line.startsWith("(") || ABBREVIATION.test(line);
}

function firstWord(line: string): string {
  return line.split(" ", 1)[0] ?? "";
}

function between(above: string, line: string): string {
  const glued = GLUED_AFTER.test(above) || GLUED_BEFORE.test(line) || (SPAN.test(line) && /\d$/.test(above));
  return glued ? "" : " ";
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

/** The width of the page column that these texts were broken in; `null` where hardly any is broken, or lines are of any length. */
export function lineWidth(texts: readonly string[]): number | null {
  const broken = texts.filter((text) => text.includes("\n"));
  if (broken.length < FEWEST) return null;
  const width = texts.reduce((widest, text) => text.split(/\r\n|\r|\n/).reduce((most, line) => Math.max(most, line.trim().length), widest), 0);
  return width >= NARROWEST && width <= WIDEST ? width : null;
}
