import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

const root = resolve(__dirname, "../..");

/** Code that must not pass, with the file it pretends to be and what lint says. */
const refused: readonly { readonly file: string; readonly code: string; readonly says: RegExp }[] = [
  { file: "src/core/points/points.ts", code: "export const now = Date.now();", says: /no clock/ },
  { file: "src/core/points/points.ts", code: "export const now = new Date();", says: /no clock/ },
  { file: "src/core/points/points.ts", code: "export const chance = Math.random();", says: /deterministic/ },
  { file: "src/core/points/points.ts", code: "export const page = document.title;", says: /pure/ },
  { file: "src/core/points/points.ts", code: "export const run = async () => await 1;", says: /synchronous/ },
  { file: "src/core/points/points.ts", code: "export const run = () => Excel.run;", says: /pure/ },
  { file: "taskpane/App.tsx", code: "export const language = Office.context.displayLanguage;", says: /take a Host/ },
  { file: "src/review/reviewStore.ts", code: "export const run = () => Excel.run;", says: /take a Host/ },
  {
    file: "src/excel/select.ts",
    code: "export async function all(context: Excel.RequestContext) { for (const n of [1, 2]) { context.workbook.worksheets.getItem(String(n)).activate(); await context.sync(); } }",
    says: /context\.sync/,
  },
];

/** The real configuration is an ES module, so a process of its own lints all the pieces at once. */
function lintAll(): readonly string[] {
  const script = `
    import { ESLint } from "eslint";
    const eslint = new ESLint();
    const said = [];
    for (const { file, code } of ${JSON.stringify(refused)}) {
      const [result] = await eslint.lintText(code, { filePath: file });
      said.push(result.messages.map((message) => message.message).join(" "));
    }
    console.log(JSON.stringify(said));`;
  return JSON.parse(execFileSync("node", ["--input-type=module", "--eval", script], { cwd: root, encoding: "utf8" }));
}

describe("lint", () => {
  let said: readonly string[];
  beforeAll(() => {
    said = lintAll();
  });

  it.each(refused.map((piece, index) => ({ ...piece, index })))("refuses `$code` in $file", ({ index, says }) => {
    expect(said[index]).toMatch(says);
  });
});
