import { detailsBudgetFormula, isBudgetFormula, sectionBudgetFormula, totalBudgetFormula } from "#core/annex/budgetFormula";
import { calculatedSheet } from "../../support/calculatedSheet";

/** A heading, two sections with the given budgets, and the total row. */
function sums(first: readonly (string | number)[], second: readonly (string | number)[]): unknown[] {
  const place = { column: 1, sttColumn: 0 };
  const next = 2 + first.length;
  const total = next + 1 + second.length;
  const formulas = [
    ["TT", "8- Kinh phí (triệu đồng)"],
    ["I", sectionBudgetFormula({ ...place, row: 1, nextRow: next })],
    ...first.map((budget, index) => [String(index + 1), budget]),
    ["II", sectionBudgetFormula({ ...place, row: next, nextRow: total })],
    ...second.map((budget, index) => [String(index + 1), budget]),
    ["TỔNG CỘNG", totalBudgetFormula({ ...place, headingRow: 0 })],
  ];
  const sheet = calculatedSheet({ origin: { row: 0, column: 0 }, formulas });
  return [1, next, total].map((row) => sheet.valueAt(row, 1));
}

describe("sums of budgets", () => {
  it("count the numbers between a section and the next, and pass over phrases", () => {
    expect(sums([30, "Theo dự toán được cấp", 5], ["", 20, "27 triệu đồng/đơn vị"])).toEqual([35, 20, 55]);
  });

  it("are empty where there are no numbers, and 0 where there is a 0", () => {
    expect(sums(["Theo dự toán riêng", ""], [""])).toEqual(["", "", ""]);
    expect(sums([0], [""])).toEqual([0, "", 0]);
  });

  it("of a section without rows are empty rather than a circle", () => {
    expect(sums([], [7])).toEqual(["", 7, 7]);
  });
});

describe("the sum of all rows that are no section", () => {
  const total = (...rows: readonly (readonly [string, string | number])[]): unknown => {
    const formulas = [["TT", "Kinh phí"], ...rows.map((row) => [...row]), ["TỔNG CỘNG", detailsBudgetFormula({ column: 1, sttColumn: 0, headingRow: 0 })]];
    return calculatedSheet({ origin: { row: 0, column: 0 }, formulas }).valueAt(rows.length + 1, 1);
  };

  it("passes over sections, whatever stands beside them, and over phrases", () => {
    expect(total(["I", 99], ["1", 30], ["", "Theo dự toán được cấp"], ["IV.", 7], ["A", ""], ["2", 0.5])).toBe(30.5);
  });

  it("is empty where there are no numbers", () => {
    expect(total(["I", ""], ["1", "Theo dự toán riêng"])).toBe("");
  });
});

describe("a formula of ours", () => {
  const place = { column: 8, sttColumn: 0 };

  it.each([sectionBudgetFormula({ ...place, row: 5, nextRow: 9 }), totalBudgetFormula({ ...place, headingRow: 4 }), detailsBudgetFormula({ ...place, headingRow: 4 })])("is known: %s", (formula) => {
    expect([isBudgetFormula(formula), isBudgetFormula(formula.toLowerCase())]).toEqual([true, true]);
  });

  it.each(["=SUM(I6:I9)", "=SUBTOTAL(9,I6:I9)", '=IF(COUNT(I6:I9)=0,"",SUM(I6:I9))', "=I6+I7"])("is not taken for one: %s", (formula) => {
    expect(isBudgetFormula(formula)).toBe(false);
  });
});
