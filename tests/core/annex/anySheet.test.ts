import fc from "fast-check";
import { declinesOf } from "#core/annex/declines";
import { readAnnexes } from "#core/annex/readAnnexes";
import { checkChildren, checkFields } from "#core/annex/sums";
import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";
import { annexSheet, dakNong2022, type PrintedRow } from "../../support/annexFixtures";

const headings = ["STT", "Tiêu chí", "Điểm chuẩn", "Điểm năm 2021 đạt được", "Mục tiêu năm 2022", "Nhiệm vụ", "Đơn vị chủ trì"];
const words = [...headings, "", "1", "1.1", "1.1.1", "2,3", "1.", "I", "TỔNG ĐIỂM", "Tổng", "Ghi chú:", "Trang 1/2", "(1)", "A", "PHỤ LỤC", "8,5", "#REF!", "Sở Nội vụ", "-"];
const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.double()) },
  fc.string(),
  fc.boolean(),
);
const format = fc.constantFrom("General", "@", "0.00", "d/m/yyyy", "[", '"', "");
const place = fc.integer({ min: -2, max: 20 });
const merge = fc.record({ top: place, left: place, bottom: place, right: place });
/** Any grids, not even of the same shape, sometimes under a proper heading. */
const snapshot: fc.Arbitrary<SheetSnapshot> = fc
  .record({
    headed: fc.boolean(),
    origin: fc.record({ row: fc.nat(50), column: fc.nat(50) }),
    values: fc.array(fc.array(value, { maxLength: 9 }), { maxLength: 18 }),
    formulas: fc.array(fc.array(value, { maxLength: 9 }), { maxLength: 18 }),
    numberFormats: fc.array(fc.array(format, { maxLength: 9 }), { maxLength: 18 }),
    merges: fc.array(merge, { maxLength: 6 }),
  })
  .map(({ headed, values, ...rest }) => ({
    ...rest,
    sheet: { id: "1", name: "Trang" },
    values: headed ? [headings, ...values] : values,
    calculated: true,
    cut: false,
  }));

describe("any sheet whatever", () => {
  it("is read without failing, and what is read hangs together", () => {
    fc.assert(
      fc.property(snapshot, (sheet) => {
        for (const annex of readAnnexes(sheet).annexes) {
          const sheetRows = annex.rows.map(({ row }) => row);
          expect(sheetRows).toEqual([...new Set(sheetRows)].sort((one, other) => one - other));
          expect(annex.rows.map(({ index }) => index)).toEqual(annex.rows.map((_, index) => index));
          expect(Math.max(...sheetRows)).toBeLessThanOrEqual(annex.range.bottom);
          for (const row of annex.rows) {
            expect(row.parent === null || row.parent.children.includes(row)).toBe(true);
            expect(row.children.every(({ parent, level }) => parent === row && level === row.level + 1)).toBe(true);
            expect(row.leaf && row.children.length > 0).toBe(false);
            checkChildren(annex, row, "prevScore");
          }
          checkFields(annex, "targetScore");
          expect(declinesOf(annex).every(({ difference }) => difference < 0)).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  it("gives the same reading twice", () => {
    fc.assert(fc.property(snapshot, (sheet) => expect(readAnnexes(sheet)).toEqual(readAnnexes(sheet))), { numRuns: 50 });
  });
});

describe("a long annex", () => {
  function longRows(count: number): readonly PrintedRow[] {
    const rows = dakNong2022.rows.slice(0, -1);
    return Array.from({ length: count }, (_, index) => {
      const row = rows[index % rows.length]!;
      const [field = "", ...rest] = row.stt.replace(",", ".").split(".");
      const stt = [Number(field) + 8 * Math.floor(index / rows.length), ...rest].join(".");
      return { ...row, stt, criterion: `${row.criterion} ${index}`, task: `${row.task} ${index}` };
    });
  }

  function milliseconds(sheet: SheetSnapshot): number {
    const start = performance.now();
    readAnnexes(sheet);
    return performance.now() - start;
  }

  it("of 10,000 rows is read whole", () => {
    const { annexes } = readAnnexes(annexSheet({ ...dakNong2022, rows: longRows(10_000) }));
    expect(annexes.map(({ rows }) => rows.length)).toEqual([10_000]);
  });

  it("takes time in proportion to its rows: ten times as many take far less than a hundred times as long", () => {
    const short = annexSheet({ ...dakNong2022, rows: longRows(1_000) });
    const long = annexSheet({ ...dakNong2022, rows: longRows(10_000) });
    const rounds = Array.from({ length: 8 }, () => ({ short: milliseconds(short), long: milliseconds(long) }));
    const least = (size: "short" | "long"): number => Math.min(...rounds.map((round) => round[size]));
    expect(least("long") / least("short")).toBeLessThan(60);
  });

  it("may be nested as deep as numbers go", () => {
    const rows = Array.from({ length: 2_000 }, (_, depth) => ({ ...dakNong2022.rows[0]!, stt: Array(depth + 1).fill(1).join(".") }));
    const annex = readAnnexes(annexSheet({ ...dakNong2022, rows })).annexes[0]!;
    expect(annex.rows.at(-1)?.level).toBe(2_000);
    expect(declinesOf(annex)).toEqual([]);
  });
});
