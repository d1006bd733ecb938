import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import { cleaningOf } from "#review/cleaningOf";
import { createReviewMemory } from "#review/reviewMemory";
import { reviewSnapshot } from "#review/reviewSheet";
import type { Review } from "#review/reviewState";
import { annexSheet, dakNong2022, dakPoTargets2022, krongNo2023 } from "../support/annexFixtures";
import { editSequence, sheetsAfter } from "../support/editSequences";
import { liveSheet, wholeSheets } from "../support/liveSheets";
import { merged, typed } from "../support/sheetEdits";

/** All that is shown, what was read, and what can be cleaned, which is made of both where it is asked for. */
function told({ read, ...shown }: Review): unknown {
  return { ...shown, reading: read.reading, cleaning: cleaningOf({ read, ...shown }) };
}

function expectSame(first: SheetSnapshot, edits: Parameters<typeof sheetsAfter>[1]): void {
  const memory = createReviewMemory();
  for (const sheet of sheetsAfter(first, edits)) {
    const [live, full] = [told(memory.review(sheet)), told(reviewSnapshot(sheet))];
    // Jest's own comparison takes many times as long, so it only tells the difference.
    if (!isDeepStrictEqual(live, full)) expect(live).toStrictEqual(full);
  }
}

describe("what is remembered of a sheet", () => {
  test("gives the same review as a full check, whatever is done to small annexes of every kind", () => {
    fc.assert(fc.property(liveSheet, editSequence, expectSame), { numRuns: 60 });
  });

  test.each(wholeSheets.map((sheet, place) => [place, sheet] as const))("gives the same review as a full check, whatever is done to a whole annex (%i)", (_, sheet) => {
    fc.assert(fc.property(editSequence, (edits) => expectSame(sheet, edits)), { numRuns: 1 });
  });

  test("names rows after their section's number as it is now", () => {
    const sheet = annexSheet(dakPoTargets2022);
    const memory = createReviewMemory();
    expect(memory.review(sheet).findings.map(({ place }) => place)).toContain("II.4");
    const renumbered = typed(sheet, 11, 0, "IX");
    expect(memory.review(renumbered).findings.map(({ place }) => place)).toContain("IX.4");
    expect(memory.review(renumbered)).toStrictEqual(reviewSnapshot(renumbered));
  });

  test("finds again what stood in a merged cell whose first row is no row of the annex any more", () => {
    const sheet = typed(merged(annexSheet(dakNong2022), { top: 40, left: 6, bottom: 42, right: 6 }), 40, 6, "Sở Không Có Thật");
    const memory = createReviewMemory();
    memory.review(sheet);
    const subtotal = typed(sheet, 40, 0, "Tổng cộng");
    expect(memory.review(subtotal)).toStrictEqual(reviewSnapshot(subtotal));
  });

  test("gives the very same review where nothing changed", () => {
    const memory = createReviewMemory();
    const sheet = annexSheet(dakNong2022);
    expect(memory.review(structuredClone(sheet))).toBe(memory.review(structuredClone(sheet)));
  });

  test("is of one sheet, and goes with it", () => {
    const memory = createReviewMemory();
    const sheet = annexSheet(dakNong2022);
    const first = memory.review(sheet);
    memory.forget("another sheet");
    expect(memory.review(structuredClone(sheet))).toBe(first);
    memory.forget(sheet.sheet.id);
    const again = memory.review(sheet);
    expect(again).not.toBe(first);
    memory.review(annexSheet(krongNo2023, { name: "another sheet" }));
    expect(memory.review(sheet)).not.toBe(again);
    expect(memory.review(typed(sheet, 9, 4, 0))).toEqual(reviewSnapshot(typed(sheet, 9, 4, 0)));
  });
});
