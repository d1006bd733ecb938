import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type { Location, Log, ReportingDescriptor, Result } from "sarif";
import { acrossRules } from "#core/across/acrossRules";
import { allRules } from "#core/rules/allRules";
import { annexWorkbook, realAnnex } from "../support/annexWorkbook";
import { phuluc } from "../support/phuluc";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "phuluc-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, bytes: Uint8Array): Promise<string> {
  await writeFile(join(folder, name), bytes);
  return join(folder, name);
}

async function sarif(...argv: string[]): Promise<{ code: number; log: Log; out: string }> {
  const { code, out } = await phuluc("check", "--sarif", ...argv);
  return { code, out, log: JSON.parse(out) as Log };
}

/** The part of the SARIF 2.1.0 schema that these logs use: which properties each object may have, and what they hold. */
const isText = (value: unknown) => typeof value === "string" && value !== "";
const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
const isPlace = (value: unknown) => Number.isInteger(value) && (value as number) >= 1;
const isLevel = (value: unknown) => ["none", "note", "warning", "error"].includes(value as string);
const isUri = (value: unknown) => isText(value) && new URL(value as string, "file:///base/") !== null && !/[\s\\]/.test(value as string);
type Shape = { readonly [key: string]: ((value: unknown) => boolean) | Shape | readonly [Shape] };
const message: Shape = { "text!": isText, markdown: isText };
const location: Shape = {
  id: isCount,
  physicalLocation: { artifactLocation: { uri: isUri }, region: { startLine: isPlace, startColumn: isPlace } },
  logicalLocations: [{ name: isText, fullyQualifiedName: isText, kind: isText }],
};
const shape: Shape = {
  $schema: isUri,
  "version!": (value) => value === "2.1.0",
  "runs!": [
    {
      language: (value) => /^[a-z]{2}(-[A-Z]{2})?$/.test(value as string),
      "tool!": {
        "driver!": {
          "name!": isText,
          semanticVersion: isText,
          language: isText,
          rules: [{ "id!": isText, shortDescription: message, fullDescription: message, help: message, defaultConfiguration: { level: isLevel } }],
        },
      },
      results: [{ ruleId: isText, ruleIndex: isCount, level: isLevel, "message!": message, locations: [location], relatedLocations: [location], properties: { stt: (value) => typeof value === "string", place: (value) => typeof value === "string" } }],
      invocations: [{ "executionSuccessful!": (value) => typeof value === "boolean", toolExecutionNotifications: [{ level: isLevel, "message!": message, locations: [location] }] }],
    },
  ],
};

/** Where the value departs from the shape; a name with `!` must be there. */
function faults(value: unknown, wanted: Shape[string], path = "$"): string[] {
  if (typeof wanted === "function") return wanted(value) ? [] : [path];
  if (Array.isArray(wanted)) return Array.isArray(value) ? value.flatMap((item, index) => faults(item, (wanted as readonly [Shape])[0], `${path}[${index}]`)) : [path];
  if (typeof value !== "object" || value === null) return [path];
  const named = wanted as Shape;
  const missing = Object.keys(named).filter((key) => key.endsWith("!") && !(key.slice(0, -1) in value)).map((key) => `${path}.${key}`);
  return [...missing, ...Object.entries(value).flatMap(([key, inner]) => {
    const inside = named[key] ?? named[`${key}!`];
    return inside === undefined ? [`${path}.${key}`] : faults(inner, inside, `${path}.${key}`);
  })];
}

const resultsOf = (log: Log): Result[] => log.runs[0]!.results!;
const rulesOf = (log: Log): ReportingDescriptor[] => log.runs[0]!.tool.driver.rules!;
const cellOf = ({ logicalLocations }: Location) => logicalLocations![0]!.fullyQualifiedName;

test("a log has the structure that SARIF 2.1.0 prescribes, in both languages, with findings, without, and with files that were not read", async () => {
  const annex = await file("a.xlsx", await annexWorkbook(realAnnex("dak-nong-2022")));
  const broken = await file("hỏng.xlsx", Buffer.from("PK"));
  for (const argv of [[annex], [annex, broken], [annex, "--lang", "en"], [broken], [join(folder, "không có.xlsx")]]) {
    const { log } = await sarif(...argv);
    expect({ argv, faults: faults(log, shape) }).toEqual({ argv, faults: [] });
  }
});

test("the check of the structure sees what departs from it", () => {
  expect(faults({ version: "2.0", runs: [{ tool: { driver: {} }, results: [{ message: { text: "a" }, level: "info", extra: 1 }] }] }, shape)).toEqual([
    "$.version", "$.runs[0].tool.driver.name!", "$.runs[0].results[0].level", "$.runs[0].results[0].extra",
  ]);
});

test("each finding is a result at its file, sheet and cell, with its rule, level, sentence and the cells that take part", async () => {
  const path = await file("phụ lục a.xlsx", await annexWorkbook(realAnnex("dak-nong-2022")));
  const { log, code } = await sarif(path);
  expect(code).toBe(1);
  const text = JSON.parse((await phuluc("check", "--json", path)).out) as { files: { sheets: { findings: { rule: string; cell: string; message: string; severity: string }[] }[] }[] };
  const found = text.files[0]!.sheets[0]!.findings;
  const levels = { error: "error", warning: "warning", info: "note" } as Record<string, string>;
  expect(resultsOf(log).map(({ ruleId, level, message: { text: sentence }, locations }) => [ruleId, level, sentence, cellOf(locations![0]!)])).toEqual(
    found.map(({ rule, severity, message: sentence, cell }) => [rule, levels[severity], sentence, `Phụ lục!${cell}`]),
  );
  const sum = resultsOf(log).find(({ ruleId, properties }) => ruleId === "points-children-sum" && properties!["stt"] === "7.2")!;
  expect(sum.locations).toEqual([
    {
      physicalLocation: { artifactLocation: { uri: pathToFileURL(path).href }, region: { startLine: 110, startColumn: 4 } },
      logicalLocations: [{ name: "D110", fullyQualifiedName: "Phụ lục!D110", kind: "cell" }],
    },
  ]);
  expect(sum.relatedLocations!.map(cellOf)).toEqual(["Phụ lục!D111", "Phụ lục!D112"]);
});

test("every rule is described, with the page that explains it, and named by its place among them", async () => {
  const { log } = await sarif(await file("a.xlsx", await annexWorkbook(realAnnex("dak-nong-2022"))));
  expect(rulesOf(log).map(({ id }) => id)).toEqual([...allRules, ...acrossRules].map(({ id }) => id));
  for (const { ruleId, ruleIndex } of resultsOf(log)) expect(rulesOf(log)[ruleIndex!]!.id).toBe(ruleId);
  for (const { id, help } of rulesOf(log)) {
    expect(help).toEqual({ text: `Xem docs/rules/${id}.md.`, markdown: expect.stringMatching(new RegExp(`^\\[.+\\]\\(docs/rules/${id}\\.md\\)$`)) });
  }
  expect(rulesOf(log).filter(({ id }) => !existsSync(`docs/rules/${id}.md`)).map(({ id }) => id)).toEqual([]);
});

test("a file named by a relative path has a relative address, letter by letter safe", async () => {
  const path = relative(process.cwd(), await file("phụ lục #1.xlsx", await annexWorkbook(realAnnex("dak-nong-2022"))));
  const uri = resultsOf((await sarif(path)).log)[0]!.locations![0]!.physicalLocation!.artifactLocation!.uri!;
  expect(uri).toMatch(/^\.\.\/.*\/ph%E1%BB%A5%20l%E1%BB%A5c%20%231\.xlsx$/);
  expect(decodeURIComponent(uri)).toBe(path);
});

test("a file that cannot be read is a notification, and the run no success", async () => {
  const { log, code } = await sarif(join(folder, "a.xlsx"), await file("b.xlsx", Buffer.from("STT")));
  expect(code).toBe(2);
  expect(resultsOf(log)).toEqual([]);
  expect(log.runs[0]!.invocations).toMatchObject([
    { executionSuccessful: false, toolExecutionNotifications: [{ message: { text: `${join(folder, "a.xlsx")}: không tìm thấy hoặc không được phép đọc.` } }, { message: { text: expect.stringContaining("b.xlsx: không phải tệp Excel") } }] },
  ]);
  expect((await sarif(await file("c.xlsx", await annexWorkbook(realAnnex("krong-no-2023"))))).log.runs[0]!.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }]);
});

test("is laid out as JSON usually is, and not to be had together with --json", async () => {
  const { out, log } = await sarif(await file("a.xlsx", await annexWorkbook(realAnnex("dak-nong-2022"))));
  expect(out).toBe(`${JSON.stringify(log, null, 1)}\n`);
  expect(await phuluc("check", "--sarif", "--json", folder)).toEqual({ code: 2, out: "", err: "Không dùng --json cùng với --sarif.\n" });
});
