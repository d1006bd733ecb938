/** Words before a percentage that make it something else than what is to be reached: "giảm 10%", "dưới 5%", "tăng ít nhất 02% so với …". */
const OTHERWISE = /(?<!\p{L})(giảm|tăng|dưới|không quá|không vượt|tối đa|thêm|hơn|vượt|thấp hơn)(?!\p{L})[^.;\n]{0,40}$/iu;
const AFTERWARDS = /^\s*(so với|trở xuống|của năm)/iu;

/** The percentage that a target wants reached: "100% hồ sơ …", "từ 95% trở lên". `null` where it names none, several, or a change. */
export function namedPercentage(target: string): number | null {
  const text = target.normalize("NFC");
  const named = [...text.matchAll(/(\d+(?:[.,]\d+)?)\s*%/gu)];
  const [only] = named;
  if (!only || named.length > 1) return null;
  if (OTHERWISE.test(text.slice(0, only.index)) || AFTERWARDS.test(text.slice(only.index + only[0].length))) return null;
  const share = Number((only[1] ?? "").replace(",", "."));
  return share > 0 && share <= 100 ? share : null;
}
