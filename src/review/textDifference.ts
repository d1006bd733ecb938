/** Where two texts differ: what they share around it, and the two pieces. */
export interface TextDifference {
  readonly lead: string;
  readonly removed: string;
  readonly added: string;
  readonly tail: string;
}

/** Compares by whole characters, so that a letter is never parted from its accents. */
export function textDifference(before: string, after: string): TextDifference {
  const [one, other] = [charactersOf(before), charactersOf(after)];
  const shortest = Math.min(one.length, other.length);
  let start = 0;
  while (start < shortest && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shortest - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return {
    lead: one.slice(0, start).join(""),
    removed: one.slice(start, one.length - end).join(""),
    added: other.slice(start, other.length - end).join(""),
    tail: one.slice(one.length - end).join(""),
  };
}

function charactersOf(text: string): readonly string[] {
  return text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}
