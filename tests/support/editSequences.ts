import fc from "fast-check";
import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";
import { deleted, formatted, inserted, merged, moved, pasted, sortedBy, typed, unmerged } from "./sheetEdits";

/** One thing that can happen to a sheet; `before` are the sheets as they were, the last one now. */
export interface Edit {
  readonly what: string;
  readonly on: (before: readonly SheetSnapshot[]) => SheetSnapshot;
  toString(): string;
}

/** What may be typed into any cell: what belongs into some column of some kind, right or wrong. */
export const cellContents: readonly CellValue[] = [
  ...["", "1", "1.1", "1.2", "1.10", "2", "2.1", "2.", "1,3", "2..1", "7.1.10", "a)", "TỔNG ĐIỂM", "Tổng cộng", "Ghi chú: nộp trước tháng 6", "STT", "12"],
  ...["8,5", "8.5", "đạt", "#REF!", "-1", "=D7+D8", "Kế hoạch năm 2021", "85/2026/NĐ-CP", "năm năm 2022", "cấp xã", "Mục tiêu năm 2023"],
  ...["Sở Nội vụ", "Phòng nội vụ", "Sở Nội vụ; Sở Nội vụ", "Sở Nội vụ, Sở Tư pháp,", "UBND cấp huyện", "Sở Không Có Thật", "Chủ tịch UBND tỉnh"],
  ...["Thực hiện  công tác", "thƣ ký", "của", "(chưa đóng", "<br>", "Triê\u0309n khai", "Mức độ thực hiện kế hoạch cải cách hành chính của cơ quan trong năm"],
  ...["I", "II.", "iv", "(III)", "A", "B.", "3", "4\n5", "II. CÔNG TÁC CHỈ ĐẠO", "TC 1.1 – Xây dựng", "TCTP 2.1.1.", "Trong đó", "Có", "%", "Không = 0, Có = 1"],
  ...["1.1. Nâng cao", "2.1. Ban hành", "2..1. Ban hành", "2.2 Rà soát", "3.1. Họp", "3.2.XD quy trình", "- Họp", "1.1. Một\n1.2. Hai", "Tỷ lệ hồ sơ", "Tổng số"],
  ...["Quý I", "Quý III/2025", "Tháng 13", "Trước ngày 15/12/2022", "Hằng năm", "15,5", "12 triệu đồng", "Ngân sách", "miễn phí", "Các phòng, ban"],
  ...[0, 1, 1.5, 2, 0.25, -3, 100, 44_928, 1.1, true, Number.NaN],
];
const formulas: readonly (readonly [CellValue, string])[] = [
  [3, "=SUM(C6:C8)"],
  [1.5, '=SUMIFS(C7:C124,$A7:$A124,$A6&".?*",$A7:$A124,"<>"&$A6&".*.?*")'],
  ["#DIV/0!", "=1/0"],
];

const place = fc.nat({ max: 10_000 });
const few = fc.integer({ min: 1, max: 3 });

function edit(what: string, on: (now: SheetSnapshot, before: readonly SheetSnapshot[]) => SheetSnapshot): Edit {
  return { what, on: (before) => on(before.at(-1) as SheetSnapshot, before), toString: () => what };
}

/** A row in the grid; mostly one below the heading. */
const rowOf = ({ values }: SheetSnapshot, choice: number): number => choice % Math.max(1, values.length);
const columnOf = ({ values }: SheetSnapshot, choice: number): number => choice % Math.max(1, values[0]?.length ?? 1);
const onSheet = ({ origin }: SheetSnapshot, row: number, column: number) => ({ row: row + origin.row, column: column + origin.column });

const typing = fc.tuple(place, place, fc.constantFrom(...cellContents)).map(([row, column, value]) =>
  edit(`type ${row},${column}: ${String(value)}`, (now) => typed(now, rowOf(now, row), columnOf(now, column), value)),
);
const calculating = fc.tuple(place, place, fc.constantFrom(...formulas)).map(([row, column, [value, formula]]) =>
  edit(`type ${row},${column}: ${formula}`, (now) => typed(now, rowOf(now, row), columnOf(now, column), value, formula)),
);
const pasting = fc.tuple(place, place, place, place, few, few).map(([top, left, row, column, height, width]) =>
  edit(`paste ${top},${left} (${height}×${width}) at ${row},${column}`, (now) => {
    const [from, side] = [rowOf(now, top), columnOf(now, left)];
    return pasted(now, { top: from, left: side, bottom: from + height, right: side + width }, rowOf(now, row), columnOf(now, column));
  }),
);
const rows = fc.tuple(place, few, fc.boolean()).map(([row, count, comes]) =>
  edit(`${comes ? "insert" : "delete"} ${count} at ${row}`, (now) => (comes ? inserted(now, rowOf(now, row), count) : deleted(now, rowOf(now, row), count))),
);
const moving = fc.tuple(place, place).map(([row, to]) => edit(`move ${row} to ${to}`, (now) => moved(now, rowOf(now, row), rowOf(now, to))));
const sorting = fc.tuple(place, place).map(([first, column]) => edit(`sort from ${first} by ${column}`, (now) => sortedBy(now, rowOf(now, first), columnOf(now, column))));
const merging = fc.tuple(place, place, fc.nat({ max: 3 }), fc.nat({ max: 2 })).map(([row, column, height, width]) =>
  edit(`merge ${row},${column} (+${height}, +${width})`, (now) => {
    const at = onSheet(now, rowOf(now, row), columnOf(now, column));
    return height + width === 0 ? unmerged(now, at.row) : merged(now, { top: at.row, left: at.column, bottom: at.row + height, right: at.column + width });
  }),
);
const formatting = fc.tuple(place, place, fc.constantFrom("General", "@", "0.00", "d/m/yyyy")).map(([row, column, format]) =>
  edit(`format ${row},${column}: ${format}`, (now) => formatted(now, rowOf(now, row), columnOf(now, column), format)),
);
const heading = fc.tuple(fc.nat({ max: 6 }), place, fc.constantFrom("Mục tiêu năm 2024", "Điểm chuẩn", "Ghi chú", "Tiêu chí", "Đơn vị chủ trì", "Thời gian", "Nhiệm vụ", "TT", "KẾ HOẠCH NĂM 2023", "")).map(([row, column, text]) =>
  edit(`heading ${row},${column}: ${text}`, (now) => typed(now, rowOf(now, row), columnOf(now, column), text)),
);
const wholeSheet = fc.constantFrom(
  edit("rename", (now) => ({ ...now, sheet: { ...now.sheet, name: `${now.sheet.name}'` } })),
  edit("calculation", (now) => ({ ...now, calculated: !now.calculated })),
  edit("cut", (now) => ({ ...now, cut: !now.cut })),
  edit("a row above the used range", (now) => ({
    ...now,
    origin: { ...now.origin, row: now.origin.row + 1 },
    merges: now.merges.map((range) => ({ ...range, top: range.top + 1, bottom: range.bottom + 1 })),
  })),
  edit("clear", (now) => ({ ...now, values: [], formulas: [], numberFormats: [], merges: [] })),
);
const undoing = fc.nat({ max: 5 }).map((back) => edit(`undo ${back}`, (now, before) => before.at(-1 - back) ?? now));

/** Eight to fourteen things that users do, one after the other; most of them type. */
export const editSequence: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.oneof(
    { arbitrary: typing, weight: 6 },
    { arbitrary: calculating, weight: 1 },
    { arbitrary: pasting, weight: 2 },
    { arbitrary: rows, weight: 3 },
    { arbitrary: moving, weight: 2 },
    { arbitrary: sorting, weight: 1 },
    { arbitrary: merging, weight: 2 },
    { arbitrary: formatting, weight: 1 },
    { arbitrary: heading, weight: 1 },
    { arbitrary: wholeSheet, weight: 1 },
    { arbitrary: undoing, weight: 2 },
  ),
  { minLength: 8, maxLength: 14 },
);

/** The sheet before the first edit and after each, every one in objects of its own, as a host reads them. */
export function sheetsAfter(first: SheetSnapshot, edits: readonly Edit[]): readonly SheetSnapshot[] {
  const sheets = [first];
  for (const { on } of edits) sheets.push(on(sheets));
  return sheets.map((sheet) => structuredClone(sheet));
}
