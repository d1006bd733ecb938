import type { Annex } from "../annex/annex";

type Level = "tinh" | "huyen" | "xa";

/** The cities that are provinces: "thành phố" may be a province's rank or a district's. */
const CENTRAL_CITY = /^(?:thành phố|tp\.?)\s+(?:hà nội|hồ chí minh|hải phòng|đà nẵng|cần thơ|huế)/iu;
const LEVEL_WORDS = /(?<![\p{L}])(thành phố|thị xã|thị trấn|đặc khu|tỉnh|huyện|quận|phường|xã(?!\s+hội))(?![\p{L}])/iu;

const levels: Readonly<Record<string, Level>> = {
  "thành phố": "huyen",
  "thị xã": "huyen",
  "thị trấn": "xa",
  "đặc khu": "xa",
  tỉnh: "tinh",
  huyện: "huyen",
  quận: "huyen",
  phường: "xa",
  xã: "xa",
};

/** Whose annex it is: by the unit that the title names, else by the first level it speaks of ("tỉnh …", "cấp huyện"); `null` where it names none. */
export function administrativeLevel({ unit, title }: Annex): Level | null {
  for (const text of [unit ?? "", ...title.map((cell) => cell.text)]) {
    const word = LEVEL_WORDS.exec(text.normalize("NFC"));
    if (!word) continue;
    return CENTRAL_CITY.test(text.normalize("NFC").slice(word.index)) ? "tinh" : (levels[word[0].toLowerCase()] ?? null);
  }
  return null;
}
