import { freeSheetName, quotedSheetName } from "#excel/sheetNames";

describe("a new sheet's name", () => {
  test.each([
    ["Phụ lục CCHC 2022", [], "Phụ lục CCHC 2022"],
    ["Phụ lục", ["Trang tính1", "Phụ lục"], "Phụ lục (2)"],
    ["Phụ lục", ["PHỤ LỤC", "phụ lục (2)"], "Phụ lục (3)"],
    ["Phụ lục", ["Phu\u0323 lu\u0323c"], "Phụ lục (2)"],
    ["Kế hoạch 01/2022: [bản *1*]?", [], "Kế hoạch 01 2022 bản 1"],
    ["'trong ngoặc'", [], "trong ngoặc"],
    ["Bob's", [], "Bob's"],
    ["", [], "Phụ lục"],
    ["History", [], "Phụ lục"],
  ])("%j beside %j is %j", (wanted, taken, expected) => {
    expect(freeSheetName(wanted, taken)).toBe(expected);
  });

  test("stays within 31 characters, with a number too", () => {
    const long = "Phụ lục nhiệm vụ cải cách hành chính";
    const first = freeSheetName(long, []);
    const second = freeSheetName(long, [first]);
    expect(first).toBe("Phụ lục nhiệm vụ cải cách hành");
    expect(second).toBe("Phụ lục nhiệm vụ cải cách h (2)");
    expect(second).toHaveLength(31);
  });

  test("is quoted for a formula with its quotes doubled", () => {
    expect(quotedSheetName("Bob's")).toBe("'Bob''s'");
  });
});
