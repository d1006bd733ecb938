// npm start: builds the workbench, serves it, prints its address. `--port N` (0: any free one), `--once`: no watching,
// `--built FOLDER`: no watching either, and what already stands built in that folder is served as it is.
import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleOnce, bundlePage, writeSample } from "../workbench/page/server/bundle.mjs";
import { serve } from "../workbench/page/server/serve.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const own = join(root, ".cache/workbench");
const options = process.argv.slice(2);
const valueOf = (option) => (options.includes(option) ? options[options.indexOf(option) + 1] : undefined);
const port = Number(valueOf("--port") ?? 3001);
const shared = valueOf("--built");
const built = shared ? resolve(shared) : own;

mkdirSync(own, { recursive: true });
const bundled = shared ? bundleOnce(root, built) : bundlePage(root, built, !options.includes("--once"));
const [stopWatching, sample] = await Promise.all([bundled, writeSample(root, own)]);
const { address, close } = await serve({ root, built, sample, port });
console.log(`Phụ lục CCHC: ${address}`);

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    close();
    void stopWatching().then(() => process.exit(0));
  });
}
