import { readDeadline } from "#core/text/deadlines";
import actionPlan from "../../fixtures/annexes/action-plan-duc-tho-2022.json";
import targets from "../../fixtures/annexes/targets-dak-po-2022.json";
import remedies from "../../fixtures/annexes/remedies-dak-po-2022.json";

const phrase = { kind: "phrase" };

test.each([
  ["Quý II/2022", [{ kind: "quarters", quarters: [2], year: 2022 }], [2022, 2022]],
  ["Quý IV/ 2022", [{ kind: "quarters", quarters: [4], year: 2022 }], [2022, 2022]],
  ["Quý II, III/2022", [{ kind: "quarters", quarters: [2, 3], year: 2022 }], [2022, 2022]],
  ["Quý I - III năm 2022", [{ kind: "quarters", quarters: [1, 2, 3], year: 2022 }], [2022, 2022]],
  ["Quý I và quý IV", [{ kind: "quarters", quarters: [1, 4], year: null }], null],
  ["quý 3", [{ kind: "quarters", quarters: [3], year: null }], null],
  ["01/2022", [{ kind: "months", months: [1], year: 2022 }], [2022, 2022]],
  ["Tháng 2 đến tháng 7 năm 2022", [{ kind: "months", months: [2, 3, 4, 5, 6, 7], year: 2022 }], [2022, 2022]],
  ["Tháng 6, 12", [{ kind: "months", months: [6, 12], year: null }], null],
  ["Tháng 6/2022; tháng 12/2022", [{ kind: "months", months: [6], year: 2022 }, { kind: "months", months: [12], year: 2022 }], [2022, 2022]],
  ["Trước ngày 15/12/2022.", [{ kind: "day", day: 15, month: 12, year: 2022 }], [2022, 2022]],
  ["Trước 20 tháng 12 năm 2022", [{ kind: "day", day: 20, month: 12, year: 2022 }], [2022, 2022]],
  ["Từ ngày 01/01/2022 đến 31/12/2022", [{ kind: "day", day: 1, month: 1, year: 2022 }, { kind: "day", day: 31, month: 12, year: 2022 }], [2022, 2022]],
  ["Quý IV/năm 2022", [{ kind: "quarters", quarters: [4], year: null }, phrase], [2022, 2022]],
  ["Thường xuyên trong năm/theo kế hoạch", [phrase, phrase], null],
  ["Trong năm 2022 và những năm tiếp theo.", [phrase], [2022, Infinity]],
  ["Giai đoạn 2021-2025", [phrase], [2021, 2025]],
  ["Quý I, thường xuyên trong năm", [{ kind: "quarters", quarters: [1], year: null }, phrase], null],
  ["Theo Kế hoạch số 15/KH-UBND ngày 05/01/2021", [phrase], null],
  ["Hằng quý", [phrase], null],
])("%s", (text, parts, years) => {
  expect(readDeadline(text)).toEqual({ parts, years: years && { first: years[0], last: years[1] } });
});

test.each(["Quý V/2022", "Quý", "Tháng 13/2022", "32/12/2022", "Sớm", "Quý II/2022 hay gì đó", "", "   ", "12"])("cannot be read: “%s”", (text) => {
  expect(readDeadline(text)).toBeNull();
});

test("every deadline of the published annexes can be read", () => {
  const printed = [actionPlan, targets, remedies].flatMap(({ rows }) => rows.map(({ deadline }) => deadline)).filter((text) => text !== "");
  expect(printed).toHaveLength(55 + 46 + 22);
  expect(printed.filter((text) => readDeadline(text) === null)).toEqual([]);
});
