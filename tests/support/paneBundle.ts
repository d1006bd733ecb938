import { build } from "esbuild";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { runFolder } from "./runFolder";

/** The pane with a store that tests set, as one script for a page; bundled by the first suite of the run that asks. */
export async function paneBundle(): Promise<string> {
  const shared = join(runFolder(), "pane.js");
  if (existsSync(shared)) return readFileSync(shared, "utf8");
  const script = await bundle();
  // Another suite may be reading: it must find the whole file or none.
  const own = `${shared}-${process.pid}`;
  writeFileSync(own, script);
  renameSync(own, shared);
  return script;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve(__dirname, "panePage.tsx")],
    bundle: true,
    write: false,
    format: "iife",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
