import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const VARIABLE = "PHULUC_RUN_FOLDER";

/** Where the suites of one run leave for each other what takes long to make. */
export function runFolder(): string {
  const folder = process.env[VARIABLE];
  if (!folder) throw new Error(`${VARIABLE} is not set: jest.config.mjs has makeRunFolder.ts do so before the first suite.`);
  return folder;
}

export function makeRunFolder(): void {
  process.env[VARIABLE] = mkdtempSync(join(tmpdir(), "phuluc-"));
}

export function removeRunFolder(): void {
  rmSync(runFolder(), { recursive: true, force: true });
}
