import { readBudget } from "#core/text/budgets";
import actionPlan from "../../fixtures/annexes/action-plan-duc-tho-2022.json";

test.each([
  ["30", "amount"],
  ["0", "amount"],
  ["1.500,5", "amount"],
  ["30 triệu đồng", "amount"],
  ["1,2 tỷ", "amount"],
  ["27 triệu đồng/đơn vị", "rate"],
  ["Theo dự toán được cấp", "phrase"],
  ["Lồng ghép trong kinh phí thường xuyên.", "phrase"],
  ["Không", "phrase"],
])("%s", (text, kind) => {
  expect(readBudget(text)).toEqual({ kind });
});

test.each(["-5", "Chưa rõ", "ba mươi triệu", "30 cái", "", "Theodoi"])("cannot be read: “%s”", (text) => {
  expect(readBudget(text)).toBeNull();
});

test("every budget of the published action plan can be read", () => {
  const printed = actionPlan.rows.map(({ budget }) => budget).filter((text) => text !== "");
  expect(printed).toHaveLength(52);
  expect(printed.filter((text) => readBudget(text) === null)).toEqual([]);
});
