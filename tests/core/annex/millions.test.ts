import type { AnnexCell } from "#core/annex/annex";
import { millionsOf } from "#core/annex/millions";
import { formatPoints } from "#core/points/points";

const cell = (value: string | number): AnnexCell => ({ address: { row: 0, column: 0 }, value, formula: null, numberFormat: "General", text: String(value) });

test.each<[string | number, string]>([
  [30, "30"],
  [0, "0"],
  [0.1, "0.1"],
  ["30", "30"],
  ["12,5", "12.5"],
  ["12.5", "12.5"],
  ["1.500", "1500"],
  ["1.500,5", "1500.5"],
  ["1,500,000 đồng", "1.5"],
  ["30 triệu đồng", "30"],
  ["khoảng 30 tr", "30"],
  ["1,2 tỷ", "1200"],
  ["500 nghìn đồng", "0.5"],
  ["27.000.000 đồng", "27"],
  ["5000 đ.", "0.005"],
])("%j is so many millions", (value, millions) => {
  expect(formatPoints(millionsOf(cell(value))!)).toBe(millions);
});

test.each<string | number>(["", "Theo dự toán được cấp", "27 triệu đồng/đơn vị", "-5", -5, 30_000_000_000, "nhiều"])("%j is no amount", (value) => {
  expect(millionsOf(cell(value))).toBeNull();
});
