// A benchmark, never a timed test: how long the product's work takes, as medians of one run and as ratios between them.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "bench-"));

async function load(entry, name) {
  const outfile = join(folder, `${name}.cjs`);
  await build({ entryPoints: [join(root, entry)], outfile, bundle: true, platform: "node", format: "cjs", logLevel: "error" });
  return createRequire(import.meta.url)(outfile);
}

/** Median milliseconds of `runs` calls after two that warm up. */
async function median(runs, work) {
  const times = [];
  for (let run = -2; run < runs; run++) {
    const start = performance.now();
    await work();
    if (run >= 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)];
}

const { benchSnapshots, check, readFile, annexFile } = await load("tests/support/benchWork.ts", "work");
const rows = [];
const measure = async (name, runs, work) => rows.push({ what: name, ms: await median(runs, work) });

for (const { name, snapshot } of benchSnapshots()) await measure(`check: ${name}`, name.includes("10,000") ? 9 : 25, () => check(snapshot));
const bytes = await annexFile();
await measure("read .xlsx: Đắk Nông 2022", 9, () => readFile(bytes));

const base = rows[0].ms;
console.table(Object.fromEntries(rows.map(({ what, ms }) => [what, { ms: Number(ms.toFixed(2)), "× first": Number((ms / base).toFixed(2)) }])));

const pane = await build({
  entryPoints: [join(root, "taskpane/index.tsx")],
  bundle: true,
  minify: true,
  write: false,
  format: "iife",
  jsx: "automatic",
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "error",
});
const code = pane.outputFiles[0].contents;
console.log(`pane: ${code.length.toLocaleString("en")} bytes, ${gzipSync(code).length.toLocaleString("en")} compressed (the stock React template: 168,909)`);
console.log(`Node ${process.version}, office.js ${JSON.parse(readFileSync(join(root, "node_modules/@microsoft/office-js/package.json"), "utf8")).version}`);
rmSync(folder, { recursive: true, force: true });
