import fc from "fast-check";
import type { AnnexCell } from "#core/annex/annex";
import { readStt } from "#core/annex/readStt";
import type { CellValue } from "#core/snapshot/snapshot";

function cell(value: CellValue, numberFormat = "General"): AnnexCell {
  return { address: { row: 0, column: 0 }, value, formula: null, numberFormat, text: String(value).trim() };
}

describe("readStt", () => {
  it.each([
    ["1", [1], false],
    ["1.", [1], true],
    ["7.1.10", [7, 1, 10], false],
    ["3.4.4.1.", [3, 4, 4, 1], true],
    [" 2.3\u00a0", [2, 3], false],
  ])("reads %j", (text, path, finalDot) => {
    expect(readStt(cell(text))).toEqual({ state: "read", printed: text.trim(), path, finalDot, further: [] });
  });

  it.each([
    ["2,3", [2, 3]],
    ["2..1.", [2, 1]],
    ["2. 1", [2, 1]],
    ["2-1", [2, 1]],
    ["2.3,", [2, 3]],
    ["(3)", [3]],
    ["3)", [3]],
    ["01", [1]],
    ["TC 1.1", [1, 1]],
    ["TCTP 2.1.1.", [2, 1, 1]],
    ["1. CÔNG TÁC CHỈ ĐẠO", [1]],
    ["1.2 Kế hoạch năm 2022", [1, 2]],
  ])("guesses the place of %j", (text, path) => {
    expect(readStt(cell(text))).toMatchObject({ state: "malformed", printed: text, path });
  });

  it.each(["I", "a)", "-", "1.0", "0", "2022", "1.1a", ".1", "Tiêu chí", "#REF!", "1.1.1.x", "*"])("finds no place in %j", (text) => {
    expect(readStt(cell(text))).toMatchObject({ state: "malformed", printed: text, path: null });
  });

  it("takes no place from a number, a date, TRUE or an empty cell", () => {
    expect(readStt(cell(7.1))).toEqual({ state: "number", printed: "7.1", path: null, finalDot: false, further: [] });
    expect(readStt(cell(1, "@"))).toMatchObject({ state: "number" });
    expect(readStt(cell(44928, "d-mmm"))).toEqual({ state: "date", printed: "2/1/2023", path: null, finalDot: false, further: [] });
    expect(readStt(cell(true))).toMatchObject({ state: "malformed", path: null });
    expect(readStt(cell("  "))).toEqual({ state: "missing", printed: "", path: null, finalDot: false, further: [] });
    expect(readStt(undefined)).toMatchObject({ state: "missing" });
  });

  it("reads every place back as it is written", () => {
    const path = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(path, fc.boolean(), (parts, dot) => {
      const printed = parts.join(".") + (dot ? "." : "");
      expect(readStt(cell(printed))).toEqual({ state: "read", printed, path: parts, finalDot: dot, further: [] });
    }));
  });

  it("never throws, and gives only places that could stand in a tree", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.double(), fc.boolean()), fc.string(), (value, format) => {
      const { path } = readStt(cell(value, format));
      expect(path === null || (path.length > 0 && path.every((part) => Number.isInteger(part) && part > 0 && part < 1000))).toBe(true);
    }));
  });
});
