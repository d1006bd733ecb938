import type { Annex } from "#core/annex/annex";
import { readAnnexes } from "#core/annex/readAnnexes";
import { columnLetters, rangeToA1 } from "#core/snapshot/address";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import {
  annexSheet,
  binhYen2024,
  dakNong2022,
  dakPoTargets2022,
  districtMonitoring,
  ducTho2022,
  krongNo2023,
  sideBySide,
  stacked,
} from "../../support/annexFixtures";

function told({ kind, unit, year, rows, range }: Annex): string {
  return `${kind} ${rows.length} ${rangeToA1(range)} ${unit ?? "-"} ${year ?? "-"}`;
}

function read(snapshot: SheetSnapshot): readonly string[] {
  const { annexes, unreadable } = readAnnexes(snapshot);
  expect(unreadable).toEqual([]);
  return annexes.map(told);
}

/** The rows' texts, wherever they stand. */
function texts(annex: Annex): readonly unknown[] {
  return annex.rows.map(({ cells, level, role }) => [level, role, ...[...cells].map(([key, { text }]) => [key, text])]);
}

const dakNong = annexSheet(dakNong2022);

describe("annexes side by side", () => {
  it("of one kind and different heights are both read, each with its own title", () => {
    expect(read(sideBySide(dakNong, annexSheet(krongNo2023, { origin: "I1" })))).toEqual([
      "score 119 A5:G125 tỉnh Đắk Nông 2022",
      "score 146 I5:O152 huyện Krông Nô 2023",
    ]);
  });

  it("may begin in different rows, the left one higher or lower", () => {
    const lower = read(sideBySide(dakNong, annexSheet(krongNo2023, { origin: "I7" })));
    expect(lower).toEqual(["score 119 A5:G125 tỉnh Đắk Nông 2022", "score 146 I11:O158 huyện Krông Nô 2023"]);
    const higher = read(sideBySide(annexSheet(dakNong2022, { origin: "A9" }), annexSheet(krongNo2023, { origin: "I1" })));
    expect([...higher].sort()).toEqual(["score 119 A13:G133 tỉnh Đắk Nông 2022", "score 146 I5:O152 huyện Krông Nô 2023"]);
  });

  it("may touch each other, their columns in any order", () => {
    const left = annexSheet(dakNong2022, { columns: ["criterion", "stt", "maxScore", "prevScore", "targetScore", "leadAgency", "task"] });
    const right = annexSheet(krongNo2023, { origin: "H1", columns: ["task", "criterion", "stt", "maxScore", "prevScore", "targetScore", "leadAgency"] });
    const { annexes } = readAnnexes(sideBySide(left, right));
    expect(annexes.map((annex) => [told(annex), columnLetters(annex.columns.get("task")?.column ?? -1)])).toEqual([
      ["score 119 A5:G125 tỉnh Đắk Nông 2022", "G"],
      ["score 146 H5:N152 huyện Krông Nô 2023", "H"],
    ]);
  });

  it("may be of different kinds, with headings of different heights", () => {
    const monitoring = annexSheet(districtMonitoring, { origin: "A1", twoRowHeading: "merged" });
    expect(read(sideBySide(monitoring, annexSheet(ducTho2022, { origin: "H3", merged: true })))).toEqual([
      "monitoring 103 A5:F109 - -",
      "action-plan 101 H7:P108 huyện Đức Thọ 2022",
    ]);
    const report = annexSheet(binhYen2024, { origin: "H2", twoRowHeading: "merged", pageEvery: 20 });
    const besides = read(sideBySide(annexSheet(dakPoTargets2022, { pageEvery: 10 }), report));
    expect(besides.map((annex) => annex.split(" ").slice(0, 2).join(" "))).toEqual(["targets 54", "report 122"]);
  });

  it("may be three, and have one below that is as wide as all", () => {
    const three = sideBySide(sideBySide(dakNong, annexSheet(dakPoTargets2022, { origin: "I1" })), annexSheet(binhYen2024, { origin: "P4" }));
    expect(read(three).map((annex) => annex.split(" ").slice(0, 2).join(" "))).toEqual(["score 119", "targets 54", "report 122"]);
  });

  it("are read as each alone is", () => {
    const right = annexSheet(ducTho2022, { origin: "I4", pageEvery: 15 });
    const { annexes } = readAnnexes(sideBySide(dakNong, right));
    expect(annexes.map(texts)).toEqual([dakNong, right].flatMap((sheet) => readAnnexes(sheet).annexes.map(texts)));
  });

  it("share a title that is merged over both", () => {
    const both = sideBySide(annexSheet(dakNong2022, { title: false, origin: "A2" }), annexSheet(krongNo2023, { title: false, origin: "I2" }));
    const titled = {
      ...both,
      origin: { row: 0, column: 0 },
      values: [["PHỤ LỤC TỈNH ĐẮK NÔNG NĂM 2022"], ...both.values],
      formulas: [[], ...both.formulas],
      numberFormats: [[], ...both.numberFormats],
      merges: [...both.merges, { top: 0, left: 0, bottom: 0, right: 14 }],
    };
    expect(readAnnexes(titled).annexes.map(({ unit, title }) => [unit, title.length])).toEqual([
      ["tỉnh Đắk Nông", 1],
      ["tỉnh Đắk Nông", 1],
    ]);
  });
});

describe("annexes one below the other", () => {
  it("may be of different kinds", () => {
    expect(read(stacked(dakNong, annexSheet(ducTho2022)))).toEqual([
      "score 119 A5:G125 tỉnh Đắk Nông 2022",
      "action-plan 101 A130:I231 huyện Đức Thọ 2022",
    ]);
    expect(read(stacked(annexSheet(dakPoTargets2022), annexSheet(binhYen2024, { twoRowHeading: "plain" }))).map((annex) => annex.split(" ")[1])).toEqual(["54", "122"]);
  });

  it("may stand in other columns than the one above", () => {
    const lower = annexSheet(krongNo2023, { columns: ["criterion", "task", "stt", "maxScore", "prevScore", "targetScore", "leadAgency"] });
    expect(read(stacked(dakNong, lower))).toEqual(["score 119 A5:G125 tỉnh Đắk Nông 2022", "score 146 A130:G277 huyện Krông Nô 2023"]);
  });
});
