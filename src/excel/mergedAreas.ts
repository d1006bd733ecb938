/** The merged areas of a sheet, asked at once or block by block. Nothing here sends a batch. */
import { type RangeAddress, rangeToA1 } from "#core/snapshot/address";
import { toAddress } from "./addresses";

/** `blocks` tells the same as `whole`, for more questions; `none` leaves merged areas unknown. */
export type MergesWay = "whole" | "blocks" | "none";

/**
 * Excel fails where a range has more than 512 merged areas. Each covers two cells at least, so that 52 columns hold no more than
 * 26 in a row, and 19 rows no more than 494.
 */
const BLOCK_ROWS = 19;
/** Annexes stand in these rows. Below them blocks are larger, so that an almost empty sheet is not asked a thousand times. */
const FINE_ROWS = 1_995;
const COARSE_BLOCK_ROWS = 200;

export function askForMerges(sheet: Excel.Worksheet, bound: RangeAddress, way: MergesWay): readonly Excel.RangeAreas[] {
  const ranges = way === "whole" ? [bound] : way === "blocks" ? blocksOf(bound) : [];
  return ranges.map((range) => {
    const merged = sheet.getRange(rangeToA1(range)).getMergedAreasOrNullObject();
    merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
    return merged;
  });
}

/** Once the batch with the questions has been sent; an area that two blocks name counts once. */
export function toMerges(asked: readonly Excel.RangeAreas[]): readonly RangeAddress[] {
  const areas = asked.flatMap((merged) => (merged.isNullObject ? [] : merged.areas.items.map(toAddress)));
  return [...new Map(areas.map((area) => [rangeToA1(area), area])).values()];
}

function blocksOf(bound: RangeAddress): readonly RangeAddress[] {
  const blocks: RangeAddress[] = [];
  for (let top = bound.top; top <= bound.bottom; ) {
    const rows = top < FINE_ROWS ? BLOCK_ROWS : COARSE_BLOCK_ROWS;
    blocks.push({ ...bound, top, bottom: Math.min(top + rows - 1, bound.bottom) });
    top += rows;
  }
  return blocks;
}
