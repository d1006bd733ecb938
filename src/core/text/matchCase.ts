function isCapital(text: string): boolean {
  return text !== text.toLowerCase() && text === text.toUpperCase();
}

function likeWord(printed: string, right: string): string {
  if (printed.toLowerCase() === right.toLowerCase()) return printed;
  if (printed.length > 1 && isCapital(printed)) return right.toUpperCase();
  return isCapital(printed.charAt(0)) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
}

/** `right` with the capitals of `printed`, word by word where both have as many: `"Phần đầu đạt"` → `"Phấn đấu đạt"`. */
export function matchCase(printed: string, right: string): string {
  const words = printed.split(/\s+/);
  const rightWords = right.split(" ");
  if (words.length === rightWords.length) return rightWords.map((word, place) => likeWord(words[place] ?? word, word)).join(" ");
  if (isCapital(printed)) return right.toUpperCase();
  return isCapital(printed.charAt(0)) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
}
