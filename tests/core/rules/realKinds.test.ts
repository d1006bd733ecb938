import { readAnnexes } from "#core/annex/readAnnexes";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import {
  type PrintedAnnex,
  annexSheet,
  binhYen2024,
  dakPoRemedies2022,
  dakPoTargets2022,
  districtMonitoring,
  ducTho2022,
} from "../../support/annexFixtures";
import { builtInKnowledge } from "../../support/knowledge";
import { findAll } from "../../support/ruleTester";

/** By rule the rows, counted from one below the heading, and the columns: "r25 budget". Above the table it is "title". */
function listed(sheet: SheetSnapshot): Readonly<Record<string, readonly string[]>> {
  const [annex] = readAnnexes(sheet).annexes;
  const byRule: Record<string, string[]> = {};
  for (const { rule, cell, column } of findAll(sheet, builtInKnowledge)) {
    const row = cell.row - annex!.heading.last;
    (byRule[rule] ??= []).push(row < 1 ? "title" : `r${row} ${column ?? "row"}`);
  }
  return byRule;
}

const inRows = (column: string, ...rows: readonly number[]) => rows.map((row) => `r${row} ${column}`);

describe("the annex of a district that says who follows, leads and supports", () => {
  it("has these findings and no others", () => {
    expect(listed(annexSheet(districtMonitoring))).toEqual({
      "stt-style": inRows("stt", 96),
      "agency-lead-coordinates": inRows("coordAgency", 16, 20, 23, 30, 31),
      "agency-variant": inRows("coordAgency", 20),
      "agency-unknown": inRows("coordAgency", 55),
      "agency-monitor-missing": inRows("monitorAgency", 53, 61, 92, 93),
      "agency-coordinator-missing": inRows("coordAgency", 10, 22, 58, 103),
      "rate-without-number": inRows("target", 52, 53),
      "text-typo": inRows("target", 59, 86, 96, 97),
    });
  });
});

describe("the action plan of huyện Đức Thọ 2022", () => {
  const findings = {
    "stt-malformed": inRows("task", 58),
    "stt-missing": inRows("stt", 8),
    "stt-duplicate": inRows("task", 85),
    "stt-style": ["r2 task", "r31 activity", "r53 activity"],
    "stt-goal-count": inRows("stt", 22, 72),
    "row-duplicate": inRows("activity", 85),
    "activity-missing": inRows("activity", 80),
    "detail-shared": inRows("leadAgency", 56, 78, 80),
    "budget-missing": inRows("budget", 25, 27, 29),
    "agency-variant": ["r62 coordAgency", "r64 leadAgency", "r73 coordAgency", "r74 leadAgency", "r97 coordAgency"],
    "agency-unknown": ["r83 leadAgency", "r90 coordAgency"],
    "agency-lead-coordinates": inRows("coordAgency", 88),
    "agency-inconsistent": ["r13 leadAgency", "r86 leadAgency", "r86 coordAgency"],
    "agency-separator": ["r40 leadAgency", "r73 leadAgency", "r74 coordAgency"],
    "text-repeated-word": ["r69 task", "r69 activity", "r73 activity"],
    "text-typo": ["r22 activity", "r25 task", "r56 activity"],
    "text-spacing": inRows("activity", 19),
  };

  it("has these findings and no others", () => {
    expect(listed(annexSheet(ducTho2022))).toEqual(findings);
  });

  it("has the same ones with the goals' and tasks' cells merged", () => {
    expect(listed(annexSheet(ducTho2022, { merged: true }))).toEqual(findings);
  });
});

describe("the targets of huyện Đak Pơ 2022", () => {
  it("has these findings and no others", () => {
    expect(listed(annexSheet(dakPoTargets2022))).toEqual({
      "criterion-code": inRows("criterion", 11, 12, 15, 20, 33, 46),
      "agency-variant": inRows("coordAgency", 24, 45, 46, 47),
      "agency-inconsistent": inRows("coordAgency", 4),
      "level-mismatch": inRows("target", 21),
      "rate-without-number": inRows("target", 42),
      "text-lookalike": ["title", "r49 criterion"],
      "text-typo": ["r16 criterion", "r39 criterion", "r48 target"],
    });
  });
});

describe("the remedies of huyện Đak Pơ 2022", () => {
  it("has these findings and no others", () => {
    expect(listed(annexSheet(dakPoRemedies2022))).toEqual({
      "text-lookalike": ["title", ...inRows("criterion", 3, 5, 6, 7, 8, 10, 12, 13, 15, 17, 18, 19)],
      "text-broken-word": inRows("criterion", 5, 7, 8, 10, 11, 15, 18, 22),
      "text-repeated-word": inRows("target", 17),
      "text-typo": ["r20 task", "r24 task"],
      "agency-inconsistent": inRows("coordAgency", 22),
    });
  });
});

describe("the report of xã Bình Yên, first quarter of 2024", () => {
  const { "row-unfilled": unfilled, ...others } = listed(annexSheet(binhYen2024));

  it("has these findings and no others", () => {
    expect(others).toEqual({
      "stt-gap": inRows("stt", 67),
      "stt-style": inRows("stt", 100, 101, 102, 103, 104, 108, 109),
      "whole-missing": inRows("value", 30),
      "unit-mismatch": inRows("unit", 117),
      "text-typo": ["title"],
    });
  });

  it("has 56 of its 64 indicators still to be filled in", () => {
    expect(unfilled).toHaveLength(56);
  });
});

describe("the same findings", () => {
  const annexes: readonly (readonly [string, PrintedAnnex<string>])[] = [
    ["monitoring", districtMonitoring],
    ["action plan", ducTho2022],
    ["targets", dakPoTargets2022],
    ["remedies", dakPoRemedies2022],
    ["report", binhYen2024],
  ];
  const places = (sheet: SheetSnapshot) => findAll(sheet, builtInKnowledge).map(({ rule, stt, column }) => `${rule} ${stt} ${column}`).sort();

  it.each(annexes)("are found in the annex of %s after a paste that repeats headings and page numbers", (_, annex) => {
    expect(places(annexSheet(annex, { pageEvery: 9 }))).toEqual(places(annexSheet(annex)));
  });
});
