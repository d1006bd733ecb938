import fc from "fast-check";
import { columnIndex, columnLetters, parseA1, parseRangeA1, rangeToA1, toA1 } from "#core/snapshot/address";

describe("addresses", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [27, "AB"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("call column %d %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnIndex(letters.toLowerCase())).toBe(column);
  });

  it("are read back as they are written", () => {
    const cell = fc.record({ row: fc.nat(1_048_575), column: fc.nat(16_383) });
    fc.assert(
      fc.property(cell, cell, (one, other) => {
        expect(parseA1(toA1(one))).toEqual(one);
        const range = parseRangeA1(`${toA1(one)}:${toA1(other)}`)!;
        expect(parseRangeA1(rangeToA1(range))).toEqual(range);
        expect([range.top <= range.bottom, range.left <= range.right]).toEqual([true, true]);
      }),
    );
  });

  it("may have dollar signs and spaces around", () => {
    expect(parseA1(" $C$5 ")).toEqual({ row: 4, column: 2 });
    expect(parseRangeA1("$G$124:$A$5")).toEqual({ top: 4, left: 0, bottom: 123, right: 6 });
    expect(rangeToA1({ top: 4, left: 2, bottom: 4, right: 2 })).toBe("C5");
  });

  it.each(["", "5", "C", "ABCD1", "A1:B2:C3", "A:A", "A1,B2", "Trang!A1"])("are not made of %j", (text) => {
    expect(parseRangeA1(text)).toBeNull();
  });
});
