import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readAnnexes } from "#core/annex/readAnnexes";
import { readWorkbook } from "#xlsx/readWorkbook";
import { annexWorkbook, realAnnex } from "../support/annexWorkbook";
import { phuluc } from "../support/phuluc";
import { wordParagraphs } from "../support/wordText";

let folder: string;
let source: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "phuluc-"));
  source = join(folder, "cham-diem.xlsx");
  await writeFile(source, await annexWorkbook(realAnnex("krong-no-2023"), { sheetName: "Chấm điểm" }));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);

describe("phuluc remedies", () => {
  test("writes the list of a score annex into a new workbook", async () => {
    const out = at("khac-phuc.xlsx");
    expect(await phuluc("remedies", source, "--out", out)).toEqual({ code: 0, err: "", out: `Đã ghi ${out}: trang tính “Phụ lục giải pháp 2023”, 19 tiêu chí mất điểm.\n` });
    const { sheets } = await readWorkbook(await readFile(out));
    const { annexes } = readAnnexes(sheets[0]!.snapshot);
    expect(annexes).toMatchObject([{ kind: "remedies", year: 2023, unit: "huyện Krông Nô" }]);
    expect(annexes[0]!.rows).toHaveLength(20);
  });

  test("writes its prose into a .docx, the same from the score annex and from the list", async () => {
    const [list, one, other] = [at("list.xlsx"), at("one.docx"), at("other.DOCX")];
    await phuluc("remedies", source, "--out", list);
    expect(await phuluc("remedies", source, "--out", one)).toEqual({ code: 0, err: "", out: `Đã ghi ${one}: 19 mục.\n` });
    expect((await phuluc("remedies", list, "--out", other)).code).toBe(0);
    const paragraphs = wordParagraphs(await readFile(one));
    expect(paragraphs.filter(({ style }) => style === "Heading2")).toHaveLength(19);
    expect(paragraphs[3]!.text).toMatch(/^1\. Tập trung khắc phục/);
    expect(wordParagraphs(await readFile(other))).toEqual(paragraphs);
  });

  test("takes the sheet that is named, and the year where the title names none", async () => {
    const annex = realAnnex("krong-no-2023");
    const columns = annex.columns.map((column) => ({ ...column, header: column.header.replace(/ ?năm 2023| 2023/, "") }));
    await writeFile(source, await annexWorkbook({ ...annex, columns }, { sheetName: "Chấm điểm", withoutTitle: true }));
    const refused = await phuluc("remedies", source, "--out", at("a.xlsx"), "--sheet", "Chấm điểm");
    expect(refused).toEqual({ code: 2, out: "", err: `${source}: tiêu đề phụ lục chưa nêu năm nên không ghi gì. Hãy bổ sung vào tiêu đề, hoặc thêm --year.\n` });
    expect((await phuluc("remedies", source, "--out", at("a.xlsx"), "--sheet", "Chấm điểm", "--year", "2024")).out).toContain("“Phụ lục giải pháp 2024”");
  });

  test.each([
    [["--out", "a.pdf"], /^Tên tệp “.*a\.pdf” phải có đuôi \.xlsx hoặc \.docx\.\n$/],
    [["--out", "a.xlsx", "--sheet", "Khác"], /không có trang tính “Khác”\. Các trang tính: Chấm điểm\.\n$/],
    [["--out", "nowhere/a.docx"], /Không ghi được tệp .* \(ENOENT\)/],
    [["--out", "cham-diem.xlsx"], /đã có nên không ghi/],
    [[], /Thiếu tùy chọn --out/],
  ])("writes nothing for %j", async (argv, sentence) => {
    const placed = argv.map((one, place) => (argv[place - 1] === "--out" ? at(one) : one));
    const { code, out, err } = await phuluc("remedies", source, ...placed);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(sentence);
    expect(await readdir(folder)).toEqual(["cham-diem.xlsx"]);
  });

  test("says so where there is nothing to write from", async () => {
    const annex = realAnnex("krong-no-2023");
    const full = { ...annex, rows: annex.rows.map((row) => ({ ...row, prevScore: row["maxScore"]! })) };
    await writeFile(at("full.xlsx"), await annexWorkbook(full));
    await phuluc("new", "report-xa-2024", "--out", at("report.xlsx"));
    await writeFile(at("text.xlsx"), "chữ");
    const refusals = await Promise.all(["full.xlsx", "report.xlsx", "text.xlsx", "none.xlsx"].map((name) => phuluc("remedies", at(name), "--out", at("out.docx"))));
    expect(refusals.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    expect(refusals.map(({ err }) => err.replace(folder, ""))).toEqual([
      "/full.xlsx: không có tiêu chí nào mất điểm năm trước nên không ghi gì.\n",
      "/report.xlsx: không có phụ lục chấm điểm hay phụ lục giải pháp khắc phục đọc được nên không ghi gì. Hãy chạy phuluc check để xem lý do.\n",
      expect.stringMatching(/text\.xlsx/),
      expect.stringMatching(/none\.xlsx: /),
    ]);
    expect((await phuluc("remedies", at("report.xlsx"), "--out", at("out.xlsx"), "--lang", "en")).err).toMatch(/there is no score annex that can be read/);
  });

  test("explains itself in both languages", async () => {
    expect((await phuluc("remedies", "--help")).out).toMatch(/Cách dùng: phuluc remedies[\s\S]*lời văn kế hoạch/);
    expect((await phuluc("remedies", "--help", "--lang", "en")).out).toMatch(/Usage: phuluc remedies[\s\S]*\.docx the plan's/);
  });
});
