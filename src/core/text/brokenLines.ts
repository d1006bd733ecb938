/** Opens an item of a list: "- ", "+", "•", "a)", "1.", "(1)", "1.2. Nâng cao", "iv.". */
const ITEM = /^(?:[-–—+*•·▪◦►✓→]|\(?(?:\d{1,2}|[a-zđ]|[ivx]{1,4})\)|(?:\d{1,2}|[a-zđ]|[ivx]{1,4})\.(?!\d|v\b)|\d{1,2}(?:\.\d{1,3})+\.?(?=\s|$))/iu;
const SENTENCE_ENDS = /[.;:!?]["”’)\]]*$/u;
const OPENS_SENTENCE = /^["“‘(]*(?:\p{Lu}|\d)/u;
const DEMANDS_MORE =
  /(?<![\p{L}\p{M}])(?:và|hoặc|của|các|những|mọi|mỗi|từng|cho|tại|theo|trong|trên|dưới|với|về|đến|tới|từ|do|là|được|bị|để|bằng|qua|giữa|số|ngày|tháng|năm|quý|đạt|cấp|nhân dân|tối thiểu|tối đa|khoảng|ít nhất|hơn|gồm|như|khi|nếu|vào|đối với|thuộc)$/iu;
const AGENCY = /^(?:các\s+)?(?:sở|ban|ngành|phòng|chi cục|cục|[uủ][ỷy] ban|ubnd|văn phòng|công an|trung tâm|đơn vị|cơ quan)(?![\p{L}\p{M}])/iu;
const GLUED_AFTER = /(?:[\p{L}\d][-–/]|[(\["“])$/u;
const GLUED_BEFORE = /^[,.;:!?)\]”]/u;
const SPAN = /^[-–]\d/u;
const ABBREVIATION = /^\p{Lu}{2,}(?![\p{L}\p{M}])/u;
const SMALL_LETTER = /\p{Ll}/u;

export function opensItem(line: string): boolean {
  return ITEM.test(line);
}

/** With a capital letter or a number. */
export function opensSentence(line: string): boolean {
  return OPENS_SENTENCE.test(line);
}

export function endsSentence(line: string): boolean {
  return SENTENCE_ENDS.test(line);
}

/** "của", "ngày", "tối thiểu": after such a word a sentence goes on, whatever the next line begins with. */
export function demandsMore(line: string): boolean {
  return DEMANDS_MORE.test(line);
}

/** So begins the name of an agency, in small letters too. */
export function opensAgency(line: string): boolean {
  return AGENCY.test(line);
}

/** "CCHC", "UBND", "TTĐT": a sentence seldom opens with an abbreviation. */
export function opensAbbreviation(line: string): boolean {
  return ABBREVIATION.test(line);
}

/** "2021⏎-2025" is no item. */
export function isSpan(above: string, line: string): boolean {
  return SPAN.test(line) && /\d$/.test(above);
}

/** "12/KH-⏎UBND", "(⏎theo": nothing stands between. */
export function isGlued(above: string, line: string): boolean {
  return GLUED_AFTER.test(above) || GLUED_BEFORE.test(line);
}

export function areCapitals(above: string, line: string): boolean {
  return !SMALL_LETTER.test(above) && !SMALL_LETTER.test(line) && /\p{Lu}{2}/u.test(above);
}

/** Whether the first word of the line would not have fitted on the one above; never where the width is not known. */
export function hadNoRoom(above: string, line: string, width: number | null): boolean {
  return width !== null && above.length + 1 + (line.split(" ", 1)[0] ?? "").length > width;
}
