import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { run } from "../../cli/run";
import { annexWorkbook, realAnnex } from "../support/annexWorkbook";
import { phuluc } from "../support/phuluc";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "phuluc-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(count: number): Promise<string[]> {
  const bytes = await annexWorkbook(realAnnex("krong-no-2023"));
  const paths = Array.from({ length: count }, (_, index) => join(folder, `${String(index + 1).padStart(3, "0")}.xlsx`));
  for (const path of paths) await writeFile(path, bytes);
  return paths;
}

/** What a terminal is told, in order, each with where it came from. */
async function events(argv: readonly string[], live: boolean): Promise<string[]> {
  const told: string[] = [];
  const io = { out: (text: string) => void told.push(`out ${text}`), err: (text: string) => void told.push(`err ${text}`), colours: false, live, env: {} };
  await run(argv, io);
  return told;
}

const start = "\r\u001b[K";

test("on a terminal one line tells how far the check is, and makes room for what is printed", async () => {
  await write(3);
  await writeFile(join(folder, "002.xlsx"), "STT");
  const told = await events(["check", folder], true);
  expect(told.map((text) => text.split("\n")[0])).toEqual([
    `err ${start}Đã kiểm 0/3 tệp…`,
    `err ${start}`,
    `out ${join(folder, "001.xlsx")}`,
    `err ${start}Đã kiểm 1/3 tệp…`,
    `err ${start}`,
    `err ${join(folder, "002.xlsx")}: không phải tệp Excel .xlsx hay .xlsm.`,
    `err ${start}Đã kiểm 2/3 tệp…`,
    `err ${start}`,
    `out ${join(folder, "003.xlsx")}`,
    expect.stringMatching(/^out 3 tệp, 2 phụ lục: /),
  ]);
});

test("nothing is said of it where standard error is no terminal, nor for one file", async () => {
  const [first = ""] = await write(2);
  expect((await events(["check", folder], false)).filter((text) => text.startsWith("err"))).toEqual([]);
  expect((await events(["check", first], true)).filter((text) => text.startsWith("err"))).toEqual([]);
  expect((await events(["check", folder, "--lang", "en"], true))[0]).toBe(`err ${start}Checked 0/2 files…`);
});

test.each([["--json"], ["--sarif"]])("%s is printed file by file, and is one object in the end", async (form) => {
  await write(3);
  const told = await events(["check", form, folder], true);
  const places = told.flatMap((text, index) => (text.includes("Đã kiểm") ? [index] : []));
  expect(places).toHaveLength(3);
  // After the first file is read and before the second is, the first is printed.
  const between = places.map((place, index) => told.slice(place, places[index + 1]).join(""));
  expect(between.map((text) => ["001", "002", "003"].filter((name) => text.includes(`${name}.xlsx`)))).toEqual([["001"], ["002"], ["003"]]);
  const out = told.filter((text) => text.startsWith("out ")).map((text) => text.slice(4)).join("");
  expect(out).toBe(`${JSON.stringify(JSON.parse(out), null, 1)}\n`);
});

test("JSON about no file at all has an empty list", async () => {
  const { out, code } = await phuluc("check", "--json", folder);
  expect({ out, code }).toEqual({ out: '{\n "version": 1,\n "files": []\n}\n', code: 0 });
});

test("the exit code is the gravest of all files", async () => {
  const [clean, wrong, broken] = [join(folder, "a.xlsx"), join(folder, "b.xlsx"), join(folder, "c.xlsx")];
  await phuluc("new", "score-tinh-2022", "--out", clean);
  await writeFile(wrong, await annexWorkbook(realAnnex("dak-nong-2022")));
  await writeFile(broken, "STT");
  const codes = async (...paths: string[]) => (await phuluc("check", ...paths)).code;
  expect([await codes(clean), await codes(clean, wrong), await codes(wrong, clean), await codes(broken, wrong, clean), await codes(clean, broken)]).toEqual([0, 1, 1, 2, 2]);
});

test("200 files are checked within the memory that a few of them need", async () => {
  await write(200);
  const program = join(folder, "phuluc.cjs");
  await build({ entryPoints: ["cli/phuluc.ts"], bundle: true, platform: "node", format: "cjs", outfile: program, logLevel: "silent" });
  const argv = ["--max-old-space-size=48", program, "check", "--json", folder];
  const { stdout } = await promisify(execFile)(process.execPath, argv, { maxBuffer: 1 << 27 }).catch((error: { code: number; stdout: string }) => {
    // One for the errors that the annexes have; running out of memory ends otherwise.
    expect(error.code).toBe(1);
    return error;
  });
  const { files } = JSON.parse(stdout) as { files: { error: string | null; sheets: { rows: number }[] }[] };
  expect(files).toHaveLength(200);
  expect(files.every(({ error, sheets }) => error === null && sheets[0]!.rows === 146)).toBe(true);
}, 120_000);
