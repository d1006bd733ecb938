// Bundles the workbench's three scripts with esbuild. Webpack, which builds what is shipped, takes over ten times as long
// for Univer (docs/decisions has the figures), and nothing here is shipped.
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, context } from "esbuild";

const common = {
  bundle: true,
  target: "es2022",
  jsx: "automatic",
  sourcemap: "linked",
  logLevel: "warning",
  define: { "process.env.NODE_ENV": '"development"' },
};

/** What the page loads; each is a bundle of its own, so that a fault in one leaves the others running. */
const scripts = [
  { entryPoints: { workbench: "workbench/page/index.tsx", look: "workbench/page/workbench.css" }, format: "esm" },
  { entryPoints: { taskpane: "taskpane/index.tsx" }, format: "iife" },
  { entryPoints: { host: "workbench/page/pane/host.ts" }, format: "iife" },
];

/** Bundles everything into `folder`; with `watch`, again after each change. Answers the way to stop watching. */
export async function bundlePage(root, folder, watch) {
  const options = scripts.map((script) => ({ ...common, ...script, absWorkingDir: root, outdir: folder }));
  if (!watch) {
    await Promise.all(options.map((each) => build(each)));
    return async () => {};
  }
  const contexts = await Promise.all(options.map((each) => context(each)));
  await Promise.all(contexts.map((each) => each.rebuild()));
  await Promise.all(contexts.map((each) => each.watch()));
  return async () => void (await Promise.all(contexts.map((each) => each.dispose())));
}

/** Bundles everything into `folder` unless it is there; whole or not at all, so that several may ask at once. */
export async function bundleOnce(root, folder) {
  if (existsSync(folder)) return async () => {};
  const own = mkdtempSync(`${folder}-`);
  await bundlePage(root, own, false);
  try {
    renameSync(own, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(own, { recursive: true });
  }
  return async () => {};
}

/** Makes the annex that stands ready in the workbench: tỉnh Đắk Nông's of 2022, values as printed, points as numbers. */
export async function writeSample(root, folder) {
  // Several may be started at once; none may read what another is writing.
  const outfile = join(folder, `sample-${process.pid}.mjs`);
  await build({
    ...common,
    absWorkingDir: root,
    entryPoints: ["workbench/page/server/sample.ts"],
    outfile,
    platform: "node",
    format: "esm",
    sourcemap: false,
    packages: "external",
  });
  const { sampleWorkbook } = await import(pathToFileURL(outfile).href);
  rmSync(outfile);
  return sampleWorkbook(JSON.parse(readFileSync(join(root, "tests/fixtures/annexes/dak-nong-2022.json"), "utf8")));
}
