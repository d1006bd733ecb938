import type { AnnexRow } from "#core/annex/annex";
import { readAnnexes } from "#core/annex/readAnnexes";
import type { CellValue } from "#core/snapshot/snapshot";
import { childrenTotalOf, grandTotalOf } from "#core/annex/totalFormula";
import { placeText } from "#core/annex/walkAnnex";
import { annexSheet, binhYen2024, dakNong2022, dakPoRemedies2022, districtMonitoring, krongNo2023, type PrintedAnnex } from "../../support/annexFixtures";
import { builtInKnowledge } from "../../support/knowledge";
import { type RomanWay, withRomanFields } from "../../support/romanFields";
import { findAll } from "../../support/ruleTester";

const annexes = ([["Đắk Nông", dakNong2022], ["Krông Nô", krongNo2023], ["theo dõi", districtMonitoring], ["khắc phục", dakPoRemedies2022], ["Bình Yên", binhYen2024]] as const)
  .map(([name, annex]) => [name, annex as PrintedAnnex<string>] as const);
const cases = annexes.flatMap(([name, annex]) => (["counting through", "with final dots", "starting over"] as const).map((way) => [name, way, annex] as const));

const read = (annex: PrintedAnnex<string>) => readAnnexes(annexSheet(annex)).annexes[0]!;
/** By row, so that it does not matter how rows are called. */
const found = (annex: PrintedAnnex<string>) => findAll(annexSheet(annex), builtInKnowledge).map(({ rule, cell, column }) => `${cell.row} ${rule} ${column}`).sort();
const shape = ({ rows }: { readonly rows: readonly AnnexRow[] }) => rows.map(({ level, leaf, parent, stt }) => `${level} ${leaf} ${parent?.index} ${stt.path?.join(".")}`);

describe("fields with roman numbers", () => {
  test.each(cases)("%s, %s: has the same tree and the same findings as with arabic ones", (_, way, annex) => {
    const roman = withRomanFields(annex, way);
    expect(shape(read(roman))).toEqual(shape(read(annex)));
    // "2,3" and "2,4" are "3" and "4" where numbers start over; dots of a level are another matter.
    const rest = (findings: readonly string[]) => findings.filter((finding) => !/stt-(malformed|style)/.test(finding));
    expect(rest(found(roman))).toEqual(rest(found(annex)));
    expect(found(roman).filter((finding) => finding.includes("stt-malformed"))).toEqual(way === "starting over" ? [] : found(annex).filter((finding) => finding.includes("stt-malformed")));
  });

  test("are called as they are printed, and rows below by both numbers where numbers start over", () => {
    const places = (way: RomanWay) => read(withRomanFields(dakNong2022 as PrintedAnnex<string>, way)).rows.slice(0, 6).map(placeText);
    expect(places("counting through")).toEqual(["I", "1.1", "1.2", "1.3", "1.3.1", "1.3.2"]);
    expect(places("starting over")).toEqual(["I", "I.1", "I.2", "I.3", "I.3.1", "I.3.2"]);
  });

  test("are named in a finding with the number that is missing", () => {
    const without = (annex: PrintedAnnex<string>, ...numbers: readonly string[]) => ({ ...annex, rows: annex.rows.filter(({ stt }) => !numbers.includes(String(stt))) });
    const gaps = (annex: PrintedAnnex<string>) => findAll(annexSheet(annex), builtInKnowledge).filter(({ rule }) => rule === "stt-gap").map(({ data }) => data["missing"]);
    const plain = dakNong2022 as PrintedAnnex<string>;
    const fieldGone = withRomanFields({ ...plain, rows: plain.rows.filter(({ stt }) => !/^3(\.|$)/.test(String(stt))) }, "counting through");
    const rowGone = withRomanFields(without(plain, "3.2.1"), "starting over");
    expect([gaps(fieldGone), gaps(rowGone)]).toEqual([["III"], ["III.2.1"]]);
  });

  test("have no total formula that would find their rows by number; what it finds is summed", () => {
    const annex = read(withRomanFields(dakNong2022 as PrintedAnnex<string>, "counting through"));
    const [field, , , group] = annex.rows;
    expect([childrenTotalOf(annex, field!, "prevScore"), childrenTotalOf(annex, group!, "prevScore"), grandTotalOf(annex, "maxScore")]).toEqual([null, expect.stringContaining("SUMIFS"), null]);
    const over = read(withRomanFields(krongNo2023 as PrintedAnnex<string>, "starting over"));
    expect(grandTotalOf(over, "maxScore")).toBeNull();
  });

  test.each(["x", "i", "v."])("are capitals: %s in the number's cell is none", (mark) => {
    const rows = dakNong2022.rows.map((row, index) => (index === 4 ? { ...row, stt: mark } : row));
    expect(read({ ...dakNong2022, rows } as PrintedAnnex<string>).rows[4]!.stt).toMatchObject({ state: "malformed", path: null });
  });

  test("have the numbers below them put back that Excel made numbers of, within each field", () => {
    const sheet = annexSheet(withRomanFields(dakNong2022 as PrintedAnnex<string>, "starting over"));
    const pasted = (cells: readonly (readonly CellValue[])[]) => cells.map((row) => row.map((cell, column) => (column === 0 && /^\d+(\.\d+)?$/.test(String(cell)) ? Number(cell) : cell)));
    const lost = findAll({ ...sheet, values: pasted(sheet.values), formulas: pasted(sheet.formulas) }, builtInKnowledge).filter(({ message }) => message === "stt-malformed.number");
    const printed = ({ cell }: { readonly cell: { readonly row: number } }) => sheet.values[cell.row - sheet.origin.row]?.[0];
    expect(lost).toHaveLength(111);
    expect(lost.filter(({ fix }) => fix === undefined).map(printed)).toEqual([]);
    expect(lost.map(({ data }) => data["expected"])).toEqual(lost.map(printed));
  });
});
