import type { Browser, BrowserContextOptions } from "playwright-core";
import { launchChromium } from "./chromium";
import { WorkbenchPage } from "./workbenchPage";
import { type RunningWorkbench, startWorkbench } from "./workbenchServer";

export type OpenBench = (options?: BrowserContextOptions) => Promise<WorkbenchPage>;

/**
 * The workbench and a browser for the suite it is called in, started before its tests and stopped after them; answers the way to open
 * the workbench in a page of its own. A fault of a page's scripts fails the test that opened it; the page is closed after the test.
 */
export function benchInChromium(): OpenBench {
  let workbench: RunningWorkbench;
  let browser: Browser;
  let opened: WorkbenchPage[] = [];
  beforeAll(async () => {
    [workbench, browser] = await Promise.all([startWorkbench(), launchChromium()]);
  }, 180_000);
  afterEach(async () => {
    const benches = opened;
    opened = [];
    const errors = benches.flatMap((bench) => bench.errors);
    for (const { page } of benches) await page.context().close();
    expect(errors).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    workbench?.stop();
  });
  return async (options) => {
    const context = await browser.newContext({ viewport: { width: 1400, height: 860 }, ...options });
    const bench = new WorkbenchPage(await context.newPage(), workbench.address);
    opened.push(bench);
    await bench.open();
    return bench;
  };
}
