import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { addAnnexSheet, annexWorkbook, realAnnex } from "../support/annexWorkbook";
import { phuluc } from "../support/phuluc";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "phuluc-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, bytes: Uint8Array | Promise<Uint8Array>): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, await bytes);
  return path;
}

interface JsonFinding {
  rule: string; severity: string; cell: string; row: number; stt: string; column: string | null; message: string;
  data: Record<string, unknown>; fix: { label: string; edits: Record<string, unknown>[] } | null;
}
interface JsonReport {
  version: number;
  files: { file: string; error: string | null; sheets: { sheet: string; kind: string; year: number | null; range: string; rows: number; findings: JsonFinding[] }[] }[];
}

async function check(...argv: string[]): Promise<{ code: number; report: JsonReport; err: string }> {
  const { code, out, err } = await phuluc("check", "--json", ...argv);
  return { code, err, report: JSON.parse(out) as JsonReport };
}

const brief = (findings: readonly JsonFinding[], prefix: RegExp) =>
  findings.filter(({ rule }) => prefix.test(rule)).map(({ rule, stt, column }) => `${rule} ${stt} ${column ?? ""}`.trim()).sort();

describe("the real annexes", () => {
  test("Đắk Nông 2022: the sums of 7.2, 7 and the total, the rounding of 6.1, two numbers, seven targets", async () => {
    const path = await file("dak-nong.xlsx", annexWorkbook(realAnnex("dak-nong-2022")));
    const { code, report } = await check(path);
    expect(code).toBe(1);
    const sheet = report.files[0]!.sheets[0]!;
    expect(report.version).toBe(1);
    expect(report.files).toMatchObject([{ file: path, error: null }]);
    expect(sheet).toMatchObject({ sheet: "Phụ lục", kind: "score", year: 2022, range: "A5:G125", rows: 119 });
    expect(brief(sheet.findings, /^(points|target|stt)-/)).toEqual([
      "points-children-sum 7 prevScore",
      "points-children-sum 7.2 prevScore",
      "points-grand-total TỔNG ĐIỂM prevScore",
      "points-rounded 6.1 prevScore",
      "stt-malformed 2,3 stt",
      "stt-malformed 2,4 stt",
      ...["1.5", "3.4.1", "3.4.2", "3.4.3", "5.1.3", "5.5.2", "6.3.1"].map((stt) => `target-not-raised ${stt} targetScore`),
    ]);
    const sum = sheet.findings.find(({ stt, rule }) => stt === "7.2" && rule === "points-children-sum")!;
    expect(sum).toMatchObject({ severity: "error", cell: "D110", row: 110, data: { expected: "1.5", actual: "1.21" } });
    expect(sum.message).toContain("1,21");
    expect(sum.fix!.edits).toHaveLength(1);
    expect(sum.fix!.edits[0]!["cell"]).toBe("D110");
  });

  test("Krông Nô 2023: no sum, the lead agencies of 1.3.2, 3.2.2 and 3.3.3", async () => {
    const { code, report } = await check(await file("krong-no.xlsx", annexWorkbook(realAnnex("krong-no-2023"))));
    expect(code).toBe(1);
    const sheet = report.files[0]!.sheets[0]!;
    expect(sheet).toMatchObject({ kind: "score", year: 2023, rows: 146 });
    expect(brief(sheet.findings, /^(points|stt)-|agency-lead-missing|task-missing|target/)).toEqual([
      "agency-lead-missing 1.3.2 leadAgency",
      "agency-lead-missing 3.2.2 leadAgency",
      "agency-lead-missing 3.3.3 leadAgency",
      "target-not-raised 7.1.6 targetScore",
      "task-missing 1.3.2 task",
      "task-missing 3.2.2 task",
    ]);
  });

  test.each([
    ["columns in another order", { order: ["leadAgency", "task", "stt", "targetScore", "prevScore", "maxScore", "criterion"] }],
    ["without title block", { withoutTitle: true }],
    ["a two-row heading", { twoRowHeading: true }],
    ["a row of column numbers", { columnNumbers: true }],
    ["pages pasted from a PDF", { pageRows: 25 }],
  ])("are read the same with %s", async (_, shape) => {
    const annex = realAnnex("dak-nong-2022");
    const plain = await check(await file("plain.xlsx", annexWorkbook(annex)));
    const shaped = await check(await file("shaped.xlsx", annexWorkbook(annex, shape)));
    const found = (one: typeof plain) => brief(one.report.files[0]!.sheets[0]!.findings, /./);
    expect(shaped.report.files[0]!.sheets[0]!.rows).toBe(119);
    expect(found(shaped)).toEqual(found(plain));
  });
});

describe("text", () => {
  test("says of each file which annex it holds and what is wrong in it", async () => {
    const path = await file("a.xlsx", annexWorkbook(realAnnex("dak-nong-2022")));
    const { out } = await phuluc("check", path);
    const lines = out.split("\n");
    expect(lines[0]).toBe(path);
    expect(lines[1]).toBe("  Trang tính “Phụ lục” · Phụ lục chấm điểm · năm 2022 · A5:G125 · 119 dòng");
    expect(out).toMatch(/^ {4}D110 \(7\.2\) LỖI points-children-sum: .*1,21.*1,5/m);
    expect(out).toMatch(/\n1 tệp, 1 phụ lục: 5 lỗi, \d+ cảnh báo, \d+ lưu ý\.\n$/);
    expect(out).not.toContain("\u001b");
  });

  test("comes in English where asked for, and in colour on a terminal", async () => {
    const path = await file("a.xlsx", annexWorkbook(realAnnex("dak-nong-2022")));
    expect((await phuluc("check", path, "--lang", "en")).out).toMatch(/^ {4}D110 \(7\.2\) ERROR points-children-sum: .*1\.21.*1\.5/m);
    expect((await phuluc.with({ env: { LANG: "en_US.UTF-8" } })("check", path)).out).toContain("ERROR points-children-sum");
    expect((await phuluc.with({ colours: true })("check", path)).out).toContain("\u001b[31mLỖI\u001b[0m points-children-sum");
  });

  test("takes control characters of a file for what they are: text", async () => {
    const workbook = new Workbook();
    addAnnexSheet(workbook, { ...realAnnex("dak-nong-2022"), rows: [{ stt: "1,\u001b[2J\n1", criterion: "A", maxScore: "1" }] });
    const { out } = await phuluc("check", await file("a.xlsx", workbook.xlsx.writeBuffer().then((bytes) => new Uint8Array(bytes))));
    expect(out).not.toContain("\u001b");
  });
});

describe("files and folders", () => {
  test("a folder is searched at any depth, without lock files and other files, in order of name", async () => {
    await mkdir(join(folder, "xã", "B"), { recursive: true });
    const annex = annexWorkbook(realAnnex("krong-no-2023"));
    for (const name of ["b.xlsx", "a.XLSM", "xã/B/c.xlsx", "~$b.xlsx", "d.docx"]) await file(name, annex);
    const { report, code } = await check(folder, join(folder, "b.xlsx"));
    expect(report.files.map((one) => one.file.slice(folder.length + 1))).toEqual(["a.XLSM", "b.xlsx", "xã/B/c.xlsx"]);
    expect(code).toBe(1);
  });

  test("a file that cannot be read is named on standard error and the others are still checked", async () => {
    const broken = await file("broken.xlsx", (await annexWorkbook(realAnnex("krong-no-2023"))).slice(0, 900));
    const good = await file("good.xlsx", annexWorkbook(realAnnex("krong-no-2023")));
    const { code, err, report } = await check(broken, good, join(folder, "nowhere.xlsx"));
    expect(code).toBe(2);
    expect(err.trimEnd().split("\n")).toEqual([
      `${join(folder, "nowhere.xlsx")}: không tìm thấy hoặc không được phép đọc.`,
      `${broken}: tệp bị hỏng, không đọc được. Hãy mở bằng Excel để sửa và lưu lại.`,
    ]);
    expect(report.files.map(({ error, sheets }) => [error === null, sheets.length])).toEqual([[false, 0], [false, 0], [true, 1]]);
  });

  test("a file without annex is named, and is no error", async () => {
    const workbook = new Workbook();
    workbook.addWorksheet("Lương").addRows([["Họ tên", "Lương"], ["A", 5]]);
    const path = await file("lương.xlsx", new Uint8Array(await workbook.xlsx.writeBuffer()));
    const text = await phuluc("check", path);
    expect(text).toMatchObject({ code: 0, err: "" });
    expect(text.out).toContain(`${path}\n  Không có phụ lục nào trong tệp này.\n`);
    expect((await check(path)).report.files).toEqual([{ file: path, error: null, sheets: [] }]);
  });

  test("every annex of a workbook is checked, also on hidden sheets", async () => {
    const workbook = new Workbook();
    addAnnexSheet(workbook, realAnnex("dak-nong-2022"), { sheetName: "Tỉnh" });
    addAnnexSheet(workbook, realAnnex("krong-no-2023"), { sheetName: "Huyện", hidden: true });
    const path = await file("a.xlsx", new Uint8Array(await workbook.xlsx.writeBuffer()));
    const { report } = await check(path);
    expect(report.files[0]!.sheets.map(({ sheet, rows }) => [sheet, rows])).toEqual([["Tỉnh", 119], ["Huyện", 146]]);
    expect((await phuluc("check", path)).out).toContain("Trang tính “Huyện” (đang ẩn)");
  });

  test("the year of the command line counts where the annex names none", async () => {
    const annex = realAnnex("dak-nong-2022");
    const nameless = { ...annex, columns: annex.columns.map(({ key, header }) => ({ key, header: header.replace(/ ?(năm )?202\d/, "") })) };
    const path = await file("a.xlsx", annexWorkbook(nameless, { withoutTitle: true }));
    expect((await check(path)).report.files[0]!.sheets[0]!.year).toBeNull();
    expect((await check(path, "--year", "2024")).report.files[0]!.sheets[0]!.year).toBe(2024);
    const dated = await file("b.xlsx", annexWorkbook(annex));
    expect((await check(dated, "--year", "2024")).report.files[0]!.sheets[0]!.year).toBe(2022);
  });
});
