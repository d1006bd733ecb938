import { firstCellOf } from "#excel/watchSheet";

describe("the first cell of a selection", () => {
  test.each([
    ["C5", { row: 4, column: 2 }],
    ["$C$5:$D$9", { row: 4, column: 2 }],
    ["'Phụ lục 1'!AB12", { row: 11, column: 27 }],
    ["C5,E7", { row: 4, column: 2 }],
    ["C5:C9;E7", { row: 4, column: 2 }],
    ["B:D", { row: 0, column: 1 }],
    ["3:4", { row: 2, column: 0 }],
    ["", null],
    ["Bang1[STT]", null],
  ])("of %j is %j", (address, expected) => {
    expect(firstCellOf(address)).toEqual(expected);
  });
});
