import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import type { Log } from "sarif";
import { allTemplates } from "#core/templates/templates";
import { addAnnexSheet, annexWorkbook, type RealAnnex, realAnnex } from "../support/annexWorkbook";
import { phuluc } from "../support/phuluc";
import sourceFaults from "../fixtures/templates/sourceFaults.json";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "phuluc-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Sheet {
  readonly sheet: string; readonly kind: string; readonly year: number | null; readonly range: string; readonly rows: number;
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly cell: string; readonly stt: string }[];
}

async function checked(...paths: string[]) {
  const { code, out } = await phuluc("check", "--json", ...paths);
  return { code, files: (JSON.parse(out) as { files: { file: string; sheets: Sheet[] }[] }).files };
}

async function sarif(path: string) {
  const log = JSON.parse((await phuluc("check", "--sarif", path)).out) as Log;
  return log.runs[0]!.results!;
}

/** The kinds as printed, and how their files must be read. */
const tables: readonly (readonly [RealAnnex, Omit<Sheet, "findings">, string])[] = [
  ["dak-nong-2022", { sheet: "Phụ lục", kind: "score", year: 2022, range: "A5:G125", rows: 119 }, "Phụ lục chấm điểm · năm 2022"],
  ["krong-no-2023", { sheet: "Phụ lục", kind: "score", year: 2023, range: "A5:G152", rows: 146 }, "Phụ lục chấm điểm · năm 2023"],
  ["monitoring-district", { sheet: "Phụ lục", kind: "monitoring", year: null, range: "A5:F108", rows: 103 }, "Phụ lục theo dõi, phân công · năm chưa rõ"],
  ["action-plan-duc-tho-2022", { sheet: "Phụ lục", kind: "action-plan", year: 2022, range: "A5:I106", rows: 101 }, "Phụ lục nhiệm vụ, hoạt động · năm 2022"],
  ["targets-dak-po-2022", { sheet: "Phụ lục", kind: "targets", year: 2022, range: "A5:F59", rows: 54 }, "Phụ lục mục tiêu theo tiêu chí · năm 2022"],
  ["remedies-dak-po-2022", { sheet: "Phụ lục", kind: "remedies", year: 2022, range: "A5:G29", rows: 24 }, "Phụ lục giải pháp khắc phục · năm 2022"],
  ["report-binh-yen-2024q1", { sheet: "Phụ lục", kind: "report", year: 2024, range: "A5:E127", rows: 122 }, "Phụ lục số liệu báo cáo · năm 2024"],
];

describe.each(tables)("the file of %s", (name, table, facts) => {
  test("is recognised with its kind, year, range and rows, in every form", async () => {
    const path = join(folder, `${name}.xlsx`);
    await writeFile(path, await annexWorkbook(realAnnex(name)));
    const { files } = await checked(path);
    expect(files.map(({ sheets }) => sheets)).toEqual([[{ ...table, findings: expect.any(Array) }]]);
    const { out } = await phuluc("check", path);
    expect(out.split("\n")[1]).toBe(`  Trang tính “Phụ lục” · ${facts} · ${table.range} · ${table.rows} dòng`);
    const results = (await sarif(path)).map(({ ruleId, locations }) => `${ruleId} ${locations![0]!.logicalLocations![0]!.name}`);
    expect(results).toEqual(files[0]!.sheets[0]!.findings.map(({ rule, cell }) => `${rule} ${cell}`));
  });
});

test("rows are named as people do where numbers start over; the number of JSON stays as printed", async () => {
  const path = join(folder, "a.xlsx");
  await writeFile(path, await annexWorkbook(realAnnex("targets-dak-po-2022")));
  expect((await phuluc("check", path)).out).toMatch(/^ {4}B16 \(II\.4\) CẢNH BÁO criterion-code: /m);
  const [finding] = (await checked(path)).files[0]!.sheets[0]!.findings.filter(({ cell }) => cell === "B16");
  expect(finding).toMatchObject({ rule: "criterion-code", stt: "4" });
});

test("a folder of every kind is checked file by file, several kinds in one workbook sheet by sheet", async () => {
  for (const [name] of tables) await writeFile(join(folder, `${name}.xlsx`), await annexWorkbook(realAnnex(name)));
  const [several, foreign] = [new Workbook(), new Workbook()];
  for (const [name, { kind }] of tables.slice(2)) addAnnexSheet(several, realAnnex(name), { sheetName: kind });
  foreign.addWorksheet("Danh sách").getCell(1, 1).value = "Họ và tên";
  await writeFile(join(folder, "x-several.xlsx"), new Uint8Array(await several.xlsx.writeBuffer()));
  await writeFile(join(folder, "z-foreign.xlsx"), new Uint8Array(await foreign.xlsx.writeBuffer()));
  const { code, files } = await checked(folder);
  const read = files.map(({ file, sheets }) => [file.slice(folder.length + 1, -5), ...sheets.map(({ kind, year, rows }) => `${kind} ${year} ${rows}`)]);
  const of = (name: RealAnnex) => tables.filter(([one]) => one === name).map(([, { kind, year, rows }]) => `${kind} ${year} ${rows}`);
  expect(read).toEqual([
    ...tables.map(([name]) => [name, ...of(name)]).sort(([one = ""], [other = ""]) => (one < other ? -1 : 1)),
    ["x-several", ...tables.slice(2).flatMap(([name]) => of(name))],
    ["z-foreign"],
  ]);
  expect(code).toBe(1);
  expect((await phuluc("check", folder)).out).toMatch(/\n9 tệp, 12 phụ lục: \d+ lỗi, \d+ cảnh báo, \d+ lưu ý\.\n$/);
});

/** What the sources themselves get wrong, and what is worth a look in them: by rule, the rows, as often as they are named. */
const expected: Readonly<Record<string, Readonly<Record<string, string>>>> = sourceFaults;

describe.each(allTemplates().map(({ id, kind, year, rows }) => [id, kind, year, rows.length] as const))("a new annex from %s", (id, kind, year, rows) => {
  test("empty, has no error and only rows to fill in", async () => {
    const path = join(folder, "a.xlsx");
    expect((await phuluc("new", id, "--out", path)).code).toBe(0);
    const { code, files } = await checked(path);
    expect(code).toBe(0);
    expect(files[0]!.sheets).toMatchObject([{ kind, year, rows }]);
    expect(new Set(files[0]!.sheets[0]!.findings.map(({ rule }) => rule))).toEqual(new Set(["row-unfilled"]));
  });

  test("filled, has exactly the source's own faults", async () => {
    const path = join(folder, "a.xlsx");
    expect((await phuluc("new", id, "--out", path, "--filled")).code).toBe(0);
    const found: Record<string, string[]> = {};
    for (const { ruleId = "", properties } of await sarif(path)) if (ruleId !== "row-unfilled") (found[ruleId] ??= []).push(String(properties!["place"]));
    expect(Object.fromEntries(Object.entries(found).map(([rule, places]) => [rule, places.join(" · ")]))).toEqual(expected[id]);
  });
});
