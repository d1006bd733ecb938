import { defineTextRule, OUTSIDE_AGENCIES } from "./textRule";

/** What a syllable may begin or end with, standing alone: its vowel got lost ("c ng", "th ng"). "tr" alone is short for "triệu". */
const CLUSTER = "(?:ngh|ng|nh|ch|th|ph|kh|gh)";
const CONSONANTS = "[bcdđghklmnpqrstvx]{1,3}";
const ALONE = `(?<![\\p{L}\\p{M}\\p{N}./&-])(?:${CONSONANTS}[ \\u00a0])*${CLUSTER}(?:[ \\u00a0]${CONSONANTS})*(?![\\p{L}\\p{M}\\p{N}/&-]|\\.\\S)`;
const BROKEN = new RegExp(ALONE, "gu");

export const textBrokenWord = defineTextRule({
  id: "text-broken-word",
  severity: "warning",
  messages: ["text-broken-word"],
  source: "Lỗi phông chữ khi chép từ PDF: chữ có dấu bị mất, chỉ còn phụ âm",
  reads: OUTSIDE_AGENCIES,
  find(text) {
    const found = text.match(BROKEN);
    return found ? { data: { actual: [...new Set(found)] } } : null;
  },
});
