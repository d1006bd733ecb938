import type { RangeAddress } from "../snapshot/address";

/** Whether the areas together leave no cell of the range out. */
export function coversWhole(areas: readonly RangeAddress[], range: RangeAddress): boolean {
  return areas.reduce<readonly RangeAddress[]>((left, area) => left.flatMap((part) => withoutArea(part, area)), [range]).length === 0;
}

export function overlaps(one: RangeAddress, other: RangeAddress): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

/** What is left of a range: up to four rectangles. */
function withoutArea(range: RangeAddress, area: RangeAddress): readonly RangeAddress[] {
  if (!overlaps(range, area)) return [range];
  const [top, bottom] = [Math.max(range.top, area.top), Math.min(range.bottom, area.bottom)];
  return [
    { ...range, bottom: top - 1 },
    { ...range, top: bottom + 1 },
    { ...range, top, bottom, right: area.left - 1 },
    { ...range, top, bottom, left: area.right + 1 },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}
