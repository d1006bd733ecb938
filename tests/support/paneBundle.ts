import { build } from "esbuild";
import { resolve } from "node:path";

let bundle: Promise<string> | undefined;

/** The pane with a store that tests set, as one script for a page; built once a run. */
export function paneBundle(): Promise<string> {
  bundle ??= build({
    entryPoints: [resolve(__dirname, "panePage.tsx")],
    bundle: true,
    write: false,
    format: "iife",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? "");
  return bundle;
}
