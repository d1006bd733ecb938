import { headOfName, nameAfter, withHeadOfName } from "#core/annex/headOfName";
import type { CellValue } from "#core/snapshot/snapshot";

const cell = (value: CellValue) => ({ address: { row: 0, column: 0 }, value, formula: null, numberFormat: "General", text: String(value).trim() });
const read = (text: CellValue) => {
  const stt = headOfName(cell(text));
  return [stt.state, stt.printed, stt.path?.join(".") ?? null, nameAfter(stt, String(text))];
};

describe("the number at the head of a name", () => {
  it.each([
    ["1.1 Tiêu chí “Rà soát TTHC”", "read", "1.1", "1.1", "Tiêu chí “Rà soát TTHC”"],
    ["1.10. Tiêu chí", "read", "1.10.", "1.10", "Tiêu chí"],
    ["2. Nâng cao chất lượng", "read", "2.", "2", "Nâng cao chất lượng"],
    ["2) Nâng cao chất lượng", "read", "2", "2", "Nâng cao chất lượng"],
    ["3.4.1 – Tiêu chí thành phần", "read", "3.4.1", "3.4.1", "Tiêu chí thành phần"],
    ["1.2", "read", "1.2", "1.2", ""],
    ["1.2.", "read", "1.2.", "1.2", ""],
    ["1,2 Tiêu chí", "malformed", "1,2", "1.2", "Tiêu chí"],
    ["2..1. Nâng cao", "malformed", "2..1.", "2.1", "Nâng cao"],
    ["1. 2 Rà soát", "read", "1.", "1", "2 Rà soát"],
  ])("of %p is %s %s", (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(["Tiêu chí", "5 sáng kiến cải cách", "100% hồ sơ", "85/2022/NĐ-CP", "- 1.1 Tiêu chí", "01 báo cáo", ""])("of %p is missing", (text) => {
    expect(read(text)).toEqual(["missing", "", null, text]);
  });

  it("that Excel made a number of is one that takes no place", () => {
    expect(headOfName(cell(1.1))).toMatchObject({ state: "number", path: null });
  });

  it.each([
    ["1,2 Tiêu chí", "1.2", "1.2 Tiêu chí"],
    ["2..1.Nâng cao", "2.1.", "2..1.Nâng cao"],
    ["1.1 Tiêu chí", "1.1.", "1.1. Tiêu chí"],
    ["3.4.1 – Tiêu chí", "3.4.1.", "3.4.1. – Tiêu chí"],
  ])("of %p is written %s", (text, number, expected) => {
    const stt = headOfName(cell(text));
    expect(stt.state === "missing" ? text : withHeadOfName(stt, text, number)).toBe(expected);
  });
});
