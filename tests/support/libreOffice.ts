import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";

const execute = promisify(execFile);

const soffice = findTool("SOFFICE_PATH", ["soffice", "libreoffice"]);
const pdftoppm = findTool("PDFTOPPM_PATH", ["pdftoppm"]);
const pdftotext = findTool("PDFTOTEXT_PATH", ["pdftotext"]);

/** Starting LibreOffice for the first time can take a while. */
export const libreOfficeTimeout = 180_000;

/** `describe` where LibreOffice is there; a failing test under CI and a skipped one with a visible line elsewhere. */
export function describeWithLibreOffice(title: string, tests: () => void): void {
  if (soffice) {
    describe(title, tests);
    return;
  }
  const missing = "LibreOffice is not installed (no soffice on the PATH, no SOFFICE_PATH)";
  if (process.env["CI"]) {
    test(title, () => {
      throw new Error(`${missing}: this suite could not run.`);
    });
  } else {
    console.warn(`${missing}: “${title}” is skipped.`);
    describe.skip(title, tests);
  }
}

/**
 * Opens the workbook, or another kind of file, in headless LibreOffice and saves it as `format` ("xlsx", "html", "pdf").
 * Each call has its own profile, so that a running LibreOffice does not matter.
 */
export async function convert(workbook: Uint8Array, format: string, kind: "xlsx" | "docx" = "xlsx"): Promise<Uint8Array> {
  return inFolder(async (folder) => {
    const source = join(folder, `workbook.${kind}`);
    const target = join(folder, "converted");
    await writeFile(source, workbook);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const argv = [profile, "--headless", "--norestore", "--convert-to", format, "--outdir", target, source];
    await execute(soffice ?? "soffice", argv, { timeout: libreOfficeTimeout });
    const made = (await readdir(target)).find((name) => name.endsWith(`.${format}`));
    return readFile(join(target, made ?? `workbook.${format}`));
  });
}

/** The text of a PDF's pages, line by line as printed; a page begins after a form feed. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  return inFolder(async (folder) => {
    const source = join(folder, "pages.pdf");
    await writeFile(source, pdf);
    const { stdout } = await execute(pdftotext ?? "pdftotext", ["-layout", "-enc", "UTF-8", source, "-"], { maxBuffer: 2 ** 24 });
    return stdout;
  });
}

/** The pages of a PDF as PNG pictures. */
export async function pictures(pdf: Uint8Array, dotsPerInch: number): Promise<Uint8Array[]> {
  return inFolder(async (folder) => {
    const source = join(folder, "pages.pdf");
    await writeFile(source, pdf);
    await execute(pdftoppm ?? "pdftoppm", ["-r", String(dotsPerInch), "-png", source, join(folder, "page")]);
    const names = (await readdir(folder)).filter((name) => name.endsWith(".png")).sort();
    return Promise.all(names.map((name) => readFile(join(folder, name))));
  });
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "phu-luc-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function findTool(override: string, commands: readonly string[]): string | null {
  const named = process.env[override];
  if (named) return existsSync(named) ? named : null;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const places = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return places.find((place) => existsSync(place)) ?? null;
}
