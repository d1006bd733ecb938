import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { addAnnexSheet, annexWorkbook, realAnnex } from "../support/annexWorkbook";
import { phuluc } from "../support/phuluc";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "phuluc-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function file(bytes: Uint8Array | Promise<Uint8Array>): Promise<string> {
  await writeFile(join(folder, "a.xlsx"), await bytes);
  return join(folder, "a.xlsx");
}

/** The annex of Đắk Nông in a file, changed before it is written. */
async function annexFile(change: (sheet: Worksheet) => void, sheetName = "Phụ lục"): Promise<string> {
  const workbook = new Workbook();
  change(addAnnexSheet(workbook, realAnnex("dak-nong-2022"), { sheetName }));
  return file(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** `fix` of every safe fault in both languages, and of the file itself beforehand `check`. */
async function both(path: string) {
  const out = join(folder, "b.xlsx");
  const before = await readFile(path);
  const [check, fix] = [await phuluc("check", path), await phuluc("fix", path, "--out", out)];
  const [english, englishFix] = [await phuluc("check", path, "--lang", "en"), await phuluc("fix", path, "--out", out, "--force", "--lang", "en")];
  expect(await readFile(path)).toEqual(before);
  expect([english.code, englishFix.code]).toEqual([check.code, fix.code]);
  return { check, fix, english, englishFix, made: (await readdir(folder)).includes("b.xlsx"), out };
}

/** The container of password-protected Office files. */
function withPassword(): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from("EncryptedPackage", "utf16le"), 1024);
  return bytes;
}

describe("a file that cannot be read: one line that says why and what to do, exit code 2, nothing written", () => {
  test.each([
    ["damaged", async () => (await annexWorkbook(realAnnex("dak-nong-2022"))).slice(0, 900), /tệp bị hỏng, không đọc được\. Hãy mở bằng Excel để sửa và lưu lại\.$/, /damaged/],
    ["with a password", async () => withPassword(), /tệp có mật khẩu, không đọc được\. Hãy bỏ mật khẩu rồi kiểm tra lại\.$/, /password/],
    ["of another kind", async () => new TextEncoder().encode("STT;Tiêu chí"), /không phải tệp Excel \.xlsx hay \.xlsm\.$/, /not an Excel/],
    ["empty", async () => new Uint8Array(), /tệp rỗng\.$/, /empty/],
  ])("%s", async (_, bytes, vietnamese, englishWords) => {
    const path = await file(bytes());
    const { check, fix, english, made } = await both(path);
    expect([check.code, fix.code]).toEqual([2, 2]);
    for (const { err } of [check, fix]) expect(err.trimEnd()).toMatch(vietnamese);
    expect(check.err).toContain(path);
    expect(english.err).toMatch(englishWords);
    expect(made).toBe(false);
  });
});

describe("a file that holds no annex", () => {
  test.each([
    ["other things", [["Họ tên", "Lương"], ["A", 5]]],
    ["nothing", []],
  ])("but %s: says so, is no error, and is copied as it is", async (_, rows) => {
    const workbook = new Workbook();
    workbook.addWorksheet("Lương").addRows(rows);
    const path = await file(new Uint8Array(await workbook.xlsx.writeBuffer()));
    const { check, fix, english, out } = await both(path);
    expect(check).toMatchObject({ code: 0, err: "" });
    expect(check.out).toContain("Không có phụ lục nào trong tệp này.");
    expect(english.out).toMatch(/no annex/i);
    expect(fix.out).toContain("Không có chỗ nào sửa được an toàn; tệp được chép nguyên.");
    expect(await readFile(out)).toEqual(await readFile(path));
  });
});

test("a protected sheet is checked; what would be fixed is counted and left, with what to do", async () => {
  const workbook = new Workbook();
  const sheet = addAnnexSheet(workbook, realAnnex("dak-nong-2022"));
  await sheet.protect("", {});
  const path = await file(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const { check, fix, englishFix, out } = await both(path);
  expect(check.out).toContain("stt-malformed");
  expect(fix.out).toMatch(/Trang tính được bảo vệ nên không sửa \d+ chỗ\. Hãy bỏ bảo vệ trang tính rồi chạy lại\./);
  expect(englishFix.out).toMatch(/protected/);
  expect(await readFile(out)).toEqual(await readFile(path));
});

describe("cells that cannot be read", () => {
  test("#REF! in the points is named, and no fix touches it", async () => {
    const { check, english, fix } = await both(await annexFile((sheet) => (sheet.getCell("D7").value = { formula: "#REF!+1", result: { error: "#REF!" } })));
    expect(check.out).toMatch(/D7 \(1\.1\) LỖI points-not-a-number: .*công thức báo lỗi #REF!.*Hãy sửa công thức/);
    expect(english.out).toMatch(/D7 \(1\.1\) ERROR points-not-a-number: .*#REF!/);
    expect(fix.out).not.toMatch(/ D7 /);
  });

  test("a date for a row's number is put right where the row above leaves no doubt", async () => {
    const { check, fix } = await both(
      await annexFile((sheet) => {
        sheet.getCell("A7").value = new Date(Date.UTC(2026, 0, 1));
        sheet.getCell("A7").numFmt = "d-mmm";
      }),
    );
    expect(check.out).toMatch(/A7 .*stt-malformed: Ô số thứ tự đã bị Excel đổi thành ngày \(1\/1\/2026\)/);
    expect(fix.out).toMatch(/A7 .*stt-malformed: .* → “1\.1”/);
  });

  test("a formula that stands as text comes to life where it only adds up", async () => {
    const { check, fix, out } = await both(
      await annexFile((sheet) => {
        sheet.getCell("D110").value = "=SUM(D111;D112)";
        sheet.getCell("D110").numFmt = "@";
        sheet.getCell("D7").value = "=VLOOKUP(A7;Nguồn!A:B;2;0)";
      }),
    );
    expect(check.out).toMatch(/D110 \(7\.2\) LỖI points-not-a-number: .*được lưu dạng chữ nên không được tính\. Hãy đặt ô ở định dạng Chung/);
    expect(fix.out).toMatch(/D110 \(7\.2\) points-not-a-number: “=SUM\(D111;D112\)” → 1,5 \(công thức\)/);
    expect(fix.out).not.toMatch(/ D7 /);
    expect((await phuluc("check", out)).out).not.toMatch(/D110 .*points/);
  });
});

test("a sheet whose name has quotes is checked and fixed by its name", async () => {
  const { check, fix } = await both(await annexFile(() => undefined, "Mẹ's \"phụ lục\""));
  expect(check.out).toContain("Trang tính “Mẹ's \"phụ lục\"”");
  expect(fix.out).toContain("A22 (2,3) stt-malformed: “2,3” → “2.3”");
});

test("10,000 rows are checked in a few seconds", async () => {
  const path = await annexFile((sheet) => {
    sheet.getCell("A125").value = null;
    for (let row = 0; row < 10_000; row += 1) {
      [`${8 + Math.floor(row / 100)},${(row % 100) + 1}`, `Tiêu chí ${row}`, 0.5, 0.5, "đạt", "Thực hiện", "Sở Nội vụ"].forEach((value, column) => (sheet.getCell(126 + row, column + 1).value = value));
    }
  });
  const began = performance.now();
  const { code, out } = await phuluc("check", path);
  expect(performance.now() - began).toBeLessThan(20_000);
  expect(code).toBe(1);
  expect(out.match(/points-not-a-number/g)).toHaveLength(10_000);
}, 60_000);
