import type { Annex, AnnexRow, PointsColumnKey } from "#core/annex/annex";
import { readAnnexes } from "#core/annex/readAnnexes";
import { agreement, checkChildren, checkFields, childrenSum, fieldsSum, type Sum, type UncheckedSum } from "#core/annex/sums";
import { formatPoints, parsePoints, type Points } from "#core/points/points";
import { toA1 } from "#core/snapshot/address";
import { annexSheet, dakNong2022, krongNo2023 } from "../../support/annexFixtures";
import { sheetText } from "../../support/sheetText";

const HEADING = "| STT | Tiêu chí | Điểm chuẩn | Điểm năm 2021 đạt được | Mục tiêu năm 2022 |";
const COLUMNS: readonly PointsColumnKey[] = ["maxScore", "prevScore", "targetScore"];

function annexOf(rows: string): Annex {
  return readAnnexes(sheetText(`${HEADING}\n${rows}`)).annexes[0]!;
}

function row(annex: Annex, stt: string): AnnexRow {
  return annex.rows.find((found) => found.stt.printed === stt)!;
}

function shown(sum: Sum | UncheckedSum | null): unknown {
  if (sum === null) return null;
  return sum.state === "not-checked" ? ["not-checked", ...sum.because.map(toA1)] : [sum.state, formatPoints(sum.printed), formatPoints(sum.sum)];
}

/** Every sum of an annex that does not simply agree. */
function troubles(annex: Annex): readonly unknown[] {
  const children = annex.rows.flatMap((parent) => COLUMNS.map((column) => [parent.stt.printed, column, shown(checkChildren(annex, parent, column))] as const));
  const fields = COLUMNS.map((column) => ["total", column, shown(checkFields(annex, column))] as const);
  return [...children, ...fields].filter(([, , sum]) => sum !== null && (sum as readonly unknown[])[0] !== "agrees");
}

describe("the sums of the real annexes", () => {
  it("of tỉnh Đắk Nông agree but for 6.1, 7, 7.2 and the total of last year", () => {
    expect(troubles(readAnnexes(annexSheet(dakNong2022)).annexes[0]!)).toEqual([
      ["6.1", "prevScore", ["rounded", "2.71", "2.7091"]],
      ["7", "prevScore", ["differs", "13.25", "12.96"]],
      ["7.2", "prevScore", ["differs", "1.21", "1.5"]],
      ["total", "prevScore", ["differs", "86.26", "86.24"]],
    ]);
  });

  it("of huyện Krông Nô agree", () => {
    expect(troubles(readAnnexes(annexSheet(krongNo2023)).annexes[0]!)).toEqual([]);
  });
});

describe("agreement", () => {
  const points = (text: string): Points => parsePoints(text)!;

  it.each([
    ["2,71", "2,71", 2, "agrees"],
    ["2,71", "2,7091", 2, "rounded"],
    ["2,7", "2,7091", 1, "differs"],
    ["2,709", "2,7091", 3, "rounded"],
    ["2,71", "2,7091", 3, "differs"],
    ["2,71", "2,705", 2, "rounded"],
    ["86,26", "86,24", 2, "differs"],
    ["3", "2,999", 0, "rounded"],
    ["3", "2,99", 0, "differs"],
  ])("of %s with the sum %s, shown with %d digits: %s", (printed, sum, digits, state) => {
    expect(agreement(points(printed), points(sum), digits)).toBe(state);
  });
});

describe("a parent", () => {
  it("is judged by its direct children alone, numbers stored as text among them", () => {
    const annex = annexOf("| 1 | a | 3 | '3,0 | 3 |\n| 1.1 | b | 1 | '1,5 | 1 |\n| 1.1.1 | c | 9 | 9 | 9 |\n| 1.2 | d | '2 | 1,5 | 1 |");
    expect(COLUMNS.map((column) => shown(checkChildren(annex, row(annex, "1"), column)))).toEqual([
      ["agrees", "3", "3"],
      ["agrees", "3", "3"],
      ["differs", "3", "2"],
    ]);
    expect(childrenSum(annex, row(annex, "1"), "maxScore")?.parts.map(({ stt }) => stt.printed)).toEqual(["1.1", "1.2"]);
  });

  it("is judged by the digits it is shown with", () => {
    const annex = annexOf("| 1 | a | 2,709{0.000} | 2,71{0.0} | 2,71{0.000} |\n| 1.1 | b | 2,7091 | 2,7091 | 2,7091 |");
    expect(COLUMNS.map((column) => childrenSum(annex, row(annex, "1"), column)?.state)).toEqual(["rounded", "rounded", "differs"]);
  });

  it("does not suffer from the noise of binary fractions, nor from thirds", () => {
    const third = 1 / 3;
    const annex = annexOf(`| 1 | a | 0,3 | 1 | ${third * 2} |\n| 1.1 | b | 0,1 | ${third} | ${third} |\n| 1.2 | c | 0,2 | ${third} | ${third} |\n| 1.3 | d | 0 | ${third} | 0 |`);
    expect(COLUMNS.map((column) => childrenSum(annex, row(annex, "1"), column)?.state)).toEqual(["agrees", "agrees", "agrees"]);
  });

  it("is not checked where a child or itself is empty or cannot be read, and says where", () => {
    const annex = annexOf("| 1 | a | 3 | 3 | x |\n| 1.1 | b | 1 | | 1 |\n| 1.2 | c | #REF! | 1 | 1 |");
    expect(COLUMNS.map((column) => shown(checkChildren(annex, row(annex, "1"), column)))).toEqual([
      ["not-checked", "C4"],
      ["not-checked", "D3"],
      ["not-checked", "E2"],
    ]);
    expect(childrenSum(annex, row(annex, "1"), "maxScore")).toBeNull();
  });

  it("has no sum without children", () => {
    const annex = annexOf("| 1 | a | 3 | 3 | 3 |");
    expect(checkChildren(annex, row(annex, "1"), "maxScore")).toBeNull();
    expect(checkFields(annex, "maxScore")).toBeNull();
  });

  it("counts a cell that is merged over several children once", () => {
    const annex = annexOf("| 1 | a | 3 | 3 | 2 |\n| 1.1 | b | 2 | 1 | 1 |\n| 1.2 | c | ^ | 1 | ^ |\n| 1.3 | d | 1 | 1 | 1 |");
    expect(COLUMNS.map((column) => shown(checkChildren(annex, row(annex, "1"), column)))).toEqual([
      ["agrees", "3", "3"],
      ["agrees", "3", "3"],
      ["agrees", "2", "2"],
    ]);
  });

  it("counts both rows of a number given twice", () => {
    const annex = annexOf("| 1 | a | 3 | 2 | 2 |\n| 1.1 | b | 1 | 1 | 1 |\n| 1.1 | c | 2 | 1 | 1 |");
    expect(shown(checkChildren(annex, row(annex, "1"), "maxScore"))).toEqual(["agrees", "3", "3"]);
  });
});

describe("rows without a place", () => {
  const table = `
    | 1 | a | 6 | 6 | 5 |
    | 1.1 | b | 2 | 2 | 2 |
    | 1.1.1 | c | 2 | 2 | 2 |
    | STT | d | 1 | 1 | |
    | 1.3 | e | 3 | 3 | 3 |
    | 2 | f | 1 | 1 | 1 |
    | | Tổng | 7 | 8 | 6 |`;

  it("keep the sums they may belong to from being judged, if they have points", () => {
    const annex = annexOf(table.replace("STT", "#1.2"));
    expect(COLUMNS.map((column) => shown(checkChildren(annex, row(annex, "1"), column)))).toEqual([
      ["not-checked", "A5"],
      ["not-checked", "A5"],
      ["agrees", "5", "5"],
    ]);
  });

  it("leave alone the sums that agree without them and those they cannot belong to", () => {
    const annex = annexOf(table.replace("STT", ""));
    expect(shown(checkChildren(annex, row(annex, "1.1"), "maxScore"))).toEqual(["agrees", "2", "2"]);
    expect(COLUMNS.map((column) => shown(checkFields(annex, column)))).toEqual([
      ["agrees", "7", "7"],
      ["differs", "8", "7"],
      ["agrees", "6", "6"],
    ]);
  });

  it("keep the total from being judged where a field lost its number", () => {
    const annex = annexOf("| 1 | a | 6 | 6 | 5 |\n| #2 | b | 2 | 2 | 2 |\n| 2.1 | c | 2 | 2 | 2 |\n| | Tổng | 8 | 8 | 7 |");
    expect(shown(checkFields(annex, "maxScore"))).toEqual(["not-checked", "A3"]);
    expect(fieldsSum(annex, "maxScore")).toBeNull();
  });
});

describe("rows whose parent was deleted", () => {
  it("keep the grandparent's sum from being judged where it differs, and no other", () => {
    const annex = annexOf(`
      | 1 | a | 6 | 6 | 2 |
      | 1.1 | b | 2 | 2 | 2 |
      | 1.2.1 | c | 3 | | 3 |
      | 1.2.2 | d | 1 | | 1 |
      | 2 | e | 1 | 1 | 1 |
      | | Tổng | 7 | 8 | 3 |`);
    expect(COLUMNS.map((column) => shown(checkChildren(annex, row(annex, "1"), column)))).toEqual([
      ["not-checked", "A4", "A5"],
      ["differs", "6", "2"],
      ["agrees", "2", "2"],
    ]);
    expect(COLUMNS.map((column) => shown(checkFields(annex, column)))).toEqual([
      ["agrees", "7", "7"],
      ["differs", "8", "7"],
      ["agrees", "3", "3"],
    ]);
  });

  it("keep the total from being judged where a field was deleted; what is below them is their own", () => {
    const annex = annexOf(`
      | 1 | a | 2 | 2 | 2 |
      | 2.1 | b | 3 | 3 | 3 |
      | 2.1.1 | c | 3 | 3 | 3 |
      | | Tổng | 5 | 5 | 2 |`);
    expect(COLUMNS.map((column) => shown(checkFields(annex, column)))).toEqual([
      ["not-checked", "A3"],
      ["not-checked", "A3"],
      ["agrees", "2", "2"],
    ]);
    expect(shown(checkChildren(annex, row(annex, "2.1"), "maxScore"))).toEqual(["agrees", "3", "3"]);
  });

  it("belong to the nearest row above that is there", () => {
    const annex = annexOf(`
      | 1 | a | 9 | 2 | 2 |
      | 1.2 | b | 5 | 2 | 2 |
      | 1.2.1 | c | 2 | 2 | 2 |
      | 1.2.3.1 | d | 3 | 3 | 3 |`);
    expect(shown(checkChildren(annex, row(annex, "1.2"), "maxScore"))).toEqual(["not-checked", "A5"]);
    expect(shown(checkChildren(annex, row(annex, "1"), "maxScore"))).toEqual(["differs", "9", "5"]);
  });
});
