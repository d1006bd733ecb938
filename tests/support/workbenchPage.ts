import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator, Page } from "playwright-core";
import type { CellBox } from "#workbench/page/grid/cellBox";
import type { WorkbenchWindow } from "#workbench/page/pane/workbenchWindow";

const screenshots = join(process.cwd(), "tests/screenshots/workbench");

/** The workbench through a person's hands and eyes. */
export class WorkbenchPage {
  /** Every address the page asked for. */
  readonly requests: string[] = [];
  /** What went wrong in the page's scripts. */
  readonly errors: string[] = [];
  readonly pane: FrameLocator;

  /** `address`: the server's. */
  constructor(readonly page: Page, readonly address: string) {
    mkdirSync(screenshots, { recursive: true });
    this.pane = page.frameLocator("iframe");
    page.on("request", (request) => this.requests.push(request.url()));
    page.on("pageerror", (error) => this.errors.push(error.message));
  }

  async open(): Promise<void> {
    await this.page.goto(this.address);
    await this.reviewed("Phụ lục");
  }

  /** Waits until the pane shows the review of this sheet. */
  async reviewed(sheetName: string): Promise<void> {
    await this.pane.getByRole("heading", { name: sheetName, exact: true }).waitFor();
    await this.page.waitForFunction(() => (window as unknown as WorkbenchWindow).cellBox?.("A6"));
  }

  async insertTemplate(label: string): Promise<void> {
    await this.page.getByRole("button", { name: "Chèn phụ lục" }).click();
    await this.page.getByRole("menuitem", { name: label }).click();
  }

  /** Clicks the cell, types, presses Enter. The cell must be in sight. */
  async type(address: string, text: string): Promise<void> {
    await this.click(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  async click(address: string): Promise<void> {
    const { left, top, width, height } = await this.boxOf(address);
    await this.page.mouse.click(left + width / 2, top + height / 2);
    await this.page.waitForFunction((cell) => document.querySelector<HTMLTextAreaElement>(".name-box")?.value === cell, address);
  }

  async boxOf(address: string) {
    const box = await this.page.waitForFunction((cell) => (window as unknown as WorkbenchWindow).cellBox?.(cell), address);
    return (await box.jsonValue()) as CellBox;
  }

  /** The colour that most of the cell has, the grid's canvas lying on white: "#RRGGBB". */
  async colorOf(address: string): Promise<string> {
    const box = await this.boxOf(address);
    return this.page.evaluate(({ left, top, width, height }) => {
      const canvas = document.querySelector<HTMLCanvasElement>("canvas[id^=univer-sheet-main-canvas]");
      const place = canvas?.getBoundingClientRect();
      const pixels = place && canvas?.getContext("2d")?.getImageData(left - place.left, top - place.top, width, height).data;
      const counts = new Map<string, number>();
      for (let at = 0; pixels && at < pixels.length; at += 4) {
        const opacity = (pixels[at + 3] ?? 0) / 255;
        const color = [...pixels.slice(at, at + 3)].map((part) => Math.round(part * opacity + 255 * (1 - opacity)).toString(16).padStart(2, "0")).join("");
        counts.set(color, (counts.get(color) ?? 0) + 1);
      }
      const [most] = [...counts].sort(([, one], [, other]) => other - one);
      return `#${most?.[0].toUpperCase()}`;
    }, box);
  }

  /** Waits until the cell shows this colour, give or take what a selection tints it. */
  async showsColor(address: string, color: string): Promise<void> {
    const until = Date.now() + 8000;
    let seen = await this.colorOf(address);
    while (difference(seen, color) > TINT && Date.now() < until) {
      await this.page.waitForTimeout(100);
      seen = await this.colorOf(address);
    }
    if (difference(seen, color) > TINT) throw new Error(`${address} is ${seen}, not ${color}.`);
  }

  /** The pane's findings as "rule cell", in the order shown; the selected cell's own list left out. */
  findings(): Promise<string[]> {
    return this.pane.locator("section:not([aria-live]) [data-rule]").evaluateAll((cards) => cards.map((card) => `${card.getAttribute("data-rule")} ${card.getAttribute("data-cell")}`));
  }

  /** Waits until the pane shows a finding, or shows it no more. */
  async finding(rule: string, cell: string, state: "visible" | "detached"): Promise<void> {
    await this.pane.locator(`section:not([aria-live]) [data-rule="${rule}"][data-cell="${cell}"]`).waitFor({ state });
  }

  screenshot(name: string): Promise<Buffer> {
    return this.page.screenshot({ path: join(screenshots, `${name}.png`) });
  }
}

const TINT = 24;

/** The largest difference of the three channels. */
function difference(one: string, other: string): number {
  const channels = (color: string) => (color.match(/[0-9A-F]{2}/g) ?? []).map((part) => parseInt(part, 16));
  const others = channels(other);
  return Math.max(...channels(one).map((part, index) => Math.abs(part - (others[index] ?? 0))));
}
