import { randomUUID } from "node:crypto";
import { access, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Writes the file whole or not at all: beside it first, then in its place. Rejects with the system's error, `code` and all;
 * with `EEXIST` where there is a file already and `force` does not allow to write over it.
 */
export async function writeWhole(file: string, bytes: Uint8Array, { force }: { readonly force: boolean }): Promise<void> {
  if (!force && (await exists(file))) throw Object.assign(new Error(`${file} exists`), { code: "EEXIST" });
  const beside = join(dirname(file), `.${basename(file)}.${randomUUID()}`);
  try {
    const handle = await open(beside, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
