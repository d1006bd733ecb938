import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { allTemplates } from "#core/templates/templates";
import { readWorkbook } from "#xlsx/readWorkbook";
import { phuluc } from "../support/phuluc";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "phuluc-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Report {
  files: { sheets: { year: number; rows: number; findings: { rule: string; stt: string; severity: string }[] }[] }[];
}

async function checked(path: string) {
  const { code, out } = await phuluc("check", "--json", path);
  const [sheet] = (JSON.parse(out) as Report).files[0]!.sheets;
  return { code, sheet: sheet! };
}

test("the templates are listed, for people and for programs", async () => {
  const listed = JSON.parse((await phuluc("templates", "--json")).out) as Record<string, unknown>[];
  expect(listed.map((one) => Object.keys(one))).toEqual(allTemplates().map(() => ["id", "kind", "title", "level", "year", "version", "rows", "source"]));
  expect(listed.map(({ id, kind, level, year, rows }) => [id, kind, level, year, rows])).toEqual([
    ["score-tinh-2022", "score", "tinh", 2022, 119],
    ["score-huyen-2023", "score", "huyen", 2023, 146],
    ["monitoring-huyen-2023", "monitoring", "huyen", 2023, 103],
    ["action-plan-huyen-2022", "action-plan", "huyen", 2022, 101],
    ["targets-huyen-2022", "targets", "huyen", 2022, 54],
    ["remedies-huyen-2022", "remedies", "huyen", 2022, 24],
    ["report-xa-2024", "report", "xa", 2024, 122],
  ]);
  const { out, code } = await phuluc("templates");
  expect(code).toBe(0);
  expect(out).toContain("score-tinh-2022\n");
  expect(out).toContain("cấp tỉnh · năm 2022");
});

const scoreTemplates = allTemplates().filter(({ kind }) => kind === "score");

describe.each(scoreTemplates.map(({ id, rows }) => [id, rows.length] as const))("a new annex from %s", (id, rows) => {
  test("filled, shows the source's own findings and no sum", async () => {
    const path = join(folder, "a.xlsx");
    expect((await phuluc("new", id, "--out", path, "--filled")).code).toBe(0);
    const { sheet } = await checked(path);
    expect(sheet.rows).toBe(rows);
    const found = sheet.findings.map(({ rule, stt }) => `${rule} ${stt}`).filter((one) => !one.startsWith("agency-variant")).sort();
    expect(found).toEqual(
      id === "score-tinh-2022"
        ? [
            "document-number 4.2.3",
            ...["1.5", "3.4.1", "3.4.2", "3.4.3", "5.1.3", "5.5.2", "6.3.1"].map((stt) => `target-not-raised ${stt}`),
            ...["3.2.4", "8.1", "8.3.1", "8.3.2"].map((stt) => `text-typo ${stt}`),
            "year-mismatch 5.6",
          ]
        : [
            "agency-inconsistent 1.4.2",
            ...["1.3.2", "3.2.2", "3.3.3"].map((stt) => `agency-lead-missing ${stt}`),
            ...["3.3.1", "3.3.2"].map((stt) => `agency-role ${stt}`),
            "document-year 7.3",
            "level-mismatch 3.4.4.2",
            "target-not-raised 7.1.6",
            ...["1.3.2", "3.2.2"].map((stt) => `task-missing ${stt}`),
            "text-repeated-word 3.1.1",
            "text-spacing 7.1.6",
            ...["6.1.1", "6.2.1"].map((stt) => `text-truncated ${stt}`),
            ...["2.3.4", "3.5.3", "4.2.4", "4.5.2", "6.1.3", "6.2.1", "7.1.3", "7.2.1", "7.2.3", "7.4", "8.3.1", "8.3.2", "8.4", "8.5"].map((stt) => `text-typo ${stt}`),
            "text-unclosed 1.5.1",
            ...["5.6.1", "5.6.3"].map((stt) => `year-mismatch ${stt}`),
          ],
    );
  });

  test("empty, is nothing but rows to fill in", async () => {
    const path = join(folder, "a.xlsx");
    await phuluc("new", id, "--out", path, "--year", "2026", "--unit", "xã Bình Yên");
    const { sheet, code } = await checked(path);
    expect(code).toBe(0);
    expect(sheet).toMatchObject({ year: 2026, rows });
    expect(new Set(sheet.findings.map(({ rule }) => rule))).toEqual(new Set(["row-unfilled"]));
    const leaves = sheet.findings.length;
    expect((await phuluc("check", path)).out).toMatch(new RegExp(`\n {4}LƯU Ý row-unfilled: ${leaves} dòng chưa điền: (\\S+, ){9}\\S+ và ${leaves - 10} dòng khác\\.\n`));
    const { snapshot } = (await readWorkbook(await readFile(path))).sheets[0]!;
    expect(snapshot.calculated).toBe(true);
    expect(snapshot.values[1]![0]).toMatch(/XÃ BÌNH YÊN NĂM 2026$/);
  });
});

test.each(allTemplates().map(({ id, kind, rows }) => [id, kind, rows.length] as const))("a new annex from %s is read back as its kind, with all its rows", async (id, kind, rows) => {
  for (const filled of [[], ["--filled"]]) {
    const path = join(folder, `${filled.length}.xlsx`);
    expect((await phuluc("new", id, "--out", path, ...filled)).code).toBe(0);
    expect((await checked(path)).sheet).toMatchObject({ kind, rows });
    expect((await readWorkbook(await readFile(path))).sheets[0]!.snapshot.calculated).toBe(true);
  }
});

describe("nothing is written", () => {
  test("over a file that is there, unless forced", async () => {
    const path = join(folder, "a.xlsx");
    await writeFile(path, "của tôi");
    const refused = await phuluc("new", "score-tinh-2022", "--out", path);
    expect(refused).toEqual({ code: 2, out: "", err: `Tệp “${path}” đã có nên không ghi. Chọn tên khác, hoặc thêm --force để ghi đè.\n` });
    expect(await readFile(path, "utf8")).toBe("của tôi");
    expect((await phuluc("new", "score-tinh-2022", "--out", path, "--force")).code).toBe(0);
    expect((await readWorkbook(await readFile(path))).sheets[0]!.hidden).toBe(false);
  });

  test.each([
    [["new", "score-tinh-2099", "--out", "a.xlsx"], /^Không có mẫu “score-tinh-2099”\. Các mẫu có sẵn: score-tinh-2022, score-huyen-2023, .*report-xa-2024\.\n$/],
    [["new", "score-tinh-2022", "--out", "a.xls"], /phải có đuôi \.xlsx/],
    [["new", "score-tinh-2022", "--out", "/nowhere/a.xlsx"], /Không ghi được tệp “\/nowhere\/a\.xlsx” \(ENOENT\)/],
    [["new", "score-tinh-2022"], /Thiếu tùy chọn --out/],
    [["new", "--out", "a.xlsx"], /Thiếu tham số <template>/],
    [["new", "score-tinh-2022", "--out", "a.xlsx", "--year", "22"], /Giá trị của --year .* không đúng/],
    [["check", "--sarf", "a.xlsx"], /Không có tùy chọn “--sarf”/],
    [["chek"], /Không có lệnh “chek”/],
  ])("for a command line like %j", async (argv, sentence) => {
    const { code, err, out } = await phuluc(...argv);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
    expect(out).toBe("");
  });
});

test("help is in the user's language", async () => {
  const vietnamese = await phuluc("--help");
  expect(vietnamese).toMatchObject({ code: 0, err: "" });
  expect(vietnamese.out).toContain("Cách dùng: phuluc");
  expect(vietnamese.out).toContain("kiểm tra mọi phụ lục");
  expect((await phuluc("check", "--help", "--lang", "en")).out).toContain("Usage: phuluc check");
});
