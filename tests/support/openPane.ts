import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser, Page } from "playwright-core";
import { reviewSnapshot } from "#review/reviewSheet";
import type { Review } from "#review/reviewState";
import type { PaneState } from "../../taskpane/appProps";
import { annexSheet, type PrintedAnnex } from "./annexFixtures";
import { launchChromium } from "./chromium";
import { paneBundle } from "./paneBundle";
import type { PaneScene } from "./panePage";

const templates = [
  { id: "score-tinh-2022", kind: "score", title: "Phụ lục cấp tỉnh (Đắk Nông 2022)", level: "tinh", year: 2022, rows: 119 },
  { id: "score-huyen-2023", kind: "score", title: "Phụ lục cấp huyện (Krông Nô 2023)", level: "huyen", year: 2023, rows: 146 },
] as const;

/** A pane in which nothing is going on. */
export const quiet = { reading: false, selection: null, busy: null, notice: null, journal: [] } as const;

/** The annex with one row's cells changed, as the user's edit would. */
export function withRow(annex: PrintedAnnex, stt: string, cells: Readonly<Record<string, string>>): PrintedAnnex {
  return { ...annex, rows: annex.rows.map((row) => (row.stt === stt ? { ...row, ...cells } : row)) };
}

export const reviewOf = (annex: PrintedAnnex): Review => reviewSnapshot(annexSheet(annex));

export function reviewed(review: Review, more: Partial<PaneState> = {}): PaneState {
  return { review: { state: "reviewed", review }, ...quiet, ...more };
}

export type OpenPane = (state: PaneState, scene?: Partial<Omit<PaneScene, "state">> & { readonly width?: number; readonly height?: number }) => Promise<Page>;

/** Where the pane's pictures go. */
export const screenshots = resolve(__dirname, "../screenshots/pane");

/** A browser for the suite it is called in, started before its tests and closed after them; answers the way to open panes in it. */
export function panesInChromium(): OpenPane {
  let browser: Browser;
  let open: OpenPane;
  beforeAll(async () => {
    const [launched, script] = await Promise.all([launchChromium(), paneBundle()]);
    browser = launched;
    open = paneOpener(browser, script);
    mkdirSync(screenshots, { recursive: true });
  }, 60_000);
  afterAll(() => browser?.close());
  return (state, scene) => open(state, scene);
}

/** Opens the pane in a page of its own, 350 by 800 pixels unless told; a fault of the page's fails the test. */
function paneOpener(browser: Browser, script: string): OpenPane {
  return async (state, { width = 350, height = 800, ...scene } = {}) => {
    const context = await browser.newContext({ reducedMotion: "reduce", viewport: { width, height } });
    const page = await context.newPage();
    page.on("pageerror", (error) => {
      throw error;
    });
    await page.setContent('<!doctype html><html lang="vi"><head><title>Phụ lục CCHC</title><style>body{margin:0}</style></head><body><div id="root"></div></body></html>');
    await page.addScriptTag({ content: script });
    await page.evaluate((whole) => window.showPane(whole), { state, language: "vi" as const, theme: "light" as const, templates, ...scene });
    await page.locator("main").waitFor();
    return page;
  };
}

/** What the user asked for, in order. */
export const paneCalls = (page: Page): Promise<unknown[][]> => page.evaluate(() => window.paneCalls);

/** Rules of accessibility that the page as it is shown now breaks, with the elements; the whole list is brought into view first. */
export async function accessibilityFaults(page: Page): Promise<unknown[]> {
  const { default: AxeBuilder } = await import("@axe-core/playwright");
  const size = page.viewportSize();
  // An element half scrolled away would count as too small a target.
  await page.setViewportSize({ width: size?.width ?? 350, height: 6_000 });
  // Fluent's focus sentinels hand the focus on at once, so nobody ever stands on them.
  const axe = new AxeBuilder({ page }).exclude("[data-tabster-dummy]");
  const { violations } = await axe.withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
  if (size) await page.setViewportSize(size);
  return violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
}

/** A screenshot once everything that fades in has done so. */
export async function pictureOf(page: Page, path: string): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))));
  await page.screenshot({ path });
}
