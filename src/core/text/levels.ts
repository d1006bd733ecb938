const LEVEL = "(tỉnh|huyện|xã(?!\\s+hội))";
const AND = "\\s*(?:,|;|/|và|hoặc|-|đến)\\s*";
/** "cấp tỉnh", "cấp huyện, xã", but neither "cung cấp xã" nor "phân cấp tỉnh". */
const LEVELS = new RegExp(`(?<!\\p{L})(?<!(?:cung|trợ|phân|nâng|sơ|trung)\\s+)cấp\\s+${LEVEL}(?!\\p{L})(?:${AND}(?:cấp\\s+)?${LEVEL}(?!\\p{L}))*`, "giu");
/** "thẩm quyền giải quyết của tỉnh", "thẩm quyền của UBND cấp huyện". */
const AUTHORITY = new RegExp(`thẩm quyền(?:\\s+giải quyết)?\\s+của\\s+(?:UBND\\s+)?(?:cấp\\s+)?${LEVEL}(?!\\p{L})(?:${AND}(?:cấp\\s+)?${LEVEL}(?!\\p{L}))*`, "giu");
const EACH = new RegExp(`(?<!\\p{L})${LEVEL}(?!\\p{L})`, "giu");

/** The levels of government that a text speaks of, each once: "tỉnh", "huyện", "xã". */
export function levelsIn(printed: string): readonly string[] {
  const text = /[\u0300-\u036f]/.test(printed) ? printed.normalize("NFC") : printed;
  if (!/[cC][ấẤ][pP]|[qQ][uU][yY][ềỀ][nN]/.test(text)) return [];
  const named = [LEVELS, AUTHORITY].flatMap((form) => text.match(form) ?? []);
  return [...new Set(named.flatMap((phrase) => phrase.match(EACH) ?? []).map((level) => level.toLowerCase()))];
}
