import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const root = resolve(__dirname, "../..");

/** One forbidden import each: the file that breaks the wall, what it imports, and the rule that must say so. */
const violations: readonly { readonly file: string; readonly imports: string; readonly rule: string }[] = [
  { file: "src/core/points/a.ts", imports: "react", rule: "core-is-pure" },
  { file: "src/core/annex/a.ts", imports: "#review/host", rule: "core-is-pure" },
  { file: "src/core/snapshot/a.ts", imports: "../points/points", rule: "core-snapshot-order" },
  { file: "src/core/annex/b.ts", imports: "../rules/rule", rule: "core-annex-order" },
  { file: "src/core/findings/a.ts", imports: "../rules/rule", rule: "core-findings-order" },
  { file: "src/core/marks/a.ts", imports: "../rules/rule", rule: "core-marks-order" },
  { file: "src/core/rules/recheck.ts", imports: "../recheck/liveCheck", rule: "core-rules-order" },
  { file: "src/core/rules/one-rule.ts", imports: "./other-rule", rule: "rules-do-not-know-each-other" },
  { file: "src/core/rules/third-rule.ts", imports: "./allRules", rule: "rules-do-not-know-each-other" },
  { file: "src/core/agencies/a.ts", imports: "zod", rule: "zod-in-schemas-only" },
  { file: "src/words/a.ts", imports: "#core/rules/rule", rule: "words-know-data-only" },
  { file: "src/review/a.ts", imports: "#excel/createExcelHost", rule: "review-sees-core-and-its-port" },
  { file: "src/excel/a.ts", imports: "#core/rules/rule", rule: "excel-is-an-adapter" },
  { file: "src/xlsx/a.ts", imports: "#core/rules/rule", rule: "xlsx-is-an-adapter" },
  { file: "src/docx/a.ts", imports: "#core/rules/rule", rule: "docx-is-an-adapter" },
  { file: "src/review/e.ts", imports: "docx", rule: "word-library-in-its-adapter-only" },
  { file: "src/review/f.ts", imports: "#docx/writeProse", rule: "review-sees-core-and-its-port" },
  { file: "taskpane/e.tsx", imports: "#docx/writeProse", rule: "word-library-on-demand" },
  { file: "taskpane/a.tsx", imports: "#excel/createExcelHost", rule: "excel-only-at-the-door" },
  { file: "commands/a.ts", imports: "#excel/createExcelHost", rule: "excel-only-at-the-door" },
  { file: "taskpane/b.tsx", imports: "#xlsx/readWorkbook", rule: "files-only-in-the-command-line" },
  { file: "taskpane/c.tsx", imports: "#core/rules/rule", rule: "pane-shows-it-does-not-judge" },
  { file: "commands/b.ts", imports: "../taskpane/c", rule: "commands-know-no-pane" },
  { file: "taskpane/d.tsx", imports: "../commands/b", rule: "commands-register-at-the-door" },
  { file: "src/review/b.ts", imports: "react", rule: "react-in-the-pane-only" },
  { file: "src/review/c.ts", imports: "../../workbench/excel/host", rule: "product-never-imports-development" },
  { file: "workbench/excel/a.ts", imports: "#core/points/points", rule: "emulated-excel-knows-not-us" },
  { file: "tests/core/a.ts", imports: "#excel/createExcelHost", rule: "core-tests-need-no-excel" },
  { file: "tests/core/b.ts", imports: "./c.test", rule: "tests-do-not-import-tests" },
  { file: "src/review/d.ts", imports: "../core/points/points", rule: "layers-by-name" },
  { file: "src/core/text/a.ts", imports: "./b", rule: "no-circular" },
  { file: "src/core/text/b.ts", imports: "./a", rule: "no-circular" },
  { file: "src/excel/dead.ts", imports: "#core/points/points", rule: "no-dead-wood" },
  { file: "src/xlsx/b.ts", imports: "jest", rule: "not-to-development-dependency" },
];

/** Files that the violations need to exist; they break nothing themselves. */
const innocent = [
  "src/core/points/points.ts",
  "src/core/rules/rule.ts",
  "src/core/rules/other-rule.ts",
  "src/core/recheck/liveCheck.ts",
  "src/core/rules/allRules.ts",
  "src/review/host.ts",
  "src/excel/createExcelHost.ts",
  "src/xlsx/readWorkbook.ts",
  "src/docx/writeProse.ts",
  "workbench/excel/host.ts",
  "tests/core/c.test.ts",
  "taskpane/index.tsx",
  "cli/phuluc.ts",
];

function put(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** `file rule` for every violation that the real configuration reports on a tree of these files. */
function reported(files: Readonly<Record<string, string>>): Set<string> {
  const folder = mkdtempSync(join(tmpdir(), "boundaries-"));
  try {
    for (const [file, text] of Object.entries(files)) put(folder, file, text);
    for (const shared of ["package.json", "tsconfig.json", ".dependency-cruiser.mjs", "node_modules"]) {
      symlinkSync(join(root, shared), join(folder, shared));
    }
    const command = [join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs"), "--config", ".dependency-cruiser.mjs", "--output-type", "json"];
    const folders = ["src", "taskpane", "commands", "cli", "workbench", "tests"];
    let output: string;
    try {
      output = execFileSync("node", [...command, ...folders], { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    } catch (error) {
      output = (error as { stdout: string }).stdout;
    }
    const summary = JSON.parse(output).summary as { violations: { from: string; to: string; rule: { name: string } }[] };
    return new Set(summary.violations.flatMap(({ from, to, rule }) => [`${from} ${rule.name}`, `${to} ${rule.name}`]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe("the walls between the parts", () => {
  const files: Record<string, string> = Object.fromEntries(innocent.map((file) => [file, "export const name = 1;\n"]));
  for (const { file, imports } of violations) files[file] = `import "${imports}";\nexport const name = 2;\n`;
  let found: Set<string>;
  beforeAll(() => {
    found = reported(files);
  });

  it.each(violations)("$file importing $imports breaks $rule", ({ file, rule }) => {
    expect([...found].filter((line) => line.startsWith(`${file} `))).toContain(`${file} ${rule}`);
  });
});
