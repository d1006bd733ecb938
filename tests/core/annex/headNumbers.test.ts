import fc from "fast-check";
import type { AnnexCell } from "#core/annex/annex";
import { headNumbers } from "#core/annex/headNumbers";
import { readAnnexes } from "#core/annex/readAnnexes";
import type { CellValue } from "#core/snapshot/snapshot";
import { annexSheet, ducTho2022 } from "../../support/annexFixtures";

function cell(value: CellValue, numberFormat = "General"): AnnexCell {
  return { address: { row: 0, column: 0 }, value, formula: null, numberFormat, text: String(value).trim() };
}

/** `"read 1.2.|. |Nâng cao"`: state, number as printed, separator, text. */
function told(value: CellValue, first: number): readonly string[] {
  return headNumbers(cell(value), first).map(({ stt, separator, text }) => [`${stt.state} ${stt.printed}`, separator, text].join("|"));
}

describe("the numbers at the head of a cell", () => {
  it.each([
    ["1.2. Nâng cao chất lượng", 1, ["read 1.2.|. |Nâng cao chất lượng"]],
    ["2.1 Ban hành Đề án", 2, ["read 2.1| |Ban hành Đề án"]],
    ["3.21.XD quy trình nội bộ", 3, ["read 3.21.|.|XD quy trình nội bộ"]],
    ["2..1. Thực hiện rà soát", 2, ["malformed 2..1.|. |Thực hiện rà soát"]],
    ["1,2. Giảm", 1, ["malformed 1,2.|. |Giảm"]],
    ["2.3. Rà soát", 3, ["malformed 2.3.|. |Rà soát"]],
    ["1.1. Một\n1.2. Hai", 1, ["read 1.1.|. |Một", "read 1.2.|. |Hai"]],
    ["3.12. Tổng hợp\n- Tổ chức hội nghị\n3.5 triệu đồng", 3, ["read 3.12.|. |Tổng hợp", "read 3.5| |triệu đồng"]],
    ["3.12. Tổng hợp\n- 3.4 Tổ chức\n2.5 triệu đồng", 3, ["read 3.12.|. |Tổng hợp"]],
    ["Xin ý kiến cử thành viên", 3, ["missing ||Xin ý kiến cử thành viên"]],
    ["100% văn bản; 1.5% giảm", 1, ["missing ||100% văn bản; 1.5% giảm"]],
    ["1.5% giảm chi", 1, ["missing ||1.5% giảm chi"]],
    ["1.1.1. Quá sâu", 1, ["missing ||1.1.1. Quá sâu"]],
    ["", 1, []],
  ])("of %j, which begins with %d, are %j", (text, first, expected) => {
    expect(told(text, first)).toEqual(expected);
  });

  it("take no place where Excel holds a number or a date", () => {
    expect(headNumbers(cell(1.1), 1)[0]?.stt).toMatchObject({ state: "number", path: null });
    expect(headNumbers(cell(44928, "d-mmm"), 1)[0]?.stt).toMatchObject({ state: "date", path: null });
  });

  it("say where in the cell they stand", () => {
    expect(headNumbers(cell("1.1. Một\n  1.2. Hai"), 1).map(({ start }) => start)).toEqual([0, 11]);
  });

  it("never throw, and give only places with two parts", () => {
    const text = fc.array(fc.constantFrom("1", "2", ".", ",", " ", "\n", "- ", "a", "Đ", "%", "1.2. ", "3.21."), { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), fc.constantFrom(1, 2, 3), (value, first) => {
        const found = headNumbers(cell(value), first);
        expect(found.length > 0).toBe(value.trim() !== "");
        expect(found.every(({ stt }) => (stt.path?.length ?? 2) === 2)).toBe(true);
      }),
    );
  });
});

describe("the numbers of the action plan of Đức Thọ", () => {
  const { rows } = readAnnexes(annexSheet(ducTho2022)).annexes[0]!;
  const all = rows.flatMap((row) =>
    (["goal", "task", "activity"] as const).flatMap((key, place) =>
      row.role === "section" || row.role === "subsection" ? [] : headNumbers(row.cells.get(key), place + 1).map(({ stt, separator }) => ({ row, stt, separator })),
    ),
  );

  it("are all read, but for the task 2..1. of section IV", () => {
    expect(all.filter(({ stt }) => stt.state !== "read").map(({ row, stt }) => `r${row.index + 1} ${stt.state} ${stt.printed} ${stt.path?.join(".")}`)).toEqual([
      "r58 malformed 2..1. 2.1",
    ]);
  });

  it("are parted from their text by a dot and a space, but for three", () => {
    expect(all.filter(({ separator }) => separator !== ". ").map(({ row, stt }) => `r${row.index + 1} ${stt.printed}`)).toEqual(["r2 2.1", "r31 3.7", "r53 3.21."]);
  });

  it("are two in some goals' cells, beside two numbers in the number column or one", () => {
    const several = rows.map((row) => [row, headNumbers(row.cells.get("goal"), 1)] as const).filter(([, numbers]) => numbers.length > 1);
    expect(several.map(([row, numbers]) => `${row.stt.printed.replace("\n", " ")}: ${numbers.map(({ stt }) => stt.printed).join(" ")}`)).toEqual([
      "1: 1.1. 1.2.",
      "1 2: 1.1. 1.2.",
      "4 5: 1.4. 1.5.",
    ]);
    const numbered = rows.filter(({ stt }) => stt.further.length > 0).map(({ index, stt }) => [index + 1, stt.path, stt.further]);
    expect(numbered).toEqual([
      [22, [1, 4], [[1, 5]]],
      [83, [7, 1, 1], [[7, 1, 2]]],
      [88, [7, 1, 4], [[7, 1, 5]]],
    ]);
  });
});
