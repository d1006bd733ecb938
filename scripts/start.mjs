// npm start: builds the workbench, serves it, prints its address. `--port N` (0: any free one), `--once`: no watching.
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundlePage, writeSample } from "../workbench/page/server/bundle.mjs";
import { serve } from "../workbench/page/server/serve.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = join(root, ".cache/workbench");
const options = process.argv.slice(2);
const port = options.includes("--port") ? Number(options[options.indexOf("--port") + 1]) : 3001;

mkdirSync(built, { recursive: true });
const [stopWatching, sample] = await Promise.all([bundlePage(root, built, !options.includes("--once")), writeSample(root, built)]);
const { address, close } = await serve({ root, built, sample, port });
console.log(`Phụ lục CCHC: ${address}`);

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    close();
    void stopWatching().then(() => process.exit(0));
  });
}
