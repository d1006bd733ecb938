import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { parseA1 } from "#core/snapshot/address";
import { layOutTemplate } from "#core/templates/layOutTemplate";
import { findTemplate } from "#core/templates/templates";
import { patchWorkbook } from "#xlsx/patch/patchWorkbook";
import { readWorkbook } from "#xlsx/readWorkbook";
import { writePlan } from "#xlsx/writePlan";
import { addAnnexSheet, annexWorkbook, realAnnex, type PrintedAnnex } from "../support/annexWorkbook";
import { phuluc } from "../support/phuluc";
import { changedEntries, partText } from "../support/rawWorkbook";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "phuluc-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, bytes: Uint8Array | Promise<Uint8Array>): Promise<string> {
  await writeFile(join(folder, name), await bytes);
  return join(folder, name);
}

interface Found {
  rule: string; cell: string; stt: string;
}

async function findings(path: string): Promise<Found[]> {
  const report = JSON.parse((await phuluc("check", "--json", path)).out) as { files: { sheets: { findings: Found[] }[] }[] };
  return report.files[0]!.sheets.flatMap((sheet) => sheet.findings);
}

async function valueOf(path: string, cell: string, sheet = 0) {
  const { snapshot } = (await readWorkbook(await readFile(path))).sheets[sheet]!;
  const { row, column } = parseA1(cell)!;
  const [y, x] = [row - snapshot.origin.row, column - snapshot.origin.column];
  return { value: snapshot.values[y]![x], formula: snapshot.formulas[y]![x], format: snapshot.numberFormats[y]![x], calculated: snapshot.calculated };
}

/** The parts of the file with one of them rewritten. */
function rewritten(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[path]!);
  expect(change(xml)).not.toBe(xml);
  return zipSync({ ...parts, [path]: strToU8(change(xml)) });
}

const cells = (out: string) => [...out.matchAll(/^ {4}(\S+) \(([^)]*)\) (\S+): (.*)$/gm)].map(([, cell, , rule, change]) => `${cell} ${rule}: ${change}`);
const sums = ["--rule", "points-children-sum", "--rule", "points-grand-total", "--rule", "stt-malformed", "--rule", "points-text-number"];

/** Two fields; every points cell is text or number as written here. */
const small = (rows: [stt: string, max: string, prev: string, target: string][]): PrintedAnnex => {
  const real = realAnnex("dak-nong-2022");
  const row = ([stt, maxScore, prevScore, targetScore]: (typeof rows)[number]) => ({ stt, criterion: `Tiêu chí ${stt}`, maxScore, prevScore, targetScore, task: `Nhiệm vụ ${stt}`, leadAgency: "Sở Nội vụ" });
  return { ...real, rows: rows.map(row) };
};

describe("an annex with mistakes", () => {
  test("has its sums put right from the leaves up, each edit told with what stood there and what stands there now", async () => {
    const path = await file("a.xlsx", annexWorkbook(realAnnex("dak-nong-2022")));
    const out = join(folder, "b.xlsx");
    const run = await phuluc("fix", path, "--out", out, ...sums);
    expect(run).toMatchObject({ code: 0, err: "" });
    expect(run.out.split("\n").slice(0, 2)).toEqual([path, "  Trang tính “Phụ lục”"]);
    expect(cells(run.out)).toEqual([
      "A22 stt-malformed: “2,3” → “2.3”",
      "A23 stt-malformed: “2,4” → “2.4”",
      "D110 points-children-sum: 1,21 → 1,5 (công thức)",
      "D125 points-grand-total: 86,26 → 86,24 (công thức)",
    ]);
    expect(run.out).toMatch(/\nĐã sửa 4 ô, ghi vào .*b\.xlsx\. Còn lại: 0 lỗi, \d+ cảnh báo, \d+ lưu ý\.\n$/);
    const before = await findings(path);
    const after = await findings(out);
    expect(before.filter(({ rule }) => sums.includes(rule)).map(({ cell }) => cell).sort()).toEqual(["A22", "A23", "D110", "D125", "D97"]);
    expect(after.filter(({ rule }) => sums.includes(rule))).toEqual([]);
    // What was not to be fixed stays: nothing else is found, and nothing else is gone.
    const others = (all: Found[]) => all.filter(({ rule }) => !sums.includes(rule)).map(({ rule, cell }) => `${rule} ${cell}`).sort();
    expect(others(after)).toEqual(others(before));
  });

  test("is fixed by every rule that has safe fixes, and then has none left to make", async () => {
    const path = await file("a.xlsx", annexWorkbook(realAnnex("dak-nong-2022"), { pointsAsText: true }));
    const [once, twice] = [join(folder, "b.xlsx"), join(folder, "c.xlsx")];
    const run = await phuluc("fix", path, "--out", once);
    expect(run.code).toBe(0);
    const left = await findings(once);
    expect(left.filter(({ rule }) => ["points-text-number", "points-children-sum", "points-rounded", "stt-malformed"].includes(rule))).toEqual([]);
    expect(await valueOf(once, "D110")).toMatchObject({ value: 1.5, calculated: true });
    expect(await valueOf(once, "D81")).toMatchObject({ value: 9.2591 });
    const again = await phuluc("fix", once, "--out", twice);
    expect(again.out).toContain("Không có chỗ nào sửa được an toàn; tệp được chép nguyên.");
    expect(await readFile(twice)).toEqual(await readFile(once));
  });

  test("keeps the file it came from as it was, and says in English what English readers want to know", async () => {
    const bytes = await annexWorkbook(realAnnex("krong-no-2023"));
    const path = await file("a.xlsx", bytes);
    const run = await phuluc("fix", path, "--out", join(folder, "b.xlsx"), "--rule", "agency-variant", "--lang", "en");
    expect(run.code).toBe(1);
    expect(run.out).toContain("G113 (5.9) agency-variant: “Phòng nội vụ” → “Phòng Nội vụ”\n");
    expect(run.out).toMatch(/\nFixed \d+ cells, written to .*b\.xlsx\. Left: \d+ errors, .*\n$/);
    expect(Buffer.from(bytes).equals(await readFile(path))).toBe(true);
  });

  test("shows of a long text what changed in it", async () => {
    const path = await file("a.xlsx", annexWorkbook(realAnnex("krong-no-2023")));
    const run = await phuluc("fix", path, "--out", join(folder, "b.xlsx"), "--rule", "text-spacing");
    expect(cells(run.out)).toEqual(["B134 text-spacing: “…cán bộ công chức,viên chức được cung…” → “…cán bộ công chức, viên chức được cung…”"]);
  });

  test("has every annex of the workbook fixed, on hidden sheets, too", async () => {
    const workbook = new Workbook();
    addAnnexSheet(workbook, realAnnex("dak-nong-2022"), { sheetName: "Tỉnh" });
    addAnnexSheet(workbook, realAnnex("krong-no-2023"), { sheetName: "Huyện", hidden: true });
    const path = await file("a.xlsx", new Uint8Array(await workbook.xlsx.writeBuffer()));
    const { out } = await phuluc("fix", path, "--out", join(folder, "b.xlsx"), "--rule", "agency-variant", "--rule", "stt-malformed");
    expect(out).toMatch(/Trang tính “Tỉnh”\n {4}A22 .*\n {4}A23 .*\n {2}Trang tính “Huyện”\n {4}G47 /);
  });
});

describe("formulas that are there already", () => {
  const typedAsText = (bytes: Uint8Array, cell: string, text: string) => patchWorkbook(bytes, [{ sheet: "Phụ lục CCHC 2022", patch: { kind: "setText", cell: parseA1(cell)!, text } }]);

  test("of ours: where a number typed as text is put right, the totals above it stay and have their new results", async () => {
    const own = await writePlan(layOutTemplate(findTemplate("score-tinh-2022")!, { filled: true }));
    const path = await file("a.xlsx", typedAsText(own, "D111", "0,25"));
    const out = join(folder, "b.xlsx");
    const totals = async (of: string) => Promise.all(["D110", "D97", "D125"].map((cell) => valueOf(of, cell)));
    expect(await valueOf(path, "D111")).toMatchObject({ value: "0,25", format: "@" });
    const before = await totals(path);
    const { out: told } = await phuluc("fix", path, "--out", out, ...sums);
    expect(cells(told)).toEqual(["D111 points-text-number: “0,25” → 0,25"]);
    expect(await valueOf(out, "D111")).toMatchObject({ value: 0.25, format: "General", calculated: true });
    const after = await totals(out);
    expect(before.map(({ value }, index) => [value, after[index]!.value])).toEqual([[1.5, 1.25], [13.25, 13], [86.2391, 85.9891]]);
    expect(after.map(({ formula }) => formula)).toEqual(before.map(({ formula }) => formula));
    expect((await findings(out)).filter(({ rule }) => rule.startsWith("points-"))).toEqual([]);
  });

  test("of anybody: sums are added up anew, results of other formulas are left to whoever opens the file", async () => {
    const annex = small([["1", "3", "2", "3"], ["1.1", "1", "1", "1"], ["1.2", "2", "1,0", "2"], ["2", "1", "1", "1"], ["2.1", "1", "1", "1"]]);
    const plain = await annexWorkbook(annex, { pointsAsText: true });
    const numbered = patchWorkbook(plain, ["C6", "C7", "C8", "C9", "C10", "D7", "D9", "D10", "E6", "E7", "E8", "E9", "E10"].map((cell) => {
      const { row, column } = parseA1(cell)!;
      return { sheet: "Phụ lục", patch: { kind: "setNumber", cell: { row, column }, number: Number(annex.rows[row - 5]![["maxScore", "prevScore", "targetScore"][column - 2]!]) } } as const;
    }));
    const withFormulas = rewritten(numbered, "xl/worksheets/sheet1.xml", (xml) =>
      xml
        .replace(/<c r="D6"[^>]*>.*?<\/c>/, '<c r="D6"><f>D7+D8</f><v>1</v></c>')
        .replace("</row></sheetData>", '</row><row r="14"><c r="B14"><f>SUM(D6,-D9)</f><v>0</v></c><c r="C14"><f>SUM(D6:D8)</f><v>2</v></c><c r="D14"><f>AVERAGE(D7:D8)</f><v>1</v></c><c r="E14"><f>MAX(E7:E8)</f><v>2</v></c></row></sheetData>'),
    );
    const path = await file("a.xlsx", withFormulas);
    const out = join(folder, "b.xlsx");
    const { out: told } = await phuluc("fix", path, "--out", out);
    expect(cells(told)).toEqual(["D8 points-text-number: “1,0” → 1"]);
    expect(await valueOf(out, "D6")).toMatchObject({ value: 2, formula: "=D7+D8" });
    expect(await valueOf(out, "C14")).toMatchObject({ value: 4, formula: "=SUM(D6:D8)" });
    expect(await valueOf(out, "D14")).toMatchObject({ value: "", formula: "=AVERAGE(D7:D8)", calculated: false });
    expect(await valueOf(out, "B14")).toMatchObject({ value: "", formula: "=SUM(D6,-D9)" });
    expect(await valueOf(out, "E14")).toMatchObject({ value: 2 });
    expect(partText(await readFile(out), "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  test("that make numbers of rows: the rows keep their places though the results are not known, and sums that go by them are left alone", async () => {
    const annex = small([["1.", "2", "2", "2"], ["1.1", "1", "1", "1"], ["1.2", "1", "1", "1"], ["2", "3", "3", "3"], ["2.1", "3", "3", "3"], ["3", "3", "3", "3"], ["3.1", "3", "3", "3"]]);
    const bytes = rewritten(await annexWorkbook(annex), "xl/worksheets/sheet1.xml", (xml) =>
      xml.replace(/<c r="A8"[^>]*>.*?<\/c>/, '<c r="A8" t="str"><f>LEFT(A6,1)&amp;".2"</f><v>1.2</v></c>').replace(/<c r="D7"[^>]*>.*?<\/c>/, '<c r="D7"><f>LEN(A6)-1</f><v>1</v></c>'),
    );
    const path = await file("a.xlsx", bytes);
    const out = join(folder, "b.xlsx");
    const { out: told } = await phuluc("fix", path, "--out", out, "--rule", "stt-style", "--rule", "points-children-sum");
    expect(cells(told)).toEqual(["A6 stt-style: “1.” → “1”"]);
    expect(await valueOf(out, "A8")).toMatchObject({ value: "", formula: '=LEFT(A6,1)&".2"', calculated: false });
    expect(await valueOf(out, "D7")).toMatchObject({ value: "", formula: "=LEN(A6)-1" });
    expect(await valueOf(out, "D6")).toMatchObject({ value: 2, formula: 2 });
  });

  test("on another sheet: a text they look at makes the file calculate itself when it is opened, one they do not look at leaves it alone", async () => {
    const workbook = new Workbook();
    addAnnexSheet(workbook, realAnnex("krong-no-2023"));
    workbook.addWorksheet("Thống kê").getCell("A1").value = { formula: "COUNTIF('Phụ lục'!G1:G115,\"Phòng Nội vụ\")", result: 3 };
    const path = await file("a.xlsx", new Uint8Array(await workbook.xlsx.writeBuffer()));
    const changed = async (rule: string) => {
      const out = join(folder, `${rule}.xlsx`);
      await phuluc("fix", path, "--out", out, "--rule", rule);
      return changedEntries(await readFile(path), await readFile(out));
    };
    expect(await changed("agency-variant")).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
    expect(await changed("text-spacing")).toEqual(["xl/worksheets/sheet1.xml"]);
  });
});

describe("what cannot be fixed is left and told", () => {
  test("a protected sheet", async () => {
    const bytes = rewritten(await annexWorkbook(realAnnex("dak-nong-2022")), "xl/worksheets/sheet1.xml", (xml) => xml.replace("<mergeCells", '<sheetProtection sheet="1" objects="1"/><mergeCells'));
    const path = await file("a.xlsx", bytes);
    const { code, out } = await phuluc("fix", path, "--out", join(folder, "b.xlsx"), ...sums);
    expect(code).toBe(1);
    expect(out).toContain("\n    Trang tính được bảo vệ nên không sửa 4 chỗ. Hãy bỏ bảo vệ trang tính rồi chạy lại.\n");
    expect(out).toContain("\nĐã sửa 0 ô");
    expect((await readFile(join(folder, "b.xlsx"))).equals(bytes)).toBe(true);
  });

  test("a cell of a formula over several cells; all others are fixed", async () => {
    const annex = small([["1", "2", "2", "2"], ["1.1", "1", "1", "1"], ["1.2", "1", "1", "1"]]);
    const bytes = rewritten(await annexWorkbook(annex, { pointsAsText: true }), "xl/worksheets/sheet1.xml", (xml) =>
      xml.replace(/<c r="D7"[^>]*>.*?<\/c>/, '<c r="D7" t="str"><f t="array" ref="D7:D8">H7:H8</f><v>1</v></c>'),
    );
    const { out } = await phuluc("fix", await file("a.xlsx", bytes), "--out", join(folder, "b.xlsx"), "--rule", "points-text-number");
    expect(out).toContain("\n    D8: không sửa vì ô thuộc một công thức mảng.\n");
    expect(cells(out).map((line) => line.slice(0, 3)).sort()).toEqual(["C6 ", "C7 ", "C8 ", "D6 ", "E6 ", "E7 ", "E8 "]);
  });
});

describe("files", () => {
  const wrong = () => annexWorkbook(realAnnex("dak-nong-2022"));

  test("one that is there is written over only with --force, the input as any other", async () => {
    const path = await file("a.xlsx", wrong());
    const original = await readFile(path);
    const other = await file("b.xlsx", strToU8("có từ trước"));
    for (const out of [path, other]) {
      expect(await phuluc("fix", path, "--out", out)).toMatchObject({ code: 2, out: "", err: `Tệp “${out}” đã có nên không ghi. Chọn tên khác, hoặc thêm --force để ghi đè.\n` });
    }
    expect((await readFile(path)).equals(original)).toBe(true);
    expect(await readFile(other, "utf8")).toBe("có từ trước");
    expect((await phuluc("fix", path, "--out", path, "--force", ...sums)).code).toBe(0);
    expect((await findings(path)).filter(({ rule }) => sums.includes(rule))).toEqual([]);
    expect((await readdir(folder)).sort()).toEqual(["a.xlsx", "b.xlsx"]);
  });

  test("one that cannot be written leaves nothing behind", async () => {
    const path = await file("a.xlsx", wrong());
    const out = join(folder, "không có", "b.xlsx");
    expect(await phuluc("fix", path, "--out", out)).toMatchObject({ code: 2, out: "", err: `Không ghi được tệp “${out}” (ENOENT). Kiểm tra thư mục và quyền ghi.\n` });
    expect(await readdir(folder)).toEqual(["a.xlsx"]);
    const inTheWay = join(folder, "c.xlsx");
    await writeFile(inTheWay, "");
    expect((await phuluc("fix", path, "--out", join(inTheWay, "d.xlsx"), "--force")).code).toBe(2);
    expect((await readdir(folder)).sort()).toEqual(["a.xlsx", "c.xlsx"]);
  });

  test("one with macros keeps its extension, one without does not get it", async () => {
    const path = await file("a.xlsm", wrong());
    expect(await phuluc("fix", path, "--out", join(folder, "b.xlsx"))).toMatchObject({ code: 2, err: `Tên tệp “${join(folder, "b.xlsx")}” phải có đuôi .xlsm như tệp cần sửa.\n` });
    expect((await phuluc("fix", path, "--out", join(folder, "b.XLSM"), ...sums)).code).toBe(0);
  });

  test.each([
    ["nowhere.xlsx", null, "không tìm thấy hoặc không được phép đọc."],
    ["cut.xlsx", async () => (await wrong()).slice(0, 900), "tệp bị hỏng, không đọc được. Hãy mở bằng Excel để sửa và lưu lại."],
    ["text.xlsx", async () => strToU8("STT;Tiêu chí"), "không phải tệp Excel .xlsx hay .xlsm."],
  ])("%s: one that cannot be read is told of in one line", async (name, make, sentence) => {
    const path = make ? await file(name, make()) : join(folder, name);
    expect(await phuluc("fix", path, "--out", join(folder, "out.xlsx"))).toMatchObject({ code: 2, out: "", err: `${path}: ${sentence}\n` });
    expect(await readdir(folder)).not.toContain("out.xlsx");
  });

  test("a rule that is not there is named, with those that are", async () => {
    const path = await file("a.xlsx", wrong());
    const { code, err } = await phuluc("fix", path, "--out", join(folder, "b.xlsx"), "--rule", "points-sum");
    expect(code).toBe(2);
    expect(err).toMatch(/^Không có quy tắc “points-sum”\. Các quy tắc: .*points-children-sum.*\n$/);
  });

  test("a workbook without annex is copied byte for byte", async () => {
    const workbook = new Workbook();
    workbook.addWorksheet("Lương").addRows([["Họ tên", "Lương"], ["A", 5]]);
    const path = await file("a.xlsx", new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect((await phuluc("fix", path, "--out", join(folder, "b.xlsx"))).code).toBe(0);
    expect((await readFile(join(folder, "b.xlsx"))).equals(await readFile(path))).toBe(true);
  });
});
