import type { SheetSnapshot } from "#core/snapshot/snapshot";
import { createReviewMemory } from "#review/reviewMemory";
import { reviewSnapshot } from "#review/reviewSheet";
import { readWorkbook } from "#xlsx/readWorkbook";
import { annexSheet, dakNong2022, krongNo2023 } from "./annexFixtures";
import { annexWorkbook } from "./annexWorkbook";
import { inserted, sortedBy, typed } from "./sheetEdits";

interface BenchSheet {
  readonly name: string;
  readonly snapshot: SheetSnapshot;
}

/** Rows of the first real annex again and again with other field numbers; `own` makes a text each row's own. */
function manyRows(own: (text: string, round: number) => string): SheetSnapshot {
  const body = dakNong2022.rows.slice(0, -1);
  const rows = Array.from({ length: 10_000 }, (_, index) => {
    const row = body[index % body.length] as (typeof body)[number];
    const round = Math.floor(index / body.length);
    const stt = row.stt.replace(",", ".").replace(/^\d+/, (field) => String(Number(field) + 8 * round));
    return { ...row, stt, criterion: own(row.criterion, round), task: own(row.task, round) };
  });
  return annexSheet({ ...dakNong2022, rows });
}

const [dakNong, krongNo] = [
  { name: "Đắk Nông 2022, 119 rows", snapshot: annexSheet(dakNong2022) },
  { name: "Krông Nô 2023, 146 rows", snapshot: annexSheet(krongNo2023) },
];
const distinct = { name: "10,000 rows, distinct texts", snapshot: manyRows((text, round) => (text === "" ? "" : `${text} (đợt ${round + 1})`)) };

/** The two real annexes, and two of 10,000 rows. */
export function benchSnapshots(): readonly BenchSheet[] {
  return [dakNong, krongNo, { name: "10,000 rows, repeated texts", snapshot: manyRows((text) => text) }, distinct];
}

/** What a user does in the middle of a sheet. */
const changes: readonly (readonly [name: string, change: (snapshot: SheetSnapshot, row: number) => SheetSnapshot])[] = [
  ["nothing", (snapshot) => snapshot],
  ["a task typed", (snapshot, row) => typed(snapshot, row, 5, "Ban hành kế hoạch của đơn vị")],
  ["an agency typed", (snapshot, row) => typed(snapshot, row, 6, "Sở Tư pháp")],
  ["points typed", (snapshot, row) => typed(snapshot, row, 4, 0.25)],
  ["a name typed", (snapshot, row) => typed(snapshot, row, 1, "Ban hành kế hoạch cải cách hành chính")],
  ["a number typed", (snapshot, row) => typed(snapshot, row, 0, "9.9.9")],
  ["a row inserted", (snapshot, row) => inserted(snapshot, row, 1)],
  ["sorted by name", (snapshot) => sortedBy(snapshot, 5, 1)],
];

/**
 * One live check after each change there and back, as often as `live` is called; every reading comes as new objects, as it does from
 * Excel. The first call also checks the sheet before the change. One after the other, so that no more than one sheet is remembered.
 */
export function* benchChanges(): Generator<{ readonly name: string; readonly whole: () => unknown; readonly live: () => unknown }> {
  for (const { name, snapshot } of [distinct, dakNong, krongNo]) {
    for (const [what, change] of changes) {
      const there = structuredClone(change(snapshot, Math.floor(snapshot.values.length / 2)));
      const back = structuredClone(snapshot);
      const memory = createReviewMemory();
      let next: SheetSnapshot | null = null;
      const live = (): unknown => {
        if (next === null) memory.review(snapshot);
        next = next === there ? back : there;
        return memory.review(next);
      };
      yield { name: `${name}: ${what}`, whole: () => reviewSnapshot(there), live };
    }
  }
}

export const check = reviewSnapshot;
export const annexFile = (): Promise<Uint8Array> => annexWorkbook(dakNong2022);
export const readFile = readWorkbook;
