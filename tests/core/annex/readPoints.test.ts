import type { AnnexCell } from "#core/annex/annex";
import { dateText, fixedDigits, isDateFormat } from "#core/annex/numberFormat";
import { readPoints, readablePoints } from "#core/annex/readPoints";
import { formatPoints } from "#core/points/points";
import type { CellValue } from "#core/snapshot/snapshot";

function cell(value: CellValue, numberFormat = "General"): AnnexCell {
  return { address: { row: 0, column: 0 }, value, formula: null, numberFormat, text: typeof value === "boolean" ? String(value).toUpperCase() : String(value).trim() };
}

function reading(value: CellValue, numberFormat?: string): unknown {
  const read = readPoints(cell(value, numberFormat));
  return "points" in read ? [read.state, formatPoints(read.points), read.digits] : Object.values(read);
}

describe("readPoints", () => {
  it("reads numbers with the digits they are shown with", () => {
    expect(reading(8.5)).toEqual(["number", "8.5", 1]);
    expect(reading(2.7091000000000003)).toEqual(["number", "2.7091", 4]);
    expect(reading(2.7091, "0.00")).toEqual(["number", "2.7091", 2]);
    expect(reading(2, "#,##0.000")).toEqual(["number", "2", 3]);
    expect(reading(2.5, "0")).toEqual(["number", "2.5", 0]);
    expect(reading(2.5, "@")).toEqual(["number", "2.5", 1]);
    expect(reading(-1)).toEqual(["number", "-1", 0]);
    expect(reading(0)).toEqual(["number", "0", 0]);
  });

  it("reads numbers that are stored as text", () => {
    expect(reading("8,5", "@")).toEqual(["text", "8.5", 1]);
    expect(reading("8.50", "0")).toEqual(["text", "8.5", 2]);
    expect(reading("10")).toEqual(["text", "10", 0]);
  });

  it("finds nothing in an empty cell", () => {
    expect(reading("")).toEqual(["empty"]);
    expect(reading(" \u00a0")).toEqual(["empty"]);
  });

  it("cannot read dates, errors, TRUE, other text and more than a million", () => {
    expect(reading(44928, "d/m/yyyy")).toEqual(["unreadable", "2/1/2023"]);
    expect(reading("#REF!")).toEqual(["unreadable", "#REF!"]);
    expect(reading(true)).toEqual(["unreadable", "TRUE"]);
    expect(reading("-")).toEqual(["unreadable", "-"]);
    expect(reading("tối đa 1")).toEqual(["unreadable", "tối đa 1"]);
    expect(reading(2e6)).toEqual(["unreadable", "2000000"]);
  });

  it("gives the points alone where there are any", () => {
    expect(readablePoints(cell("1,5"))).toBe(1_500_000_000);
    expect(readablePoints(cell(1.5))).toBe(1_500_000_000);
    expect(readablePoints(cell("x"))).toBeNull();
    expect(readablePoints(undefined)).toBeNull();
  });
});

describe("number formats", () => {
  it.each(["d/m/yyyy", "dd-mmm", "mm/yy", "[$-42A]dd mmmm yyyy", "h:mm", "[h]:mm:ss", 'd" tháng "m'])("tells the date format %s", (format) => {
    expect(isDateFormat(format)).toBe(true);
  });

  it.each(["General", "GENERAL", "@", "0.00", "#,##0", "0%", '0" điểm"', '0.0 "ngày"', "[Red]0.00", "0.00_);[Blue](0.00)", "0\\d", ""])(
    "tells that %j is none",
    (format) => {
      expect(isDateFormat(format)).toBe(false);
    },
  );

  it("tells the decimals a format fixes", () => {
    expect(["General", "@", "", "0", "0.0", "#,##0.00", "0.00%", '0.000" điểm"', "0.##;[Red]-0.0"].map(fixedDigits)).toEqual([null, null, null, 0, 1, 2, 4, 3, 2]);
  });

  it("writes Excel's day numbers as dates", () => {
    expect([44928, 44928.75, 61, 1e12].map(dateText)).toEqual(["2/1/2023", "2/1/2023", "1/3/1900", "1000000000000"]);
  });
});
