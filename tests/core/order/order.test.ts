import fc from "fast-check";
import { readAnnexes } from "#core/annex/readAnnexes";
import { inverseOrder } from "#core/edits/rowsChange";
import type { Finding } from "#core/findings/finding";
import { type OrderPlan, planOrder, reordered } from "#core/order/orderPlan";
import { reachesOtherRows } from "#core/order/rowReferences";
import { checkSheet } from "#core/rules/checkAnnex";
import { disorderOf, standsInOneOrder } from "#core/rules/disorder";
import { rowOrderOf } from "#core/rules/rowOrder";
import { toA1 } from "#core/snapshot/address";
import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";
import {
  annexSheet, binhYen2024, dakNong2022, dakPoRemedies2022, dakPoTargets2022, districtMonitoring, ducTho2022, krongNo2023, type PrintedAnnex,
} from "../../support/annexFixtures";
import { builtInKnowledge } from "../../support/knowledge";
import { onlyAnnex, sortedBy, totalledAnnex, withRows } from "../../support/totalledAnnex";

/** Title, empty row and heading stand in the grid's rows 0 to 4. */
const FIRST = 5;
const annexes: readonly (readonly [string, PrintedAnnex])[] = [["Đắk Nông 2022", dakNong2022], ["Krông Nô 2023", krongNo2023]];
const plan = (snapshot: SheetSnapshot) => planOrder(snapshot, readAnnexes(snapshot).annexes, onlyAnnex(snapshot));
const planned = (snapshot: SheetSnapshot): OrderPlan => {
  const found = plan(snapshot);
  if (!found || "reason" in found) throw new Error(found ? found.reason : "in order");
  return found;
};

/** A small annex from the cells of its rows: number, name, points; heading in row 1. */
function small(...rows: readonly (readonly CellValue[])[]): SheetSnapshot {
  const values = [["STT", "Tiêu chí", "Điểm chuẩn", "Điểm 2021 đạt được", "Mục tiêu năm 2022", "Nhiệm vụ/giải pháp", "Đơn vị chủ trì"], ...rows];
  const width = Math.max(...values.map((row) => row.length));
  const grid = values.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  return {
    sheet: { id: "s", name: "s" }, origin: { row: 0, column: 0 }, values: grid, formulas: grid,
    numberFormats: grid.map((row) => row.map(() => "General")), merges: [], calculated: true, cut: false,
  };
}
const leaf = (stt: CellValue, name: string): readonly CellValue[] => [stt, name, 1, 1, 1, "Thực hiện", "Sở Nội vụ"];

describe("the order of the numbers", () => {
  it.each(annexes)("is the one the real annex has (%s)", (_, annex) => {
    expect(rowOrderOf(onlyAnnex(annexSheet(annex)))).toBeNull();
    expect(plan(annexSheet(annex))).toBeNull();
  });

  it.each(annexes)("brings back any permutation of the rows of the real annex, the total row among them (%s)", (_, annex) => {
    const original = totalledAnnex(annex);
    const rows = annex.rows.map((__, at) => FIRST + at);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        const mixed = withRows(original, FIRST, shuffled);
        if (shuffled.every((row, at) => row === rows[at])) return;
        const found = planned(mixed);
        const { values, formulas } = reordered(mixed, found);
        expect({ values, formulas }).toEqual({ values: original.values, formulas: original.formulas });
        // Each total of ours gets the formula of its place, whatever it was copied to.
        for (const { cell, formula } of found.totals) expect(formula).toBe(original.formulas[cell.row]?.[cell.column]);
      }),
      { numRuns: 40 },
    );
  });

  it("is undone by its inverse", () => {
    const order = { top: 3, order: [5, 3, 4, 7, 6] };
    expect(inverseOrder(order)).toEqual({ top: 3, order: [4, 5, 3, 7, 6] });
    expect(inverseOrder(inverseOrder(order))).toEqual(order);
  });

  it("names only the rows from the first to the last that moves", () => {
    const snapshot = small(leaf("1", "A"), leaf("1.1", "B"), leaf("1.3", "D"), leaf("1.2", "C"), leaf("1.4", "E"));
    expect(rowOrderOf(onlyAnnex(snapshot))).toEqual({ top: 3, order: [4, 3] });
  });

  it("leaves rows without a place below the row they stood under, and rows with one number as they stood", () => {
    const snapshot = small(leaf("1", "A"), leaf("1.2", "thứ nhất"), leaf("", "không số"), leaf("1.2", "thứ hai"), leaf("1.1", "B"));
    const { order } = planned(snapshot);
    expect(order.map((row) => snapshot.values[row]?.[1])).toEqual(["B", "thứ nhất", "không số", "thứ hai"]);
  });

  it("puts the total row last, wherever it was sorted to", () => {
    const snapshot = small(["TỔNG ĐIỂM", "", 3, 3, 3], leaf("1", "A"), leaf("1.2", "C"), leaf("1.1", "B"));
    const { order } = planned(snapshot);
    expect(order.map((row) => snapshot.values[row]?.[0])).toEqual(["1", "1.1", "1.2", "TỔNG ĐIỂM"]);
  });
});

describe("the cells that move", () => {
  const moving = [leaf("1", "A"), [...leaf("1.2", "C"), "ghi chú"], leaf("1.1", "B")];

  it("are the annex's columns and what stands beside them, up to a blank column", () => {
    const snapshot = small(...moving.map((row, at) => [...row, ...(row.length < 8 ? [""] : []), "", at]));
    expect(planned(snapshot).area).toEqual({ top: 2, bottom: 3, left: 0, right: 7 });
  });

  it("do not reach into merged cells, which are named", () => {
    const merge = { top: 2, left: 5, bottom: 3, right: 5 };
    expect(plan({ ...small(...moving), merges: [merge] })).toEqual({ reason: "merged", at: [merge] });
    const above = { top: 1, left: 5, bottom: 1, right: 6 };
    expect(plan({ ...small(...moving), merges: [above] })).toMatchObject({ top: 2 });
  });

  it("hold no rows that are none of the annex", () => {
    const snapshot = annexSheet(dakNong2022, { pageEvery: 30 });
    const mixed = withRows(snapshot, 6, Array.from({ length: 100 }, (_, at) => 105 - at));
    expect(plan(mixed)).toMatchObject({ reason: "foreign-rows" });
  });

  it("need a blank column beside them", () => {
    const snapshot = small(...moving);
    const beside = { ...onlyAnnex(snapshot), range: { top: 0, left: 8, bottom: 3, right: 14 } };
    expect(planOrder(snapshot, [onlyAnnex(snapshot), beside], onlyAnnex(snapshot))).toMatchObject({ reason: "no-room" });
  });
});

describe("a formula", () => {
  it.each([
    ["=C7*2", false], ["=SUM(C8:C9)", true], ["=$C$1*C7", false], ["=C$9", false], ["=$C9", true], ['="C9"&C7', false], ["='C9'!A7", false], ["=LOG10(C7)", false],
  ])("%s in row 7 counts another row: %s", (formula, reaches) => {
    expect(reachesOtherRows(formula, 6)).toBe(reaches);
  });
});

describe("a table that people sort", () => {
  const ways: readonly (readonly [string, number, boolean])[] = [
    ["points", 2, true], ["points, largest first", 2, false], ["agency", 6, true], ["name", 1, true], ["number as text, falling", 0, false],
  ];
  describe.each(annexes)("%s", (_, annex) => {
    const original = totalledAnnex(annex);
    const last = FIRST + annex.rows.length - 2;

    it.each(ways)("by %s is known as sorted, and brought back", (__, column, ascending) => {
      const mixed = withRows(original, FIRST, sortedBy(original, FIRST, last, column, ascending));
      expect(disorderOf(onlyAnnex(mixed)).sorted).toBe(true);
      expect(reordered(mixed, planned(mixed)).values).toEqual(original.values);
    });

    it.each(ways)("by %s has one finding for it, and none for the sums that its formulas lost", (__, column, ascending) => {
      const findings = (snapshot: SheetSnapshot) => checkSheet(readAnnexes(snapshot), builtInKnowledge);
      const mixed = withRows(original, FIRST, sortedBy(original, FIRST, last, column, ascending));
      const before = findings(original);
      // What Excel shows then: every sum counts only what happens to stand below it, here nothing.
      const values = mixed.values.map((row, r) => row.map((value, c) => (mixed.formulas[r]?.[c] === value ? value : 0)));
      const after = findings({ ...mixed, values });
      const [sorted, ...more] = after.filter(({ rule }) => rule === "stt-out-of-order");
      expect({ message: sorted?.message, more }).toEqual({ message: "stt-out-of-order.sorted", more: [] });
      expect(sorted?.data["sums"]).toBeGreaterThan(80);
      // Of several forms of one agency that are equally rare the first is told of, so that finding may stand in another row.
      const told = (all: readonly Finding[]) => all.map(({ rule, stt }) => (rule === "agency-inconsistent" ? rule : `${rule} ${stt}`)).filter((one) => !one.startsWith("stt-out-of-order"));
      expect(told(after).filter((one) => !told(before).includes(one))).toEqual([]);
    });

    it("in which one row was moved is not", () => {
      const rows = sortedBy(original, FIRST, last, 99);
      const moved = [...rows.slice(0, 9), ...rows.slice(10, 60), rows[9]!, ...rows.slice(60)];
      const { sorted, misplaced } = disorderOf(onlyAnnex(withRows(original, FIRST, moved)));
      expect({ sorted, rows: misplaced.map(({ place }) => toA1({ row: place.row.row, column: 0 })) }).toEqual({ sorted: false, rows: ["A65"] });
    });
  });
});

describe("annexes of other kinds that people sort", () => {
  const treeLike: readonly (readonly [string, SheetSnapshot])[] = [["monitoring", annexSheet(districtMonitoring)], ["remedies", annexSheet(dakPoRemedies2022)]];
  /** Where a plan's rows go, the few that are numbered stay nearly in order. */
  const others: readonly (readonly [string, SheetSnapshot, string])[] = [
    ["report", annexSheet(binhYen2024), "stt-out-of-order.scattered"], ["targets", annexSheet(dakPoTargets2022), "stt-out-of-order.scattered"], ["action plan", annexSheet(ducTho2022), "stt-out-of-order"],
  ];
  const mixedBy = (original: SheetSnapshot, column: number, ascending = true) =>
    withRows(original, FIRST, sortedBy(original, FIRST, original.values.length - 1, column, ascending));

  it.each(treeLike)("stand in order as printed: %s", (_, original) => {
    expect([rowOrderOf(onlyAnnex(original)), disorderOf(onlyAnnex(original))]).toEqual([null, { misplaced: [], sorted: false }]);
  });

  describe.each(treeLike)("%s", (_, original) => {
    it.each([["name", 1, true], ["lead agency", 4, true], ["number as text, falling", 0, false]] as const)("sorted by %s has one finding more, and is brought back", (__, column, ascending) => {
      const mixed = mixedBy(original, column, ascending);
      expect(disorderOf(onlyAnnex(mixed)).sorted).toBe(true);
      expect(reordered(mixed, planned(mixed)).values).toEqual(original.values);
      const told = (snapshot: SheetSnapshot) => checkSheet(readAnnexes(snapshot), builtInKnowledge).map(({ rule, message, stt }) => (rule === "agency-inconsistent" ? rule : `${message} ${stt}`));
      const before = told(original);
      const added = told(mixed).filter((one) => !before.includes(one));
      expect(added).toEqual([expect.stringMatching(/^stt-out-of-order\.sorted /)]);
    });

    it("brings back any permutation of its rows", () => {
      const rows = Array.from({ length: original.values.length - FIRST }, (__, at) => FIRST + at);
      fc.assert(
        fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
          fc.pre(shuffled.some((row, at) => row !== rows[at]));
          const mixed = withRows(original, FIRST, shuffled);
          expect(reordered(mixed, planned(mixed)).values).toEqual(original.values);
        }),
        { numRuns: 20 },
      );
    });

    it("in which one row was moved names that row", () => {
      const rows = Array.from({ length: original.values.length - FIRST }, (__, at) => FIRST + at);
      const mixed = withRows(original, FIRST, [...rows.slice(0, 3), ...rows.slice(4, 12), rows[3]!, ...rows.slice(12)]);
      const { sorted, misplaced } = disorderOf(onlyAnnex(mixed));
      expect({ sorted, rows: misplaced.map(({ place }) => toA1({ row: place.row.row, column: 0 })) }).toEqual({ sorted: false, rows: ["A17"] });
    });
  });

  it.each(others)("have no order to be put in where a row's number does not say where it belongs: %s", (_, original, told) => {
    const mixed = mixedBy(original, 1);
    expect(standsInOneOrder(onlyAnnex(mixed))).toBe(false);
    expect(checkSheet(readAnnexes(mixed), builtInKnowledge).filter(({ rule }) => rule === "stt-out-of-order").map(({ message }) => message)).toEqual([told]);
  });
});
