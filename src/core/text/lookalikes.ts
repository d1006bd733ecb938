/** Ƣ and ƣ stand for Ư and ư in files that came from an old font; the others are letters of other alphabets that look like ours. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ Ƣ: "Ư", ƣ: "ư", "\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ" },
  // Cyrillic
  ...{ А: "A", В: "B", Е: "E", К: "K", М: "M", Н: "H", О: "O", Р: "P", С: "C", Т: "T", У: "Y", Х: "X", Ѕ: "S", І: "I", Ј: "J" },
  ...{ а: "a", е: "e", о: "o", р: "p", с: "c", у: "y", х: "x", ѕ: "s", і: "i", ј: "j" },
  // Greek
  ...{ Α: "A", Β: "B", Ε: "E", Ζ: "Z", Η: "H", Ι: "I", Κ: "K", Μ: "M", Ν: "N", Ο: "O", Ρ: "P", Τ: "T", Υ: "Y", Χ: "X", ο: "o", ν: "v" },
};

/** The same old fonts print Õ for Ò; "RÕ" and "THEO DÕI" are right, so only these words are wrong. */
const TILDE_FOR_GRAVE = new Set(["LÕNG", "HÕA", "PHÕNG", "TÕA", "VÕNG", "CÕN", "ĐÕI"]);

const WORD = /[\p{L}\p{M}]+/gu;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const ODD_SPACE = /[\u00a0\u2007\u202f]/g;
const DOUBTFUL = /[Ƣƣ\u00d0\u0189\u00f0\u0370-\u04ffÕ]/;

/** The word in Vietnamese letters; itself where it is, or where it belongs to another alphabet ("Σ", "жизнь"). */
function inOurLetters(word: string): string {
  if (TILDE_FOR_GRAVE.has(word)) return word.replace("Õ", "Ò");
  const letters = [...word].map((letter) => LETTERS[letter] ?? letter).join("");
  return /^[\p{Script=Latin}\p{M}]+$/u.test(letters) ? letters : word;
}

export interface Lookalikes {
  /** The words with look-alike letters, each once, and how they should be written. */
  readonly words: ReadonlyMap<string, string>;
  /** How many characters cannot be seen, or look like a space and are none. */
  readonly unseen: number;
  /** The text in Vietnamese letters and plain spaces. */
  readonly repaired: string;
}

/** Letters of other alphabets, letters of old fonts, zero-width characters and no-break spaces in a text; expects NFC. */
export function findLookalikes(text: string): Lookalikes {
  const words = new Map<string, string>();
  const unseen = (text.match(INVISIBLE)?.length ?? 0) + (text.match(ODD_SPACE)?.length ?? 0);
  const visible = unseen > 0 ? text.replace(INVISIBLE, "").replace(ODD_SPACE, " ") : text;
  if (!DOUBTFUL.test(visible)) return { words, unseen, repaired: visible };
  const repaired = visible.replace(WORD, (word) => {
    const ours = inOurLetters(word);
    if (ours !== word) words.set(word, ours);
    return ours;
  });
  return { words, unseen, repaired };
}
