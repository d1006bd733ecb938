/** "a", "1" or "ii" before a bracket that closes nothing: the item of a list. */
const ITEM = /(?:^|[\s;:,.–-])(?:\d{1,2}|[a-zđ]|[ivx]{1,4})$/iu;
const LONGEST_ITEM = 6;

function isItem(text: string, bracket: number): boolean {
  return ITEM.test(text.slice(Math.max(0, bracket - LONGEST_ITEM), bracket));
}

/** The marks of which a text has one too many or one too few: `"`, `“ ”`, `( )`, `[ ]`; "a)" before an item of a list needs no other. */
export function unmatchedMarks(text: string): readonly string[] {
  const open = { '"': 0, "“": 0, "(": 0, "[": 0 };
  let closesTooMuch = false;
  for (let index = 0; index < text.length; index += 1) {
    const mark = text[index];
    if (mark === '"' || mark === "“" || mark === "(" || mark === "[") open[mark] += 1;
    else if (mark === "”") open["“"] -= 1;
    else if (mark === "]") open["["] -= 1;
    else if (mark === ")" && open["("] > 0) open["("] -= 1;
    else if (mark === ")" && !isItem(text, index)) closesTooMuch = true;
  }
  return [
    ...(open['"'] % 2 === 1 ? ['"'] : []),
    ...(open["“"] !== 0 ? ["“ ”"] : []),
    ...(open["("] !== 0 || closesTooMuch ? ["( )"] : []),
    ...(open["["] !== 0 ? ["[ ]"] : []),
  ];
}
