import fc from "fast-check";
import { toA1 } from "#core/snapshot/address";
import type { RangeAddress } from "#core/snapshot/address";
import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";
import { RULE_FAILED } from "#core/rules/checkAnnex";
import { builtInKnowledge } from "../../support/knowledge";
import { findAll, markOf } from "../../support/ruleTester";

const HEADING = ["STT", "Tiêu chí", "Điểm chuẩn", "Điểm năm 2021 đạt được", "Mục tiêu năm 2022", "Nhiệm vụ/giải pháp", "Đơn vị chủ trì"];

function snapshotOf(rows: readonly (readonly CellValue[])[], format = "General", merges: readonly RangeAddress[] = []): SheetSnapshot {
  const values = [HEADING, ...rows];
  return {
    sheet: { id: "s", name: "Phụ lục" },
    origin: { row: 0, column: 0 },
    values,
    formulas: values,
    numberFormats: values.map((row) => row.map(() => format)),
    merges,
    calculated: true,
    cut: false,
  };
}

function shifted(snapshot: SheetSnapshot, by: number): SheetSnapshot {
  const merges = snapshot.merges.map(({ top, left, bottom, right }) => ({ top: top + by, left: left + by, bottom: bottom + by, right: right + by }));
  return { ...snapshot, origin: { row: by, column: by }, merges };
}

const stt = fc.oneof(
  fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }).map((path) => path.join(".")),
  fc.constantFrom("", "1.", "2,3", "2..1.", "a)", "1.999.1", "0", "-1", "TỔNG ĐIỂM", "1.1.1.1.1.1", "99999999999", "\u0000"),
  fc.constantFrom<CellValue>(1, 1.1, 44562, -3, 0.1, 1e21, Number.NaN, true),
);
const points = fc.oneof(
  fc.double({ noDefaultInfinity: true, noNaN: true, min: -5, max: 200 }),
  fc.constantFrom<CellValue>("", 0, 1, 1.5, "8,5", "8.5", "1.000,5", "-", "#REF!", "đạt", true, 1e300, -0, 0.1 + 0.2, "1e3", "∞", "{points}"),
);
const text = fc.oneof(fc.constantFrom("", "Sở Nội vụ", "Tổng", "Kế hoạch {row}", "<b>", "'", "a\nb; c/ d, e và f"), fc.string({ maxLength: 12 }));
const row = fc.tuple(stt, text, points, points, points, text, text);
const merge = fc
  .record({ top: fc.nat(12), left: fc.nat(6), height: fc.nat(3), width: fc.nat(1) })
  .map(({ top, left, height, width }) => ({ top: top + 1, left, bottom: top + 1 + height, right: Math.min(6, left + width) }));
const sheet = fc
  .tuple(fc.array(row, { maxLength: 14 }), fc.constantFrom("General", "@", "0.00", "d/m/yyyy"), fc.array(merge, { maxLength: 2 }))
  .map(([rows, format, merges]) => snapshotOf(rows, format, merges));

describe("on any annex", () => {
  it("no rule breaks, changes the annex, or leaves a sentence unfinished", () => {
    fc.assert(
      fc.property(sheet, (snapshot) => {
        expect(findAll(snapshot, builtInKnowledge).filter(({ rule }) => rule === RULE_FAILED)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("findings stand on the sheet, one for each cell and rule, worst first and from top to bottom", () => {
    fc.assert(
      fc.property(sheet, (snapshot) => {
        const findings = findAll(snapshot, builtInKnowledge);
        const weights = { error: 0, warning: 1, info: 2 };
        const ranks = findings.map(({ severity, cell }) => weights[severity] * 1e6 + cell.row * 100 + cell.column);
        expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
        const places = findings.map(({ rule, cell }) => `${rule} ${toA1(cell)}`);
        expect(new Set(places).size).toBe(places.length);
        for (const { cell } of findings) expect(cell.row < snapshot.values.length && cell.column < HEADING.length).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("the same is found wherever the table stands on the sheet", () => {
    fc.assert(
      fc.property(sheet, fc.integer({ min: 1, max: 40 }), (snapshot, by) => {
        const here = findAll(snapshot, builtInKnowledge).map(markOf);
        const there = findAll(shifted(snapshot, by), builtInKnowledge).map((finding) =>
          markOf({ ...finding, cell: { row: finding.cell.row - by, column: finding.cell.column - by } }),
        );
        expect(there).toEqual(here);
      }),
      { numRuns: 60 },
    );
  });
});

/** Points of the leaves in tenths of thousandths, by field and criterion. */
const leaves = fc.array(fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 });

function annexOf(fields: readonly (readonly number[])[]): CellValue[][] {
  const cells = (number: string, units: number, leaf: boolean): CellValue[] => {
    const value = units / 10_000;
    return [number, "Tiêu chí", 10, value, value, leaf ? "Thực hiện" : "", leaf ? "Sở Nội vụ" : ""];
  };
  const sum = (units: readonly number[]) => units.reduce((total, each) => total + each, 0);
  const rows = fields.flatMap((units, field) => [
    cells(String(field + 1), sum(units), false),
    ...units.map((each, place) => cells(`${field + 1}.${place + 1}`, each, true)),
  ]);
  return [...rows, ["TỔNG ĐIỂM", "", "", sum(fields.map(sum)) / 10_000, sum(fields.map(sum)) / 10_000, "", ""]];
}

describe("sums", () => {
  const sumRules = ["points-children-sum", "points-grand-total", "points-rounded"];
  const inLastYear = (rows: CellValue[][]) =>
    findAll(snapshotOf(rows), builtInKnowledge).filter(({ rule, column }) => sumRules.includes(rule) && column === "prevScore");

  it("that agree to the last digit are never reported", () => {
    fc.assert(fc.property(leaves, (fields) => void expect(inLastYear(annexOf(fields))).toEqual([])), { numRuns: 80 });
  });

  it("that differ by a ten-thousandth are reported at the parent, and at the total where the field takes part", () => {
    fc.assert(
      fc.property(leaves, fc.nat(), (fields, choice) => {
        const rows = annexOf(fields);
        const parents = rows.flatMap(([number], index) => (/^\d+$/.test(String(number)) ? [index] : []));
        const parent = parents[choice % parents.length]!;
        rows[parent]![3] = (Math.round(Number(rows[parent]![3]) * 10_000) + 1) / 10_000;
        const found = inLastYear(rows).map(({ rule, cell }) => [rule === "points-rounded" ? "rounded" : "differs", cell.row]);
        expect(found.map(([, place]) => place).sort((one, other) => Number(one) - Number(other))).toEqual([parent + 1, rows.length]);
      }),
      { numRuns: 80 },
    );
  });

  it("are the same whether points are numbers or text, with comma or point", () => {
    fc.assert(
      fc.property(leaves, fc.boolean(), (fields, comma) => {
        const asText = annexOf(fields).map((cells) =>
          cells.map((cell) => (typeof cell === "number" ? String(cell).replace(".", comma ? "," : ".") : cell)),
        );
        expect(inLastYear(asText)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
