import { toA1 } from "#core/snapshot/address";
import type { Finding } from "#core/findings/finding";
import { createWords } from "#words/words";
import { annexSheet, dakNong2022, krongNo2023, type AnnexSheetOptions } from "../../support/annexFixtures";
import { builtInKnowledge } from "../../support/knowledge";
import { findAll } from "../../support/ruleTester";

const vietnamese = createWords("vi");
const english = createWords("en");

function listed(findings: readonly Finding[]): Readonly<Record<string, readonly string[]>> {
  const byRule: Record<string, string[]> = {};
  for (const { rule, stt, cell } of findings) {
    (byRule[rule] ??= []).push(`${stt} ${toA1(cell)}`);
  }
  return byRule;
}

function only(findings: readonly Finding[], cell: string): Finding {
  const [finding, ...more] = findings.filter((each) => toA1(each.cell) === cell);
  expect(more).toEqual([]);
  return finding!;
}

describe("the annex of tỉnh Đắk Nông 2022", () => {
  const findings = findAll(annexSheet(dakNong2022), builtInKnowledge);

  it("has these findings and no others", () => {
    expect(listed(findings)).toEqual({
      "stt-malformed": ["2,3 A22", "2,4 A23"],
      "points-children-sum": ["7 D97", "7.2 D110"],
      "points-grand-total": ["TỔNG ĐIỂM D125"],
      "points-rounded": ["6.1 D82"],
      "target-not-raised": ["1.5 E13", "3.4.1 E41", "3.4.2 E42", "3.4.3 E43", "5.1.3 E64", "5.5.2 E74", "6.3.1 E92"],
      "document-number": ["4.2.3 F57"],
      "year-mismatch": ["5.6 F75"],
      "text-typo": ["3.2.4 F32", "8.1 B117", "8.3.1 F120", "8.3.2 F121"],
    });
  });

  it("gives both numbers of a wrong sum, exactly", () => {
    const data = (cell: string) => {
      const { actual, expected } = only(findings, cell).data;
      return JSON.parse(JSON.stringify([actual, expected])) as unknown;
    };
    expect(data("D110")).toEqual([{ points: 1_210_000_000 }, { points: 1_500_000_000 }]);
    expect(data("D97")).toEqual([{ points: 13_250_000_000 }, { points: 12_960_000_000 }]);
    expect(data("D125")).toEqual([{ points: 86_260_000_000 }, { points: 86_240_000_000 }]);
    expect(data("D82")).toEqual([{ points: 2_710_000_000 }, { points: 2_709_100_000 }]);
  });

  it("says where the wrong sum of row 7 comes from", () => {
    const { message, data, related } = only(findings, "D97");
    expect(vietnamese.say(message, data)).toBe(
      "Dòng 7, cột “Điểm 2021 đạt được”: ghi 13,25 nhưng tổng các dòng con là 12,96, lệch 0,29. " +
        "Dòng 7 đúng khi dòng 7.2 là 1,5: hãy sửa dòng 7.2 trước.",
    );
    expect(english.say(message, data)).toBe(
      "Row 7, column “Điểm 2021 đạt được”: 13.25 is printed but the rows below add up to 12.96, a difference of 0.29. " +
        "Row 7 is right once row 7.2 is 1.5: correct row 7.2 first.",
    );
    expect(related.map(toA1)).toEqual(["D98", "D110", "D113", "D114", "D115"]);
  });

  it("offers a total formula for a parent, and the number where a field could not be found by its number", () => {
    expect(only(findings, "D110").fix?.edits).toEqual([
      { kind: "setFormula", cell: { row: 109, column: 3 }, formula: expect.stringMatching(/^=SUMIFS\(.*\$A110&"/) as string },
    ]);
    expect(only(findings, "D125").fix?.edits).toEqual([{ kind: "setNumber", cell: { row: 124, column: 3 }, number: 86.24 }]);
    expect(only(findings, "A22").fix?.edits).toEqual([{ kind: "setText", cell: { row: 21, column: 0 }, text: "2.3" }]);
  });
});

describe("the same findings", () => {
  const layouts: readonly (readonly [string, AnnexSheetOptions])[] = [
    ["with the columns in another order", { columns: ["leadAgency", "task", "targetScore", "Ghi chú", "prevScore", "maxScore", "criterion", "stt"] }],
    ["with a two-row heading and column numbers", { twoRowHeading: "merged", columnNumbers: "(1)" }],
    ["with headings and page numbers repeated as a paste from Word leaves them", { pageEvery: 7, blankEvery: 5 }],
    ["without a title, far from the corner", { title: false, origin: "F40" }],
  ];
  const places = (findings: readonly Finding[]) => findings.map(({ rule, stt, column }) => `${rule} ${stt} ${column}`).sort();

  it.each(layouts)("are found %s", (_, options) => {
    for (const annex of [dakNong2022, krongNo2023]) {
      expect(places(findAll(annexSheet(annex, options), builtInKnowledge))).toEqual(places(findAll(annexSheet(annex), builtInKnowledge)));
    }
  });
});

describe("the annex of huyện Krông Nô 2023", () => {
  const findings = findAll(annexSheet(krongNo2023), builtInKnowledge);

  it("has these findings and no others", () => {
    expect(listed(findings)).toEqual({
      "agency-lead-missing": ["1.3.2 G17", "3.2.2 G51", "3.3.3 G55"],
      "agency-variant": ["3.1.1 G47", "3.1.2 G48", "3.2.1 G50", "5.9 G113", "7.2.1 G136", "7.2.2 G137"],
      "task-missing": ["1.3.2 F17", "3.2.2 F51"],
      "target-not-raised": ["7.1.6 E134"],
      "agency-inconsistent": ["1.4.2 G21"],
      "agency-role": ["3.3.1 G53", "3.3.2 G54"],
      "document-year": ["7.3 F141"],
      "level-mismatch": ["3.4.4.2 F62"],
      "year-mismatch": ["5.6.1 F101", "5.6.3 F103"],
      "text-repeated-word": ["3.1.1 F47"],
      "text-spacing": ["7.1.6 B134"],
      "text-truncated": ["6.1.1 F116", "6.2.1 F121"],
      "text-typo": [
        ...["2.3.4 F41", "3.5.3 B67", "4.2.4 B84", "4.5.2 F92", "6.1.3 F118", "6.2.1 F121", "7.1.3 B131"],
        ...["7.2.1 F136", "7.2.3 F138", "7.4 B142", "8.3.1 F147", "8.3.2 F148", "8.4 F149", "8.5 F150"],
      ],
      "text-unclosed": ["1.5.1 F23"],
    });
  });

  it("names the wrong words of a cell and puts all of them right", () => {
    const finding = findings.find(({ rule, stt }) => rule === "text-typo" && stt === "7.2.1")!;
    expect(finding.data).toEqual({ actual: ["phần đầu có"], expected: ["phấn đấu có"] });
    const task = krongNo2023.rows.find(({ stt }) => stt === "7.2.1")!.task;
    expect(finding.fix?.edits).toEqual([{ kind: "setText", cell: finding.cell, text: task.replace("phần đầu có", "phấn đấu có") }]);
  });

  it("keeps the other agencies of a cell when one is written as elsewhere", () => {
    const finding = findings.find(({ rule }) => rule === "agency-inconsistent")!;
    expect(finding.fix?.edits).toEqual([
      { kind: "setText", cell: finding.cell, text: "Trung tâm VH-TT&TT; Văn phòng HĐND&UBND huyện; Phòng Nội vụ" },
    ]);
  });
});
