import type { Annex } from "#core/annex/annex";
import { readAnnexes } from "#core/annex/readAnnexes";
import { checkAnnex, checkSheet } from "#core/rules/checkAnnex";
import { defineRule, type Report, type Rule, type RuleKnowledge } from "#core/rules/rule";
import { toA1 } from "#core/snapshot/address";
import { annexSheet, dakNong2022, krongNo2023, stacked } from "../../support/annexFixtures";

const knowledge: RuleKnowledge = { agencies: { agencies: [], recognise: () => [] } };
const reading = readAnnexes(annexSheet(dakNong2022));
const annex = reading.annexes[0]!;

function ruleOf(part: Partial<Rule>): Rule {
  return defineRule({ id: "test-rule", severity: "warning", kinds: ["score"], messages: ["test-rule"], source: "thử", check: () => [], ...part });
}

function reportAt(index: number, more: Partial<Report> = {}): Report {
  const row = annex.rows[index]!;
  return { at: row.cells.get("maxScore")!.address, row, column: "maxScore", data: {}, ...more };
}

describe("checkAnnex", () => {
  it("makes a finding of each report", () => {
    const rule = ruleOf({ check: () => [reportAt(1, { data: { expected: 2 }, related: [{ row: 0, column: 0 }] })] });
    expect(checkAnnex(annex, knowledge, [rule])).toEqual([
      {
        rule: "test-rule",
        severity: "warning",
        message: "test-rule",
        sheet: annex.sheet,
        cell: { row: 6, column: 2 },
        stt: "1.1",
        place: "1.1",
        column: "maxScore",
        data: { expected: 2 },
        related: [{ row: 0, column: 0 }],
        fix: null,
      },
    ]);
  });

  it("keeps a report's own message and fix, and has no number where it names no row", () => {
    const fix = { label: "test-rule.fix", data: {}, edits: [] };
    const rule = ruleOf({ messages: ["test-rule", "test-rule.more"], check: () => [reportAt(1, { message: "test-rule.more", fix, row: null })] });
    expect(checkAnnex(annex, knowledge, [rule])).toMatchObject([{ message: "test-rule.more", stt: "", fix }]);
  });

  it("runs only the rules for the annex's kind", () => {
    const other = ruleOf({ kinds: ["report"], check: () => [reportAt(0)] });
    const every = ruleOf({ kinds: "all", check: () => [reportAt(1)] });
    expect(checkAnnex(annex, knowledge, [other, every]).map(({ stt }) => stt)).toEqual(["1.1"]);
  });

  it("reports one fault of a cell once for each rule", () => {
    const rule = ruleOf({ check: () => [reportAt(1, { data: { actual: "a" } }), reportAt(1, { data: { actual: "b" } }), reportAt(2)] });
    const also = ruleOf({ id: "other-rule", check: () => [reportAt(1)] });
    expect(checkAnnex(annex, knowledge, [rule, also]).map(({ rule, stt, data }) => [rule, stt, data])).toEqual([
      ["test-rule", "1.1", { actual: "a" }],
      ["other-rule", "1.1", {}],
      ["test-rule", "1.2", {}],
    ]);
  });

  it("works a fact of the annex out once for all rules, and anew for the next check", () => {
    let asked = 0;
    const countRows = ({ rows }: Annex): number => (asked += 1) && rows.length;
    const first = ruleOf({ check: (_, { once }) => [reportAt(0, { data: { rows: once(countRows) } })] });
    const second = ruleOf({ id: "other-rule", check: (_, { once }) => [reportAt(1, { data: { rows: once(countRows) } })] });
    const found = checkAnnex(annex, knowledge, [first, second]);
    expect(found.map(({ data }) => data)).toEqual([{ rows: 119 }, { rows: 119 }]);
    expect(asked).toBe(1);
    checkAnnex(annex, knowledge, [second]);
    expect(asked).toBe(2);
  });

  it("gives a fact the agencies too", () => {
    const rule = ruleOf({ check: (_, { once }) => [reportAt(0, { data: { agencies: once((_annex, { agencies }) => agencies.agencies.length) } })] });
    expect(checkAnnex(annex, knowledge, [rule])[0]?.data).toEqual({ agencies: 0 });
  });

  it("puts the worst first, then goes down the sheet", () => {
    const info = ruleOf({ id: "an-info", severity: "info", check: () => [reportAt(0)] });
    const error = ruleOf({ id: "an-error", severity: "error", check: () => [reportAt(9), reportAt(3)] });
    expect(checkAnnex(annex, knowledge, [info, error]).map(({ rule, cell }) => `${rule} ${toA1(cell)}`)).toEqual(["an-error C9", "an-error C15", "an-info C6"]);
  });

  it("names a rule that breaks, and goes on with the others", () => {
    const broken = ruleOf({
      id: "broken-rule",
      *check() {
        yield reportAt(0);
        throw new Error("hỏng");
      },
    });
    const sound = ruleOf({ check: () => [reportAt(1)] });
    expect(checkAnnex(annex, knowledge, [broken, sound]).map(({ rule, severity, cell, data }) => [rule, severity, toA1(cell), data])).toEqual([
      ["rule-failed", "error", "A5", { failed: "broken-rule", detail: "hỏng" }],
      ["test-rule", "warning", "C7", {}],
    ]);
  });
});

describe("checkSheet", () => {
  it("checks every annex of the sheet and what could not be read", () => {
    const sheet = stacked(
      stacked(annexSheet(dakNong2022, { headings: { maxScore: "Cột khác" } }), annexSheet(dakNong2022)),
      annexSheet(krongNo2023),
    );
    const rule = ruleOf({
      *check({ rows, range }) {
        yield { at: { row: range.top, column: range.left }, row: rows[0]!, column: null, data: { rows: rows.length } };
      },
      *checkUnreadable({ at, missing }) {
        yield { at, row: null, column: null, data: { missing } };
      },
    });
    expect(checkSheet(readAnnexes(sheet), knowledge, [rule]).map(({ cell, data }) => [toA1(cell), data])).toEqual([
      ["A5", { missing: ["maxScore"] }],
      ["A130", { rows: 119 }],
      ["A255", { rows: 146 }],
    ]);
  });

  it("finds nothing on an ordinary sheet", () => {
    expect(checkSheet({ annexes: [], unreadable: [] }, knowledge)).toEqual([]);
  });
});
