import { readAnnexes } from "#core/annex/readAnnexes";
import { calculatedCells } from "#core/calculated/calculatedCells";
import { toA1 } from "#core/snapshot/address";
import { createExcelHost } from "#excel/createExcelHost";
import { applyFixes } from "#review/applyFixes";
import { insertTemplate } from "#review/insertTemplate";
import { createReviewStore, lastReview } from "#review/reviewStore";
import { checked } from "../support/adopting";
import { openExcel } from "../support/openExcel";
import { workbookJson } from "../support/workbookJson";

jest.setTimeout(60_000);

/** The template inserted filled, and the cells that it calculates, by their addresses. */
async function inUse(id: string) {
  const excel = await openExcel();
  const host = createExcelHost();
  await insertTemplate(host, createReviewStore(), id, true);
  const pane = await checked(excel);
  const read = await host.readSheet(null);
  if (!read.ok) throw new Error(read.problem.reason);
  const cells = readAnnexes(read.value).annexes.flatMap(calculatedCells).map(({ cell }) => cell).filter(({ formula, value }) => formula !== null && typeof value === "number");
  const json = () => workbookJson({ ...pane.sheet(), selection: { top: 0, left: 0, bottom: 0, right: 0 } });
  const typesOver = async (addresses: readonly string[]) => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (const { address, value } of cells.filter((cell) => addresses.includes(toA1(cell.address)))) sheet.getRange(toA1(address)).values = [[value]];
      await context.sync();
    });
    await excel.settled();
  };
  return { excel, host, pane, cells: cells.map(({ address }) => toA1(address)), json, typesOver };
}

describe.each(["score-tinh-2022", "action-plan-huyen-2022", "report-xa-2024"])("%s with its calculated numbers typed over", (id) => {
  test("has each of ours calculated, and finds nothing overwritten", async () => {
    const { pane, cells } = await inUse(id);
    expect(cells.length).toBeGreaterThan(1);
    expect(pane.offer().adoption.totals).toMatchObject({ state: "present", write: [], leftOut: [] });
    expect(lastReview(pane.store.getState().review)!.findings.filter(({ rule }) => rule === "formula-overwritten")).toEqual([]);
  });

  test("is offered all formulas, gets those that stood there, and is given back what was typed", async () => {
    const { excel, pane, cells, json, typesOver } = await inUse(id);
    const ours = json();
    await typesOver(cells);
    const typed = json();
    expect(typed).not.toBe(ours);
    const { adopt, offer, undo } = await checked(excel);
    expect(offer().adoption.totals).toMatchObject({ state: "missing", leftOut: [] });
    expect(offer().adoption.totals.write.map(({ cell }) => toA1(cell)).sort()).toEqual([...cells].sort());
    await adopt(["totals"]);
    expect(json()).toBe(ours);
    await undo();
    expect(json()).toBe(typed);
    expect(pane.store.getState().notice?.kind).not.toBe("problem");
  });

  test("says of one that it was overwritten, and puts its formula back", async () => {
    const { excel, cells, json, typesOver } = await inUse(id);
    const ours = json();
    const [first] = cells;
    // The report has three shares, of which two must be calculated still.
    await typesOver([first!]);
    const { store, host } = await checked(excel);
    const review = lastReview(store.getState().review)!;
    const fixes = review.fixes.filter(({ rule }) => rule === "formula-overwritten");
    expect(fixes.map(({ changes }) => changes.map(({ edit }) => toA1(edit.cell)))).toEqual([[first]]);
    await applyFixes(host, store, review.sheet, fixes);
    expect(json()).toBe(ours);
  });
});
