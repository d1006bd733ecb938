import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Log } from "sarif";
import { annexesOfOnePlan, planRemedies, planScore } from "../support/annexesOfOnePlan";
import { annexWorkbook } from "../support/annexWorkbook";
import { phuluc } from "../support/phuluc";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "phuluc-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface JsonFinding {
  readonly rule: string;
  readonly cell: string;
  readonly stt: string;
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly elsewhere?: string;
}
interface JsonLog {
  readonly files: readonly { readonly sheets: readonly { readonly sheet: string; readonly findings: readonly JsonFinding[] }[] }[];
}

/** One of the three sheets is hidden. */
async function threeAnnexes(): Promise<string> {
  const path = join(folder, "kế hoạch.xlsx");
  await writeFile(path, await annexesOfOnePlan({ hiddenMonitoring: true }));
  return path;
}

async function json(path: string): Promise<JsonLog> {
  return JSON.parse((await phuluc("check", "--json", path)).out) as JsonLog;
}

const isAcross = ({ rule }: { readonly rule: string }): boolean => rule.startsWith("across-");

test("check compares the annexes of a workbook: each finding under the sheet to act on, naming the other place", async () => {
  const { files } = await json(await threeAnnexes());
  const found = files[0]!.sheets.flatMap(({ sheet, findings }) => findings.filter(isAcross).map(({ rule, stt, cell, elsewhere }) => [sheet, rule, stt, cell, elsewhere]));
  expect(found).toEqual([
    ["Phụ lục 1", "across-loss-without-remedy", "1.7", "D30", "Khắc phục!C5"],
    ["Phụ lục 1", "across-loss-without-remedy", "2.2.2", "D35", "Khắc phục!C5"],
    ["Phụ lục 1", "across-loss-without-remedy", "7.1.6", "D134", "Khắc phục!C5"],
    ["Phụ lục 1", "across-loss-without-remedy", "7.3", "D141", "Khắc phục!C5"],
    ["Phân công", "across-lead-differs", "6.2.2.", "E75", "Phụ lục 1!G122"],
  ]);
  const [loss] = files[0]!.sheets[0]!.findings.filter(isAcross);
  expect(loss!.data).toEqual({ row: "1.7", actual: "0", expected: "2", sheet: "Phụ lục 1", otherSheet: "Khắc phục", there: "Khắc phục!C5" });
  expect(loss!.message).toBe("Dòng 1.7 của “Phụ lục 1”: năm trước đạt 0/2 điểm nhưng “Khắc phục” (từ ô Khắc phục!C5) chưa có nội dung khắc phục. Hãy bổ sung; nếu đã có dưới tên gọi khác thì bỏ qua.");
});

test("what is found on each sheet alone stays as it is in a file of its own", async () => {
  const alone = join(folder, "một.xlsx");
  await writeFile(alone, await annexWorkbook(planScore, { sheetName: "Phụ lục 1" }));
  const [together, single] = [await json(await threeAnnexes()), await json(alone)];
  const own = single.files[0]!.sheets[0]!.findings;
  expect(own.filter(isAcross)).toEqual([]);
  expect(together.files[0]!.sheets[0]!.findings.filter((finding) => !isAcross(finding))).toEqual(own);
  expect(own.filter((finding) => "elsewhere" in finding)).toEqual([]);
});

test("SARIF names the other sheet's cell as a related location, and describes the rules", async () => {
  const { out } = await phuluc("check", "--sarif", await threeAnnexes());
  const { results, tool } = (JSON.parse(out) as Log).runs[0]!;
  const lead = results!.find(({ ruleId }) => ruleId === "across-lead-differs")!;
  const cells = (places: typeof lead.locations) => places!.map(({ logicalLocations }) => logicalLocations![0]!.fullyQualifiedName);
  expect([cells(lead.locations), cells(lead.relatedLocations), lead.level]).toEqual([["Phân công!E75"], ["Phụ lục 1!G122"], "warning"]);
  expect(tool.driver.rules![lead.ruleIndex!]!.id).toBe("across-lead-differs");
});

test("the text output has both places in the line, in both languages", async () => {
  const path = await threeAnnexes();
  const lines = async (...more: string[]) => (await phuluc("check", path, ...more)).out.split("\n").filter((line) => line.includes("across-lead-differs"));
  expect(await lines()).toEqual([expect.stringMatching(/^ {4}E75 \(6\.2\.2\.?\) CẢNH BÁO across-lead-differs: Dòng 6\.2\.2 của “Phân công” ghi đơn vị chủ trì là Phòng Tư pháp, còn dòng 6\.2\.2 của “Phụ lục 1” \(ô Phụ lục 1!G122\)/)]);
  expect(await lines("--lang", "en")).toEqual([expect.stringContaining("Row 6.2.2 of “Phân công” names Phòng Tư pháp as lead agency, while row 6.2.2 of “Phụ lục 1” (cell Phụ lục 1!G122)")]);
});

test("annexes of two files are not compared", async () => {
  for (const [name, annex] of [["a.xlsx", planScore], ["b.xlsx", planRemedies]] as const) await writeFile(join(folder, name), await annexWorkbook(annex));
  const { files } = await json(folder);
  expect(files).toHaveLength(2);
  expect(files.flatMap(({ sheets }) => sheets.flatMap(({ findings }) => findings.filter(isAcross)))).toEqual([]);
});
