import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Where the machine's Chromium is; `null` where there is none. `CHROMIUM_PATH` comes first. */
export function chromiumPath(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return candidates.find((path) => existsSync(path)) ?? null;
}

/** Starts Chromium without a window, talking to nobody but the pages that a test opens. */
export function launchChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error("No Chromium: install Debian's package chromium or set CHROMIUM_PATH.");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/**
 * `describe` for suites that need a browser. Where there is none the suite is passed over with a line that says so; under
 * CI, where it must run, it fails instead.
 */
export function describeInChromium(name: string, suite: () => void): void {
  if (chromiumPath() || process.env.CI) {
    describe(name, suite);
    return;
  }
  console.warn(`PASSED OVER, no Chromium (install chromium or set CHROMIUM_PATH): ${name}`);
  describe.skip(name, suite);
}
