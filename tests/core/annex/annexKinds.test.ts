import fc from "fast-check";
import type { Annex, AnnexRow, ColumnKey } from "#core/annex/annex";
import { effectiveText } from "#core/annex/effectiveCell";
import { columnsOf, columnsToFill } from "#core/annex/kinds";
import { readAnnexes } from "#core/annex/readAnnexes";
import { isUnfilled } from "#core/annex/unfilled";
import { leavesOf, placeText } from "#core/annex/walkAnnex";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import {
  annexSheet,
  binhYen2024,
  dakNong2022,
  dakPoRemedies2022,
  dakPoTargets2022,
  districtMonitoring,
  ducTho2022,
  krongNo2023,
  type AnnexSheetOptions,
  type PrintedAnnex,
} from "../../support/annexFixtures";

const printed: Readonly<Record<string, PrintedAnnex<string>>> = {
  "score of Đắk Nông": dakNong2022,
  "score of Krông Nô": krongNo2023,
  monitoring: districtMonitoring,
  "action-plan": ducTho2022,
  targets: dakPoTargets2022,
  remedies: dakPoRemedies2022,
  report: binhYen2024,
};

function sheetOf(name: string, options: AnnexSheetOptions<string> = {}): SheetSnapshot {
  return annexSheet(printed[name]!, options);
}

function onlyAnnex(snapshot: SheetSnapshot): Annex {
  const { annexes, unreadable } = readAnnexes(snapshot);
  expect(unreadable).toEqual([]);
  expect(annexes).toHaveLength(1);
  return annexes[0]!;
}

function counted(rows: readonly AnnexRow[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { role } of rows) counts[role] = (counts[role] ?? 0) + 1;
  return counts;
}

/** What a reading says of its rows, wherever they stand on the sheet and however their cells are merged. */
function content(annex: Annex): readonly unknown[] {
  const keys = [...annex.columns.keys()].sort();
  return annex.rows.map((row) => ({
    role: row.role,
    level: row.level,
    leaf: row.leaf,
    path: row.stt.path,
    parent: row.parent?.index ?? null,
    children: row.children.map(({ index }) => index),
    parts: row.parts.map(({ index }) => index),
    goal: row.goal?.index ?? null,
    task: row.task?.index ?? null,
    texts: keys.filter((key) => key !== "stt").map((key) => effectiveText(row, key)),
  }));
}

const LAYOUTS: readonly [string, AnnexSheetOptions<string>][] = [
  ["without a title block", { title: false }],
  ["far from the sheet's corner", { origin: "D9" }],
  ["with a merged two-row heading", { twoRowHeading: "merged" }],
  ["with a two-row heading without merges", { twoRowHeading: "plain" }],
  ["with column numbers", { columnNumbers: "(1)" }],
  ["with page numbers and headings repeated on every page", { pageEvery: 9 }],
  ["with two-row headings and column numbers repeated on every page", { pageEvery: 7, twoRowHeading: "merged", columnNumbers: "1" }],
  ["with blank rows", { blankEvery: 3 }],
  ["with truly merged cells", { merged: true }],
  ["with truly merged cells and a merged two-row heading", { merged: true, twoRowHeading: "merged" }],
  ["with a note and an address list below", { notes: [["Ghi chú: số liệu tạm tính."], ["Nơi nhận:", "", "", "TM. ỦY BAN NHÂN DÂN"], ["- Lưu: VT.", "", "", "CHỦ TỊCH"]] }],
];

const EXPECTED: readonly [string, string, number | null, number, Readonly<Record<string, number>>][] = [
  ["score of Đắk Nông", "score", 2022, 119, { group: 29, leaf: 90 }],
  ["score of Krông Nô", "score", 2023, 146, { group: 38, leaf: 108 }],
  ["monitoring", "monitoring", null, 103, { group: 30, leaf: 73 }],
  ["action-plan", "action-plan", 2022, 101, { section: 7, subsection: 2, leaf: 92 }],
  ["targets", "targets", 2022, 54, { section: 8, leaf: 46 }],
  ["remedies", "remedies", 2022, 24, { group: 2, leaf: 22 }],
  ["report", "report", 2024, 122, { group: 22, leaf: 64, part: 36 }],
];

/** The columns without which a table is still known for an annex; without the others it may be any table. */
const TOLD: Readonly<Record<string, readonly ColumnKey[]>> = {
  score: ["stt", "criterion", "maxScore", "prevScore", "targetScore"],
  monitoring: ["stt", "criterion", "monitorAgency", "leadAgency"],
  "action-plan": ["stt", "goal", "task", "activity", "leadAgency"],
  targets: ["stt", "leadAgency", "deadline"],
  remedies: ["stt", "target", "task", "leadAgency", "deadline"],
  report: ["stt", "unit"],
};

describe.each(EXPECTED)("the annex %s", (name, kind, year, rows, roles) => {
  const plain = onlyAnnex(sheetOf(name));

  it("is recognised, with its year, its rows and what each of them is", () => {
    expect([plain.kind, plain.rows.length]).toEqual([kind, rows]);
    expect(counted(plain.rows)).toEqual(roles);
    expect(plain.rows.map(({ leaf }) => leaf)).toEqual(plain.rows.map(({ role }) => role === "leaf"));
    expect(plain.year).toBe(year);
  });
  it("has the levels that are printed", () => {
    const golden = printed[name]!.rows.filter(({ kind: row }) => row !== "total");
    expect(plain.rows.map(({ level }) => level)).toEqual(golden.map(({ level }) => level));
  });

  it.each(LAYOUTS)("is read the same %s", (_, options) => {
    expect(content(onlyAnnex(sheetOf(name, options)))).toEqual(content(plain));
  });

  it("is read the same with its columns in any order, unknown ones between", () => {
    const orders = fc.shuffledSubarray([...plain.columns.keys(), "Mã số", "Người theo sát"], { minLength: plain.columns.size + 2 });
    const few = { ...printed[name]!, rows: printed[name]!.rows.slice(0, 40) };
    const expected = content(onlyAnnex(annexSheet(few)));
    fc.assert(
      fc.property(orders, (columns) => expect(content(onlyAnnex(annexSheet(few, { columns })))).toEqual(expected)),
      { numRuns: 40 },
    );
  });

  it("is of this kind alone, whatever single column is missing; where a required one is, it says which", () => {
    for (const key of plain.columns.keys()) {
      const { annexes, unreadable } = readAnnexes(sheetOf(name, { headings: { [key]: "Cột khác" } }));
      // Remedies need no column of numbers where the names begin with them; these do not.
      const isRequired = key === "stt" || columnsOf(plain.kind).some((column) => column.key === key && column.required);
      const told = (TOLD[kind] ?? []).includes(key);
      if (kind === "remedies" && key === "task") {
        // Without its tasks it has the very headings of an annex of targets.
        expect([annexes.map((annex) => annex.kind), unreadable]).toEqual([["targets"], []]);
        continue;
      }
      expect([key, annexes.map((annex) => annex.kind)]).toEqual([key, isRequired ? [] : [kind]]);
      expect([key, unreadable.map((found) => [found.kind, found.missing])]).toEqual([key, isRequired && told ? [[kind, [key]]] : []]);
    }
  });
});

describe("rows not filled in", () => {
  it.each(EXPECTED.map(([name]) => [name, name === "report" ? 56 : 0] as const))("of %s are %d", (name, count) => {
    const annex = onlyAnnex(sheetOf(name));
    expect(leavesOf(annex).filter((row) => isUnfilled(annex, row))).toHaveLength(count);
  });

  it("of a report are those whose parts are empty too; a dash and 0 are something", () => {
    const annex = onlyAnnex(sheetOf("report"));
    const filled = leavesOf(annex).filter((row) => !isUnfilled(annex, row));
    expect(filled.map(placeText)).toEqual(["1.1", "1.5", "2.2", "3.1.3", "3.2.4", "3.4.2", "4.2.1", "4.2.2"]);
  });

  it("are all those of an empty annex, and never a group", () => {
    for (const [name] of EXPECTED) {
      const empty = onlyAnnex(annexSheet(printed[name]!, { row: (row) => ({ ...row, ...Object.fromEntries(columnsToFill(onlyAnnex(sheetOf(name)).kind).map((key) => [key, ""])) }) }));
      expect(leavesOf(empty).every((row) => isUnfilled(empty, row))).toBe(true);
      expect(empty.rows.filter((row) => isUnfilled(empty, row))).toHaveLength(leavesOf(empty).length);
    }
  });
});

describe("a report", () => {
  const annex = onlyAnnex(sheetOf("report", { twoRowHeading: "merged" }));

  it("has its parts below their indicators, with its figures as numbers", () => {
    const parts = annex.rows.filter((row) => row.parts.length > 0).map((row) => `${placeText(row)}: ${row.parts.map(({ cells }) => cells.get("value")?.value).join(" ")}`);
    expect(parts.filter((told) => /\d$/.test(told))).toEqual(["1.1: 6 3", "3.1.3:  118", "3.2.4: 351 351", "3.4.2: 348 348"]);
    expect(parts).toHaveLength(16);
  });

  it("has its unit from the line below its title", () => {
    expect(annex.unit).toBe("xã Bình Yên");
  });
});

describe("an annex of targets", () => {
  it("is its own unit's, not that of the province it speaks of", () => {
    expect(onlyAnnex(sheetOf("targets")).unit).toBe("huyện Đak Pơ");
  });

  it("counts its rows anew in each field, as text or as Excel's numbers; codes are content", () => {
    const text = onlyAnnex(sheetOf("targets"));
    expect([0, 1, 5, 6, 11, 53].map((index) => [placeText(text.rows[index]!), text.rows[index]!.stt.path])).toEqual([
      ["I", [1]],
      ["I.1", [1, 1]],
      ["I.5", [1, 5]],
      ["II", [2]],
      ["II.5", [2, 5]],
      ["VIII.5", [8, 5]],
    ]);
    const sheet = sheetOf("targets");
    const asNumbers = sheet.values.map((row) => row.map((value, column) => (column === 0 && /^\d$/.test(String(value)) ? Number(value) : value)));
    expect(content(onlyAnnex({ ...sheet, values: asNumbers, formulas: asNumbers }))).toEqual(content(text));
  });
});
