import { adoptionOf } from "#core/adoption/adoptionOf";
import type { Annex } from "#core/annex/annex";
import { readAnnexes } from "#core/annex/readAnnexes";
import { nameOf } from "#core/annex/walkAnnex";
import { reordered, planOrder } from "#core/order/orderPlan";
import { proseOf } from "#core/remedies/prose";
import { checkSheet } from "#core/rules/checkAnnex";
import { toA1 } from "#core/snapshot/address";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import { annexSheet, dakPoRemedies2022, krongNo2023, stacked, unnumberedRemedies } from "../../support/annexFixtures";
import { bareFurnishing } from "../../support/bareFurnishing";
import { builtInKnowledge } from "../../support/knowledge";
import { findAll } from "../../support/ruleTester";
import { onlyAnnex, sortedBy, withRows } from "../../support/totalledAnnex";

const numbered = annexSheet(dakPoRemedies2022);
const sheet = annexSheet(unnumberedRemedies);
const FIRST = 5;

/** The sheet with another name in a row, counted from the first below the heading. */
function named(row: number, name: (printed: string) => string): SheetSnapshot {
  const values = sheet.values.map((cells, at) => (at === FIRST + row ? [name(String(cells[0])), ...cells.slice(1)] : cells));
  return { ...sheet, values, formulas: values };
}

const content = ({ rows }: Annex) => rows.map((row) => [row.row, row.level, row.role, row.stt, nameOf(row), row.parent?.row ?? null]);

describe("a table of remedies whose numbers stand at the head of the names", () => {
  it("is read as one with a column of numbers", () => {
    expect(onlyAnnex(sheet).kind).toBe("remedies");
    expect(content(onlyAnnex(sheet))).toEqual(content(onlyAnnex(numbered)));
  });

  it("is read so below another annex, after a paste, and without a title", () => {
    const both = stacked(annexSheet(krongNo2023), sheet);
    expect(readAnnexes(both).annexes.map(({ kind, rows }) => [kind, rows.length])).toEqual([["score", 146], ["remedies", 24]]);
    for (const options of [{ pageEvery: 9 }, { title: false }, { columnNumbers: "(1)" }, { blankEvery: 4 }] as const) {
      expect(onlyAnnex(annexSheet(unnumberedRemedies, options)).rows.map((row) => [row.stt.printed, nameOf(row)])).toEqual(onlyAnnex(sheet).rows.map((row) => [row.stt.printed, nameOf(row)]));
    }
  });

  it("has the same findings, each at its own cell", () => {
    const told = (snapshot: SheetSnapshot, shift: number) => findAll(snapshot, builtInKnowledge).map(({ rule, cell, stt, place }) => [rule, cell.row, cell.row < FIRST ? 0 : cell.column + shift, stt, place]);
    expect(told(sheet, 1)).toEqual(told(numbered, 0));
  });

  it("cannot be read where no name has a number: the column of numbers is what is missing", () => {
    const values = sheet.values.map((cells, row) => (row < FIRST ? cells : [String(cells[0]).replace(/^[\d.]+ /, ""), ...cells.slice(1)]));
    expect(readAnnexes({ ...sheet, values, formulas: values })).toMatchObject({ annexes: [], unreadable: [{ kind: "remedies", missing: ["stt"], reason: "columns-missing" }] });
  });

  it.each([
    ["stt-malformed", 3, (name: string) => name.replace("1.3.", "1,3."), "1.3."],
    ["stt-style", 3, (name: string) => name.replace("1.3.", "1.3"), "1.3."],
  ])("has a number out of form put right without its name being lost: %s", (rule, row, spoil, number) => {
    const found = findAll(named(row, spoil), builtInKnowledge).filter((finding) => finding.rule === rule);
    expect(found.map(({ cell, column }) => [toA1(cell), column])).toEqual([["A9", "criterion"]]);
    expect(found[0]!.fix!.edits).toEqual([{ kind: "setText", cell: { row: 8, column: 0 }, text: sheet.values[FIRST + row]![0] }]);
    expect(String(sheet.values[FIRST + row]![0]).startsWith(number)).toBe(true);
  });

  it.each([
    ["stt-missing", (name: string) => name.replace(/^1\.3\. /, "")],
    ["stt-duplicate", (name: string) => name.replace("1.3.", "1.2.")],
    ["stt-gap", (name: string) => name.replace("1.3.", "1.30.")],
    ["stt-orphan", (name: string) => name.replace("1.3.", "7.3.")],
    ["criterion-missing", () => "1.3."],
  ])("has %s told where the number stands", (rule, spoil) => {
    const found = findAll(named(3, spoil), builtInKnowledge).filter((finding) => finding.rule === rule);
    expect(found[0]).toMatchObject({ cell: { column: 0 }, column: "criterion" });
    if (rule !== "stt-gap") expect(found.map(({ cell }) => toA1(cell))).toEqual(["A9"]);
  });

  it("says the same in prose", () => {
    expect(proseOf(onlyAnnex(sheet))).toEqual(proseOf(onlyAnnex(numbered)));
  });

  it("is put back in the order of its numbers after sorting", () => {
    const mixed = withRows(sheet, FIRST, sortedBy(sheet, FIRST, sheet.values.length - 1, 3));
    const plan = planOrder(mixed, readAnnexes(mixed).annexes, onlyAnnex(mixed));
    if (!plan || "reason" in plan) throw new Error("No order.");
    expect(reordered(mixed, plan).values).toEqual(sheet.values);
    expect(checkSheet(readAnnexes(mixed), builtInKnowledge).filter(({ rule }) => rule === "stt-out-of-order")).toMatchObject([{ message: "stt-out-of-order.sorted", column: "criterion" }]);
  });

  it("is offered drop-downs and a page set-up like the other", () => {
    const offered = (snapshot: SheetSnapshot) => adoptionOf(snapshot, readAnnexes(snapshot).annexes, bareFurnishing);
    const { totals, dropDown, page } = offered(sheet);
    expect([totals.state, dropDown.state, page.state]).toEqual(["present", "missing", "missing"]);
    expect(dropDown.write.map(({ range }) => [range.top, range.bottom])).toEqual(offered(numbered).dropDown.write.map(({ range }) => [range.top, range.bottom]));
  });
});
