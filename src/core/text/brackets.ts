/** "a", "1" or "ii" before a bracket that closes nothing: the item of a list. */
const ITEM = /(?:^|[\s;:,.–-])(?:\d{1,2}|[a-zđ]|[ivx]{1,4})$/iu;

function roundBracketsMatch(text: string): boolean {
  let open = 0;
  for (const { 0: bracket, index } of text.matchAll(/[()]/g)) {
    if (bracket === "(") open += 1;
    else if (open > 0) open -= 1;
    else if (!ITEM.test(text.slice(Math.max(0, index - 6), index))) return false;
  }
  return open === 0;
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** The marks of which a text has one too many or one too few: `"`, `“ ”`, `( )`, `[ ]`; "a)" before an item of a list needs no other. */
export function unmatchedMarks(text: string): readonly string[] {
  return [
    ...(count(text, '"') % 2 === 1 ? ['"'] : []),
    ...(count(text, "“") !== count(text, "”") ? ["“ ”"] : []),
    ...(roundBracketsMatch(text) ? [] : ["( )"]),
    ...(count(text, "[") !== count(text, "]") ? ["[ ]"] : []),
  ];
}
