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

/** Milliseconds after which nothing more is measured, and those that one line may take where the machine is slow. */
const [ALL, LINE] = [120_000, 4_000];
const begun = performance.now();
const notMeasured = [];

/**
 * Median milliseconds of at most `runs` calls of each after one that warms up; they take turns, so that what else the machine does
 * slows all alike. `null` where there is no time left.
 */
async function medians(name, runs, works) {
  const first = performance.now();
  if (first - begun > ALL) {
    notMeasured.push(name);
    return null;
  }
  const times = works.map(() => []);
  for (let run = -1; run < runs; run++) {
    const [spent, all] = [performance.now() - first, performance.now() - begun];
    if (run >= 1 && (spent > LINE || all > ALL)) break;
    for (const [place, work] of works.entries()) {
      const start = performance.now();
      await work();
      if (run >= 0) times[place].push(performance.now() - start);
    }
  }
  return times.map((each) => each.sort((a, b) => a - b)[Math.floor(each.length / 2)]);
}

const { benchSnapshots, benchChanges, check, readFile, annexFile } = await load("tests/support/benchWork.ts", "work");
const rows = [];
const measure = async (name, runs, work) => {
  const [ms] = (await medians(name, runs, [work])) ?? [];
  if (ms !== undefined) rows.push({ what: name, ms });
};

for (const { name, snapshot } of benchSnapshots()) await measure(`check: ${name}`, name.includes("10,000") ? 9 : 25, () => check(snapshot));
const bytes = await annexFile();
await measure("read .xlsx: Đắk Nông 2022", 9, () => readFile(bytes));

console.log("ms: medians on this machine as busy as it is now. × first: each line was measured by itself, one after the other.");
const base = rows[0].ms;
console.table(Object.fromEntries(rows.map(({ what, ms }) => [what, { ms: Number(ms.toFixed(2)), "× first": Number((ms / base).toFixed(2)) }])));

const changes = {};
for (const { name, whole, live } of benchChanges()) {
  const runs = name.includes("10,000") ? 5 : 25;
  const [full, incremental] = (await medians(name, runs, [whole, live])) ?? [];
  if (full !== undefined) changes[name] = { "full ms": Number(full.toFixed(2)), "live ms": Number(incremental.toFixed(2)), "live / full": Number((incremental / full).toFixed(3)) };
}
console.log("live / full: a ratio of one run, in which the two took turns, so that it holds on a busy machine too; ms do not.");
console.table(changes);
if (notMeasured.length > 0) console.log(`Not measured, as ${ALL / 1000} s were over: ${notMeasured.join("; ")}`);

const pane = await build({
  entryPoints: [join(root, "taskpane/index.tsx")],
  bundle: true,
  splitting: true,
  metafile: true,
  minify: true,
  write: false,
  absWorkingDir: root,
  outdir: "pane",
  format: "esm",
  jsx: "automatic",
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "error",
});
/** What the pane loads at once; templates and the Word export come when they are wanted. */
function loadedAtOnce({ outputs }) {
  const loaded = new Set(Object.keys(outputs).filter((file) => outputs[file].entryPoint === "taskpane/index.tsx"));
  for (const file of loaded) for (const { path, kind } of outputs[file].imports) if (kind === "import-statement") loaded.add(path);
  return loaded;
}

const atOnce = [...loadedAtOnce(pane.metafile)].map((file) => resolve(root, file));
const code = Buffer.concat(pane.outputFiles.filter(({ path }) => atOnce.includes(path)).map(({ contents }) => contents));
console.log(`pane: ${code.length.toLocaleString("en")} bytes, ${gzipSync(code).length.toLocaleString("en")} compressed (the stock React template: 168,909)`);
console.log(`Node ${process.version}, office.js ${JSON.parse(readFileSync(join(root, "node_modules/@microsoft/office-js/package.json"), "utf8")).version}`);
rmSync(folder, { recursive: true, force: true });
