import fc from "fast-check";
import {
  UNITS_PER_POINT,
  comparePoints,
  digitsOf,
  formatPoints,
  parsePoints,
  pointsFromNumber,
  roundTo,
  subtractPoints,
  sumPoints,
  toNumber,
  type Points,
} from "#core/points/points";

const shown = (points: Points | null): string | null => (points === null ? null : formatPoints(points));

describe("parsePoints", () => {
  it.each([
    ["8,5", "8.5"],
    ["8.5", "8.5"],
    [" 8,5 ", "8.5"],
    ["\u00a08,5\u200b", "8.5"],
    ["0,8791", "0.8791"],
    ["10,10", "10.1"],
    ["08,50", "8.5"],
    [",5", "0.5"],
    ["+2", "2"],
    ["-0,25", "-0.25"],
    ["\u22121", "-1"],
    ["-0", "0"],
    ["1.000", "1"],
    ["1,0000000005", "1.000000001"],
    ["1000000", "1000000"],
  ])("reads %j as %s", (text, points) => {
    expect(shown(parsePoints(text))).toBe(points);
  });

  it.each(["", " ", "-", ",", "8,", "8,5đ", "8 điểm", "8,5,0", "1.000,5", "1.000.000", "8, 5", "1e3", "0x1", "½", "x", "1000000,1", "99999999", "NaN", "Infinity"])(
    "refuses %j",
    (text) => {
      expect(parsePoints(text)).toBeNull();
    },
  );

  it("reads every number back as it was written, with either sign", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000 * UNITS_PER_POINT, max: 1_000_000 * UNITS_PER_POINT }), (units) => {
        for (const sign of [",", "."] as const) expect(parsePoints(formatPoints(units as Points, sign))).toBe(units);
      }),
    );
  });

  it("never throws and never leaves the limits", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+]?\d{0,12}[.,]?\d{0,12}$/)), (text) => {
        const points = parsePoints(text);
        if (points !== null) expect(Number.isSafeInteger(points) && Math.abs(points) <= 1_000_000 * UNITS_PER_POINT).toBe(true);
      }),
    );
  });
});

describe("pointsFromNumber", () => {
  it.each([
    [2.7091000000000003, "2.7091"],
    [0.1 + 0.2, "0.3"],
    [1.005 * 1000, "1005"],
    [-0, "0"],
    [1 / 3, "0.333333333"],
    [-2 / 3, "-0.666666667"],
    [1_000_000, "1000000"],
  ])("reads %d as %s", (number, points) => {
    expect(shown(pointsFromNumber(number))).toBe(points);
  });

  it.each([1_000_000.1, -1_000_001, NaN, Infinity, -Infinity])("refuses %d", (number) => {
    expect(pointsFromNumber(number)).toBeNull();
  });

  it("agrees with the text of the same decimal, and gives it back", () => {
    const decimals = fc.tuple(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 9 }), fc.nat(999_999_999));
    fc.assert(
      fc.property(decimals, ([whole, digits, fraction]) => {
        const text = `${whole}.${String(fraction).padStart(9, "0").slice(0, digits)}`.replace(/\.$/, "");
        const points = pointsFromNumber(Number(text));
        expect(points).toBe(parsePoints(text));
        expect(toNumber(points!)).toBe(Number(text));
      }),
    );
  });

  it("loses the noise of any sum of printed points", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 60 }), (tenThousandths) => {
        const floats = tenThousandths.reduce((sum, part) => sum + part / 10_000, 0);
        const exact = sumPoints(tenThousandths.map((part) => pointsFromNumber(part / 10_000)!));
        expect(pointsFromNumber(floats)).toBe(exact);
      }),
    );
  });
});

describe("points arithmetic", () => {
  const points = fc.integer({ min: -100 * UNITS_PER_POINT, max: 100 * UNITS_PER_POINT }).map((units) => units as Points);

  it("adds exactly, in any order, and subtracts what was added", () => {
    fc.assert(
      fc.property(fc.array(points), points, (values, more) => {
        expect(sumPoints([...values, more])).toBe(sumPoints([more, ...[...values].reverse()]));
        expect(subtractPoints(sumPoints([...values, more]), more)).toBe(sumPoints(values));
      }),
    );
    expect(formatPoints(sumPoints(["0,1", "0,2", "0,7"].map((text) => parsePoints(text)!)))).toBe("1");
    expect(Object.is(sumPoints([]), 0)).toBe(true);
  });

  it("compares as numbers do", () => {
    expect([parsePoints("10,9")!, parsePoints("-1")!, parsePoints("9,10")!].sort(comparePoints).map((value) => formatPoints(value))).toEqual(["-1", "9.1", "10.9"]);
  });

  it.each([
    ["2,7091", 2, "2.71"],
    ["2,705", 2, "2.71"],
    ["2,7049", 2, "2.7"],
    ["-2,705", 2, "-2.71"],
    ["-0,004", 2, "0"],
    ["2,5", 0, "3"],
    ["1,005", 2, "1.01"],
    ["1,23456789", 9, "1.23456789"],
  ])("rounds %s to %d digits as %s, halves away from zero", (text, digits, rounded) => {
    const result = roundTo(parsePoints(text)!, digits);
    expect(formatPoints(result)).toBe(rounded);
    expect(Object.is(result, -0)).toBe(false);
  });

  it("rounds to the nearest of the numbers with so many digits", () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: 9 }), (value, digits) => {
        const rounded = roundTo(value, digits);
        expect(digitsOf(rounded)).toBeLessThanOrEqual(digits);
        expect(Math.abs(rounded - value) * 2).toBeLessThanOrEqual(10 ** (9 - digits));
        expect(roundTo(rounded, digits)).toBe(rounded);
      }),
    );
  });

  it("counts the decimals it takes to write them", () => {
    fc.assert(fc.property(points, (value) => digitsOf(value) === (formatPoints(value).split(".")[1] ?? "").length));
  });
});
