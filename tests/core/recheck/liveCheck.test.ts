import fc from "fast-check";
import { agencyDirectory } from "#core/agencies/agencies";
import { readAnnexes } from "#core/annex/readAnnexes";
import { type ChangedBlock, changedBlock, withBlock } from "#core/recheck/changedBlock";
import { type LiveCheck, recheck, startLiveCheck } from "#core/recheck/liveCheck";
import { checkSheet } from "#core/rules/checkAnnex";
import { defineRule, type Report, type Rule, type RuleKnowledge } from "#core/rules/rule";
import { defineTextRule, EVERYWHERE } from "#core/rules/textRule";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import { annexSheet, dakNong2022, krongNo2023 } from "../../support/annexFixtures";
import { editSequence, sheetsAfter } from "../../support/editSequences";
import { builtInKnowledge } from "../../support/knowledge";
import { deleted, inserted, merged, moved, sortedBy, typed } from "../../support/sheetEdits";

const sheet = annexSheet(dakNong2022);
const FIRST_ROW = 5;
const after = (last: LiveCheck, next: SheetSnapshot): LiveCheck => recheck(last, changedBlock(last.snapshot, next));

describe("the changed block", () => {
  const rowsOf = ({ first, removed, values }: ChangedBlock) => ({ first, removed, came: values.length });

  it("is the rows between those that are the same at the top and at the bottom", () => {
    expect(rowsOf(changedBlock(sheet, typed(sheet, 20, 3, 77)))).toEqual({ first: 20, removed: 1, came: 1 });
    expect(rowsOf(changedBlock(sheet, inserted(sheet, 20, 3)))).toEqual({ first: 20, removed: 0, came: 3 });
    expect(rowsOf(changedBlock(sheet, deleted(sheet, 20, 2)))).toEqual({ first: 20, removed: 2, came: 0 });
    expect(rowsOf(changedBlock(sheet, moved(sheet, 20, 25)))).toEqual({ first: 20, removed: 6, came: 6 });
    expect(rowsOf(changedBlock(sheet, structuredClone(sheet)))).toEqual({ first: sheet.values.length, removed: 0, came: 0 });
  });

  it("put in place makes the sheet what it is now, whatever was done", () => {
    fc.assert(
      fc.property(editSequence, (edits) => {
        const sheets = sheetsAfter(annexSheet({ ...krongNo2023, rows: krongNo2023.rows.slice(0, 12) }), edits);
        for (const [place, now] of sheets.entries()) {
          const before = sheets[Math.max(0, place - 2)]!;
          expect(withBlock(before, changedBlock(before, now))).toEqual(now);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("live checking", () => {
  it("takes a changed block and gives the findings for the whole sheet", () => {
    const start = startLiveCheck(sheet, builtInKnowledge);
    expect(start.findings).toEqual(checkSheet(readAnnexes(sheet), builtInKnowledge));
    const block = changedBlock(sheet, typed(sheet, 7, 4, "chín"));
    const next = recheck(start, block);
    expect(next.findings).toEqual(checkSheet(readAnnexes(typed(sheet, 7, 4, "chín")), builtInKnowledge));
    expect(next.findings.length).toBeGreaterThan(start.findings.length);
    expect(recheck(next, changedBlock(next.snapshot, sheet)).findings).toEqual(start.findings);
  });

  it("is the very same where nothing changed", () => {
    const start = startLiveCheck(sheet, builtInKnowledge);
    expect(after(start, structuredClone(sheet))).toBe(start);
    expect(after(start, { ...sheet, calculated: false })).not.toBe(start);
  });

  it("keeps nothing where the agency directory is another", () => {
    const nobody: RuleKnowledge = { agencies: { agencies: [], recognise: () => [] } };
    const named = typed(sheet, 40, 6, "Sở Không Có Thật");
    const start = startLiveCheck(named, nobody);
    const next = recheck(start, changedBlock(named, named), { agencies: agencyDirectory });
    expect(next.findings).toEqual(checkSheet(readAnnexes(named), builtInKnowledge));
    expect(next.findings).not.toEqual(start.findings);
  });

  it("forgets what a rule found when it broke, and checks anew when it works again", () => {
    const brittle = defineRule({
      ...ruleBase,
      dependsOn: "row",
      *check({ rows }) {
        for (const row of rows) {
          const cell = row.cells.get("task");
          if (cell?.text === "hỏng") throw new Error("hỏng");
          if (cell && cell.text !== "") yield { at: cell.address, row, column: "task", data: {} } satisfies Report;
        }
      },
    });
    let last = startLiveCheck(sheet, builtInKnowledge, [brittle]);
    for (const next of [typed(sheet, 40, 5, "hỏng"), typed(sheet, 50, 5, "hỏng"), sheet]) {
      last = after(last, next);
      expect(last.findings).toEqual(checkSheet(readAnnexes(next), builtInKnowledge, [brittle]));
    }
    expect(last.findings.length).toBeGreaterThan(60);
  });
});

const ruleBase = { id: "test-rule", severity: "info", kinds: "all", messages: ["test-rule"], source: "thử" } as const;

/** A text rule that finds `fault`, and the texts that it was asked about since it was last emptied. */
function textSpy(fault: string): { readonly rule: Rule; readonly asked: string[] } {
  const asked: string[] = [];
  const find = (text: string) => {
    asked.push(text);
    return text.includes(fault) ? { data: {} } : null;
  };
  return { asked, rule: defineTextRule({ ...ruleBase, reads: EVERYWHERE, find }) };
}

describe("what did not change is not worked out again", () => {
  /** The texts of the sheet's rows that the rule is asked about after the change; title and headings are few and always asked about. */
  function askedAfter(change: (snapshot: SheetSnapshot) => SheetSnapshot, fault = "không có trong phụ lục"): readonly string[] {
    const { rule, asked } = textSpy(fault);
    const start = startLiveCheck(sheet, builtInKnowledge, [rule]);
    expect(asked.length).toBeGreaterThan(150);
    const above = new Set(sheet.values.slice(0, FIRST_ROW).flat());
    asked.length = 0;
    after(start, structuredClone(change(sheet)));
    return asked.filter((text) => !above.has(text));
  }
  const textsOfRow = (row: number) => [1, 5, 6].map((column) => sheet.values[row]![column]).filter((text) => text !== "");

  it("a typed text is looked at, with the texts of its row and no other", () => {
    expect(askedAfter((now) => typed(now, 40, 5, "Việc mới"))).toEqual([textsOfRow(40)[0], "Việc mới", ...textsOfRow(40).slice(-1)]);
  });

  it("the rows that share a merged cell are looked at together", () => {
    const { rule, asked } = textSpy("không có trong phụ lục");
    const joined = merged(sheet, { top: 40, left: 6, bottom: 42, right: 6 });
    const start = startLiveCheck(joined, builtInKnowledge, [rule]);
    asked.length = 0;
    after(start, typed(joined, 41, 5, "Việc mới"));
    for (const row of [40, 41, 42]) expect(asked).toContain(sheet.values[row]![1]);
    expect(asked).not.toContain(sheet.values[39]![1]);
    expect(asked).not.toContain(sheet.values[43]![1]);
  });

  it.each([
    ["inserted", (now: SheetSnapshot) => inserted(now, 30, 2)],
    ["deleted", (now: SheetSnapshot) => deleted(now, 33, 1)],
  ] as const)("no text of another row is looked at when a row is %s", (_, change) => {
    expect(askedAfter(change)).toEqual([]);
  });

  it("no text is looked at when rows are moved or sorted", () => {
    expect(askedAfter((now) => moved(now, 40, 60))).toEqual([]);
    expect(askedAfter((now) => sortedBy(now, FIRST_ROW, 1))).toEqual([]);
  });

  it("in moved rows only those with a finding are looked at, since it names their place", () => {
    const wrong = String(sheet.values[41]![5]);
    expect(askedAfter((now) => inserted(now, 30, 1), wrong)).toContain(wrong);
    expect(askedAfter((now) => inserted(now, 60, 1), wrong)).not.toContain(wrong);
  });

  it("a rule over columns is asked again only if one of them changed, one that declares nothing always", () => {
    const asked: string[] = [];
    const spy = (id: string, dependsOn?: Rule["dependsOn"]): Rule =>
      defineRule({ ...ruleBase, id, ...(dependsOn ? { dependsOn } : {}), check: () => (asked.push(id), []) });
    const start = startLiveCheck(sheet, builtInKnowledge, [spy("points", ["points"]), spy("agencies", ["agencies"]), spy("silent")]);
    const askedBy = (next: SheetSnapshot): readonly string[] => {
      asked.length = 0;
      after(start, next);
      return [...asked];
    };
    expect(askedBy(typed(sheet, 40, 4, 0.1))).toEqual(["points", "silent"]);
    expect(askedBy(typed(sheet, 40, 6, "Sở Tư pháp"))).toEqual(["agencies", "silent"]);
    expect(askedBy(inserted(sheet, 40, 1))).toEqual(["points", "agencies", "silent"]);
  });
});
