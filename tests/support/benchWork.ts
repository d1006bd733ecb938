import { reviewSnapshot } from "#review/reviewSheet";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import { readWorkbook } from "#xlsx/readWorkbook";
import { annexSheet, dakNong2022, krongNo2023 } from "./annexFixtures";
import { annexWorkbook } from "./annexWorkbook";

/** The two real annexes, and one of 10,000 rows made of the first one again and again with other field numbers. */
export function benchSnapshots(): readonly { readonly name: string; readonly snapshot: SheetSnapshot }[] {
  const { rows } = dakNong2022;
  const body = rows.slice(0, -1);
  const many = Array.from({ length: 10_000 }, (_, index) => {
    const row = body[index % body.length] as (typeof body)[number];
    const round = Math.floor(index / body.length);
    return { ...row, stt: row.stt.replace(",", ".").replace(/^\d+/, (field) => String(Number(field) + 8 * round)) };
  });
  return [
    { name: "Đắk Nông 2022, 119 rows", snapshot: annexSheet(dakNong2022) },
    { name: "Krông Nô 2023, 146 rows", snapshot: annexSheet(krongNo2023) },
    { name: "10,000 rows", snapshot: annexSheet({ ...dakNong2022, rows: many }) },
  ];
}

export const check = reviewSnapshot;
export const annexFile = (): Promise<Uint8Array> => annexWorkbook(dakNong2022);
export const readFile = readWorkbook;
