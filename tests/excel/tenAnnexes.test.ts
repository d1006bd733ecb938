import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { insertTemplate } from "#review/insertTemplate";
import { putMarks } from "#review/markSheet";
import { annexInUse, litCells, seriousFindings, wrongTotals } from "../support/annexInUse";
import { phuluc } from "../support/phuluc";

jest.setTimeout(60_000);

describe("ten annexes in one workbook", () => {
  test("take at most three round trips each, share one list, and are each reviewed for themselves", async () => {
    const { excel, host, store, user, rests, review, sheet } = await annexInUse();
    for (let made = 1; made < 10; made += 1) {
      excel.counters.reset();
      await insertTemplate(host, store, made % 2 ? "score-tinh-2022" : "score-huyen-2023", true);
      expect(excel.counters.syncs).toBeLessThanOrEqual(3);
      await rests();
    }
    const annexes = excel.workbook.sheets.filter(({ names }) => names.length > 0);
    const suffixed = (name: string) => [name, ...[2, 3, 4, 5].map((number) => `${name} (${number})`)];
    expect(annexes.map(({ name }) => name).sort()).toEqual([...suffixed("Phụ lục CCHC 2022"), ...suffixed("Phụ lục CCHC 2023")].sort());
    expect(excel.workbook.sheets.filter(({ visibility }) => visibility === "Hidden")).toHaveLength(1);
    expect(excel.workbook.names.map(({ name }) => name)).toEqual(["PL_CoQuan"]);
    expect(annexes.flatMap(({ validations }) => validations.map(({ rule }) => JSON.stringify(rule)))).toEqual(
      Array(10).fill('{"list":{"inCellDropDown":true,"source":"=PL_CoQuan"}}'),
    );

    for (const { id, name } of annexes) {
      if (sheet().id === id) continue;
      excel.counters.reset();
      user.activates(name);
      await rests();
      expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });
      expect(review()).toMatchObject({ sheet: { id, name }, annexes: [{ year: name.includes("2022") ? 2022 : 2023, range: name.includes("2022") ? "A5:G125" : "A5:G152" }] });
      expect(wrongTotals(sheet())).toEqual([]);
    }

    const folder = await mkdtemp(join(tmpdir(), "ten-"));
    await writeFile(join(folder, "Mười phụ lục.xlsx"), await excel.save());
    const { out } = await phuluc("check", join(folder, "Mười phụ lục.xlsx"), "--json");
    const { files } = JSON.parse(out) as { files: { sheets: { sheet: string; year: number; range: string }[] }[] };
    expect(files[0]!.sheets.map(({ sheet: name, year, range }) => [name, year, range])).toEqual(
      annexes.map(({ name }) => (name.includes("2022") ? [name, 2022, "A5:G125"] : [name, 2023, "A5:G152"])),
    );
    await rm(folder, { recursive: true });
  });
});

/** Our annex and its copy below it, title block and all: the lower one's heading stands in row 159, its total in 306. */
async function copiedBelow() {
  const inUse = await annexInUse();
  inUse.user.insertsCopies(1, 155, 152);
  await inUse.rests();
  return inUse;
}

/** The same with the lower one's formulas and marks put right for where they stand. */
async function stacked() {
  const inUse = await copiedBelow();
  const { excel, host, store, user, rests, sheet } = inUse;
  for (const [place, { formula }] of [...sheet().cells]) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    if (formula === undefined || row <= 158) continue;
    // As typed here, where "," is the decimal sign.
    const put = formula.replaceAll("$152", "$306").replaceAll("$5:", "$159:").replaceAll(",", ";");
    user.types(`${"ABCDE"[column]}${row + 1}`, put);
  }
  await putMarks(host, store);
  await rests();
  excel.counters.reset();
  return inUse;
}

describe("two annexes one below the other", () => {
  test("are both found; totals that copying made wrong are lit and reported", async () => {
    const { excel, review, sheet } = await copiedBelow();
    expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });
    expect(review().annexes.map(({ range, rows }) => [range, rows])).toEqual([["A5:G152", 146], ["A159:G306", 146]]);
    expect(wrongTotals(sheet())).toEqual([]);
    const wrong = ["C306", "D306", "E306"];
    expect(wrongTotals(sheet(), 159).map((total) => total.split(" ")[0])).toEqual(wrong);
    const sums = seriousFindings(review()).filter((finding) => /^points-(children-sum|grand-total)/.test(finding));
    expect(sums.map((finding) => finding.split(" ").at(-1))).toEqual(wrong);
    expect(litCells(excel)).toEqual(expect.arrayContaining(["total C306", "total D306", "total E306"]));
  });

  test("keep to themselves: rows inserted, moved and deleted in the upper one leave the lower one right", async () => {
    const { excel, user, rests, review, sheet } = await stacked();
    expect([wrongTotals(sheet()), wrongTotals(sheet(), 159)]).toEqual([[], []]);
    expect(litCells(excel)).toEqual(["agency G17", "agency G51", "agency G55", "agency G171", "agency G205", "agency G209"]);
    user.insertsRows(11, 3);
    user.types("A11", "1.1.4");
    user.types("D11", "4");
    user.movesRows(20, 30, 2);
    user.deletesRows(60, 2);
    await rests();
    expect(excel.counters).toMatchObject({ syncs: 1, writes: 0 });
    expect([wrongTotals(sheet()), wrongTotals(sheet(), 160)]).toEqual([[], []]);
    expect(review().annexes.map(({ range }) => range)).toEqual(["A5:G153", "A160:G307"]);
    const below = () => litCells(excel).filter((cell) => Number(cell.replace(/\D+/g, "")) > 160);
    expect(below()).toEqual(["agency G172", "agency G206", "agency G210"]);

    user.types("D163", "9");
    await rests();
    expect([wrongTotals(sheet()), wrongTotals(sheet(), 160)]).toEqual([[], []]);
    expect(below()).toContain("over D163");
    expect(seriousFindings(review())).toContain("points-over-standard 1.1.1 D163");
  });
});
