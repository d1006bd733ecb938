const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
const FINAL_PUNCTUATION = /[\s.,;]+$/;

/** Both ways of placing the tone mark at a syllable's end are one word: `hoà` = `hòa`, `thuỷ` = `thủy` (but not `quý`). */
const OLD_TONE_PLACEMENT = /(q?)(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;

const TONES = ["\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];

function moveToneForward(all: string, q: string, pair: string): string {
  if (q !== "") return all;
  const tone = [...pair.normalize("NFD")].find((mark) => TONES.includes(mark)) ?? "";
  const [first = "", second = ""] = pair.normalize("NFD").replace(tone, "");
  return (first + tone + second).normalize("NFC");
}

/** Whitespace of every kind becomes one space, invisible characters go, the ends are trimmed. */
export function tidySpaces(text: string): string {
  return text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}

/** Two texts with the same content fold to the same: case, spaces, NFC, dashes, `&` = `và`, `hoà` = `hòa`, final `. , ;` dropped. */
export function fold(text: string): string {
  return tidySpaces(
    text
      .normalize("NFC")
      .toLowerCase()
      .replace(INVISIBLE, "")
      .replace(DASHES, "-")
      .replace(/&/g, " và ")
      .replace(OLD_TONE_PLACEMENT, moveToneForward),
  ).replace(FINAL_PUNCTUATION, "");
}

/** `fold`, and without any diacritic: `"Điểm đạt đƣợc"` → `"diem dat duoc"`. */
export function foldMarks(text: string): string {
  return fold(text)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .replace(/ƣ/g, "u");
}
