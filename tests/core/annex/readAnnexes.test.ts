import type { Annex } from "#core/annex/annex";
import { readAnnexes } from "#core/annex/readAnnexes";
import { rangeToA1, toA1 } from "#core/snapshot/address";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import { annexSheet, dakNong2022, krongNo2023, stacked, type AnnexSheetOptions } from "../../support/annexFixtures";

const KEYS = ["stt", "criterion", "maxScore", "prevScore", "targetScore", "task", "leadAgency"] as const;
const SHUFFLED = ["leadAgency", "Ghi chú", "targetScore", "stt", "task", "maxScore", "Mã số", "criterion", "prevScore"];

function onlyAnnex(snapshot: SheetSnapshot): Annex {
  const { annexes, unreadable } = readAnnexes(snapshot);
  expect(unreadable).toEqual([]);
  expect(annexes).toHaveLength(1);
  return annexes[0]!;
}

/** What a reading says of its rows, wherever they stand on the sheet. */
function content(annex: Annex): readonly unknown[] {
  const rows = annex.totalRow ? [...annex.rows, annex.totalRow] : annex.rows;
  return rows.map(({ index, stt, level, leaf, parent, children, cells }) => ({
    index,
    stt,
    level,
    leaf,
    parent: parent?.index ?? null,
    children: children.map((child) => child.index),
    values: KEYS.map((key) => cells.get(key)?.value),
  }));
}

const variants: readonly [string, AnnexSheetOptions][] = [
  ["without a title block", { title: false }],
  ["with its columns in another order, unknown ones between", { columns: SHUFFLED }],
  ["far from the sheet's corner", { origin: "D9" }],
  ["with a merged two-row heading", { twoRowHeading: "merged" }],
  ["with a two-row heading without merges", { twoRowHeading: "plain" }],
  ["with a row of column numbers in brackets", { columnNumbers: "(1)" }],
  ["with a row of column numbers that are numbers", { columnNumbers: "1" }],
  ["with page numbers and headings repeated on every page", { pageEvery: 9 }],
  ["with a two-row heading and column numbers repeated on every page", { pageEvery: 7, twoRowHeading: "merged", columnNumbers: "(1)" }],
  ["with a plain two-row heading repeated on every page", { pageEvery: 20, twoRowHeading: "plain", columnNumbers: "1" }],
  ["with blank rows", { blankEvery: 3 }],
  ["with all of these at once", { columns: SHUFFLED, origin: "C4", blankEvery: 5, pageEvery: 11, columnNumbers: "1" }],
  [
    "with notes, address list and signature below",
    {
      notes: [
        ["", "", "", "", "", "", ""],
        ["Ghi chú: điểm năm trước theo Quyết định công bố Chỉ số CCHC."],
        ["1. Điểm tự chấm của đơn vị chưa thẩm định."],
        ["Nơi nhận:", "", "", "", "TM. ỦY BAN NHÂN DÂN", "", ""],
        ["- Sở Nội vụ;", "", "", "", "CHỦ TỊCH", "", ""],
        ["- Lưu: VT.", "", "", "", "", "", "Nguyễn Văn A"],
      ],
    },
  ],
  [
    "with other words in its headings",
    {
      headings: {
        stt: "Số TT",
        criterion: "Nội dung\u00a0tiêu  chí",
        maxScore: "ĐIỂM\nTỐI ĐA",
        prevScore: "Điểm đạt đƣợc năm 2021 ",
        targetScore: "Điểm mục tiêu năm 2022",
        task: "(6) Các giải pháp",
        leadAgency: "Cơ quan, đơn vị chủ trì thực hiện",
      },
    },
  ],
];

describe.each([
  ["tỉnh Đắk Nông", dakNong2022, 119, 2022],
  ["huyện Krông Nô", krongNo2023, 146, 2023],
])("the annex of %s", (unit, printed, rows, year) => {
  const plain = onlyAnnex(annexSheet(printed));

  it("has its rows, its total row, its year and its unit", () => {
    expect(plain.rows).toHaveLength(rows);
    expect(plain.totalRow?.index).toBe(rows);
    expect(plain.totalRow?.cells.get("maxScore")?.value).toBe(100);
    expect([plain.kind, plain.year, plain.unit]).toEqual(["score", year, unit]);
    expect(rangeToA1(plain.range)).toBe(`A5:G${rows + 6}`);
    expect(plain.heading).toEqual({ first: 4, last: 4 });
  });

  it("keeps every row's text as printed", () => {
    const texts = plain.rows.map((row) => [row.stt.printed, row.cells.get("criterion")?.text, row.cells.get("task")?.text, row.cells.get("leadAgency")?.text]);
    expect(texts).toEqual(printed.rows.slice(0, -1).map(({ stt, criterion, task, leadAgency }) => [stt, criterion, task, leadAgency].map((text) => text.trim())));
  });

  it.each(variants)("reads the same %s", (_, options) => {
    const annex = onlyAnnex(annexSheet(printed, options));
    expect(content(annex)).toEqual(content(plain));
    expect(annex.year).toBe(year);
  });

  it("takes the year from the target's heading where there is no title", () => {
    const annex = onlyAnnex(annexSheet(printed, { title: false }));
    expect([annex.year, annex.unit, annex.title]).toEqual([year, null, []]);
  });

  it("gives a year of last resort only where title and heading name none", () => {
    const snapshot = annexSheet(printed, { title: false, headings: { targetScore: "Mục tiêu" } });
    expect(readAnnexes(snapshot).annexes[0]?.year).toBeNull();
    expect(readAnnexes(snapshot, { year: 2030 }).annexes[0]?.year).toBe(2030);
    expect(readAnnexes(annexSheet(printed), { year: 2030 }).annexes[0]?.year).toBe(year);
  });

  it.each(["stt", "criterion", "maxScore", "prevScore", "targetScore"] as const)("cannot be read without the column %s, and says so once", (column) => {
    const { annexes, unreadable } = readAnnexes(annexSheet(printed, { headings: { [column]: "Cột khác" }, pageEvery: 10 }));
    expect(annexes).toEqual([]);
    expect(unreadable.map(({ kind, missing, reason }) => ({ kind, missing, reason }))).toEqual([
      { kind: "score", missing: [column], reason: "columns-missing" },
    ]);
  });

  it("can be read without tasks and lead agencies", () => {
    const annex = onlyAnnex(annexSheet(printed, { columns: KEYS.slice(0, 5) }));
    expect(annex.rows).toHaveLength(rows);
    expect([...annex.columns.keys()]).toEqual(KEYS.slice(0, 5));
  });

  it("cannot be read as long as it has no rows", () => {
    const { annexes, unreadable } = readAnnexes(annexSheet(printed, { row: () => null }));
    expect(annexes).toEqual([]);
    expect(unreadable.map(({ at, reason, missing }) => [toA1(at), reason, missing])).toEqual([["A5", "no-rows", []]]);
  });
});

describe("several annexes on one sheet", () => {
  it("are read one under the other, with their own titles and years", () => {
    const { annexes, unreadable } = readAnnexes(stacked(annexSheet(dakNong2022), annexSheet(krongNo2023)));
    expect(unreadable).toEqual([]);
    expect(annexes.map(({ rows, year, unit, range }) => [rows.length, year, unit, rangeToA1(range)])).toEqual([
      [119, 2022, "tỉnh Đắk Nông", "A5:G125"],
      [146, 2023, "huyện Krông Nô", "A130:G277"],
    ]);
  });

  it("are kept apart without total rows and titles, where the numbers start over", () => {
    const withoutTotal = (row: { readonly stt: string }) => row.stt !== "" && row.stt !== "TỔNG ĐIỂM";
    const options: AnnexSheetOptions = { title: false, pageEvery: 25, row: (row) => (withoutTotal(row) ? row : null) };
    const { annexes } = readAnnexes(stacked(annexSheet(dakNong2022, options), annexSheet(dakNong2022, options)));
    expect(annexes.map(({ rows, totalRow }) => [rows.length, totalRow])).toEqual([
      [119, null],
      [119, null],
    ]);
  });

  it("are read beside one that cannot be", () => {
    const { annexes, unreadable } = readAnnexes(
      stacked(annexSheet(dakNong2022, { headings: { maxScore: "Ghi chú" } }), annexSheet(krongNo2023)),
    );
    expect(annexes.map(({ rows }) => rows.length)).toEqual([146]);
    expect(unreadable.map(({ at, missing }) => [toA1(at), missing])).toEqual([["A5", ["maxScore"]]]);
  });
});
