// Makes docs/images/workbench.png: the workbench with the Đắk Nông annex, a target set below last year's score, and the pane.
// Needs Chromium (or CHROMIUM_PATH). Run: node scripts/screenshot.mjs
import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const picture = join(root, "docs/images/workbench.png");
const folders = (process.env.PATH ?? "").split(delimiter);
const executablePath =
  process.env.CHROMIUM_PATH ??
  ["chromium", "chromium-browser", "google-chrome"].flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
if (!executablePath) throw new Error("No Chromium: install Debian's package chromium or set CHROMIUM_PATH.");

const server = spawn(process.execPath, [join(root, "scripts/start.mjs"), "--once", "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] });
try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 820 } });
  await page.goto(await addressOf(server));
  const pane = page.frameLocator("iframe");
  await pane.locator("[data-rule]").first().waitFor();
  await page.getByRole("button", { name: "Chèn phụ lục" }).click();
  await page.getByRole("menuitem", { name: "Cấp tỉnh 2022: đã điền" }).click();
  await pane.getByRole("heading", { name: "Phụ lục CCHC 2022", exact: true }).waitFor();
  await page.waitForTimeout(1000);
  await typeAt(page, "E7", "1,2");
  await typeAt(page, "D8", "8,5");
  await pane.locator('[data-rule="points-over-standard"]').first().waitFor();
  await page.getByLabel("Hộp tên").fill("D10");
  await page.getByLabel("Hộp tên").press("Enter");
  await page.waitForTimeout(1500);
  mkdirSync(dirname(picture), { recursive: true });
  await page.screenshot({ path: picture });
  console.log(picture);
} finally {
  await browser.close();
  server.kill("SIGTERM");
}

async function addressOf(child) {
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /https?:\/\/\S+/.exec(line)?.[0];
    if (address) return address;
  }
  throw new Error("The workbench did not start.");
}

async function typeAt(page, address, text) {
  const box = await page.evaluate((cell) => window.cellBox(cell), address);
  await page.mouse.click(box.left + box.width / 2, box.top + box.height / 2);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(500);
}
