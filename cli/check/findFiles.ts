import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

export interface FoundFiles {
  /** Each file once, as the user would name it: a folder's files by name, below the folder as it was given. */
  readonly files: readonly string[];
  /** Paths that led to no file, with the sentence that says why. */
  readonly problems: readonly { readonly path: string; readonly sentence: string }[];
}

/** Files as given; in folders, at any depth, the workbooks, without the lock files that Excel leaves beside an open one. */
export async function findFiles(paths: readonly string[]): Promise<FoundFiles> {
  const files = new Map<string, string>();
  const problems: { path: string; sentence: string }[] = [];
  for (const path of paths) {
    const found = await lookInto(path);
    if (found === null) problems.push({ path, sentence: "cli.check.missing" });
    else if (found.length === 0) problems.push({ path, sentence: "cli.check.emptyFolder" });
    for (const file of found ?? []) if (!files.has(resolve(file))) files.set(resolve(file), file);
  }
  return { files: [...files.values()], problems };
}

/** `null` where there is nothing, or nothing that may be read. */
async function lookInto(path: string): Promise<readonly string[] | null> {
  try {
    return (await stat(path)).isDirectory() ? await workbooksIn(path) : [path];
  } catch {
    return null;
  }
}

async function workbooksIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.xls[xm]$/i.test(entry.name) && !entry.name.startsWith("~$"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
