import fc from "fast-check";
import { declinesOf } from "#core/annex/declines";
import { effectiveCell } from "#core/annex/effectiveCell";
import { readAnnexes } from "#core/annex/readAnnexes";
import { checkChildren, checkFields } from "#core/annex/sums";
import { isUnfilled } from "#core/annex/unfilled";
import { placeText } from "#core/annex/walkAnnex";
import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";
import { annexSheet, dakNong2022, type PrintedRow } from "../../support/annexFixtures";

const headings = [
  ["STT", "Tiêu chí", "Điểm chuẩn", "Điểm năm 2021 đạt được", "Mục tiêu năm 2022", "Nhiệm vụ", "Đơn vị chủ trì"],
  ["STT", "Tiêu chí", "Chỉ tiêu đạt được", "Cơ quan theo dõi", "Cơ quan chủ trì", "Cơ quan phối hợp"],
  ["TT", "Mục tiêu/Chỉ tiêu", "Nhiệm vụ", "Hoạt động", "Kết quả, sản phẩm", "Chủ trì", "Phối hợp", "Thời gian", "Kinh phí"],
  ["TT", "Tiêu chí", "Mục tiêu, yêu cầu", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"],
  ["STT", "Tiêu chí", "Mục tiêu, yêu cầu", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"],
  ["STT", "Các chỉ tiêu", "Đơn vị tính", "Số liệu", "Ghi chú", "STT", "Các chỉ tiêu", "Đơn vị tính", "Số liệu"],
];
const numbers = ["", "1", "1.1", "1.1.1", "2,3", "1.", "I", "II.", "A", "4\n5", "1 2", "Trong đó", "IV. CÔNG TÁC", "(1)"];
const texts = ["TỔNG ĐIỂM", "Tổng", "Ghi chú:", "Trang 1/2", "PHỤ LỤC", "8,5", "#REF!", "Sở Nội vụ", "-", "1.1. Mục tiêu\n1.2. Mục tiêu", "2.1 Nhiệm vụ", "3..2. Hoạt động", "%"];
const words = [...headings.flat(), ...numbers, ...numbers, ...texts];
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
    headed: fc.option(fc.constantFrom(...headings)),
    origin: fc.record({ row: fc.nat(50), column: fc.nat(50) }),
    values: fc.array(fc.array(value, { maxLength: 9 }), { maxLength: 18 }),
    formulas: fc.array(fc.array(value, { maxLength: 9 }), { maxLength: 18 }),
    numberFormats: fc.array(fc.array(format, { maxLength: 9 }), { maxLength: 18 }),
    merges: fc.array(merge, { maxLength: 6 }),
  })
  .map(({ headed, values, ...rest }) => ({
    ...rest,
    sheet: { id: "1", name: "Trang" },
    values: headed ? [headed, ...values] : values,
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
            expect(row.parent === null || row.parent[row.role === "part" ? "parts" : "children"].includes(row)).toBe(true);
            expect([...row.children, ...row.parts].every(({ parent, level }) => parent === row && level === row.level + 1)).toBe(true);
            expect(row.leaf && row.children.length > 0 && annex.kind !== "report").toBe(false);
            expect(row.role === "leaf" ? row.leaf : row.role === "continued" || !row.leaf).toBe(true);
            for (const key of annex.columns.keys()) expect(effectiveCell(row, key).state === "absent").toBe(false);
            for (const above of row.continuedFrom.values()) expect(above.index < row.index && above.goal === row.goal && above.parent === row.parent).toBe(true);
            isUnfilled(annex, row);
            placeText(row);
            checkChildren(annex, row, "prevScore");
          }
          checkFields(annex, "targetScore");
          expect(declinesOf(annex).every(({ difference }) => difference < 0)).toBe(true);
        }
      }),
      { numRuns: 800 },
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
