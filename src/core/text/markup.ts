const TAGS = "a|b|big|blockquote|br|center|cite|code|div|em|font|h[1-6]|hr|i|img|li|o:p|ol|p|pre|s|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul";
const TAG = new RegExp(`</?(?:${TAGS})(?:\\s[^<>]*)?/?>`, "gi");
/** The tags after which a new line begins on a web page. */
const LINE_TAG = /^<(?:br|hr|\/p|\/div|\/li|\/tr|\/h[1-6])/i;

const NAMED: Readonly<Record<string, string>> = {
  nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", ndash: "–", mdash: "—", hellip: "…", bull: "•", middot: "·",
  lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", laquo: "«", raquo: "»", ge: "≥", le: "≤", times: "×", deg: "°", eth: "đ", ETH: "Đ",
};
const MARKS: Readonly<Record<string, string>> = { grave: "\u0300", acute: "\u0301", circ: "\u0302", tilde: "\u0303" };
const ENTITY = new RegExp(`&(?:#(?<dec>\\d{2,6})|#x(?<hex>[0-9a-fA-F]{2,5})|(?<name>${Object.keys(NAMED).join("|")})|(?<letter>[aeiouyAEIOUY])(?<mark>grave|acute|circ|tilde));`, "g");

function decoded(all: string, groups: Readonly<Record<string, string | undefined>>): string {
  const { dec, hex, name, letter, mark } = groups;
  if (name !== undefined) return NAMED[name] ?? all;
  if (letter !== undefined) return (letter + (MARKS[mark ?? ""] ?? "")).normalize("NFC");
  const code = dec === undefined ? parseInt(hex ?? "", 16) : Number(dec);
  const isCharacter = code > 32 && code !== 160 && code < 0xd800;
  return isCharacter ? String.fromCharCode(code) : " ";
}

function once(text: string): string {
  return text
    .replace(TAG, (tag) => (LINE_TAG.test(tag) ? "\n" : " "))
    .replace(ENTITY, (all, ...rest: unknown[]) => decoded(all, rest.at(-1) as Readonly<Record<string, string | undefined>>));
}

/** The HTML tags and entities in a text, in order: `<ul>`, `<br/>`, `&nbsp;`; a plain "<" or "&" is none. */
export function findMarkup(text: string): readonly string[] {
  return [...(text.match(TAG) ?? []), ...(text.match(ENTITY) ?? [])];
}

/** The text as a web page would show it: without tags, entities as their characters, one space between words. */
export function withoutMarkup(text: string): string {
  let plain = text;
  while (findMarkup(plain).length > 0) plain = once(plain);
  return plain
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();
}
