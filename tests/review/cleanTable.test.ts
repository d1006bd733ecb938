import { type CleaningName, cleaningNames } from "#core/cleaning/cleaning";
import { checkSheet } from "#review/checkSheet";
import { cleaningOf } from "#review/cleaningOf";
import { cleanTable } from "#review/cleanTable";
import { offerCleaning } from "#review/offerCleaning";
import { previewCleaning } from "#review/previewCleaning";
import { createReviewStore, lastReview } from "#review/reviewStore";
import { undoCommand } from "#review/undoCommand";
import { dakNong2022 } from "../support/annexFixtures";
import { createFakeHost, withCell } from "../support/fakeHost";
import { createHeldClock } from "../support/heldClock";
import { pastedTable } from "../support/pastedTable";

const short = { ...dakNong2022, rows: dakNong2022.rows.slice(0, 40) };
const [typed, pasted] = [pastedTable(short, {}), pastedTable(short, { pageEvery: 15, textPoints: true })];
const sheet = pasted.sheet;
/** Numbers of pages and repeated headings. */
const GOING = [20, 21, 37, 38];

async function started(snapshot = pasted) {
  const [host, store] = [createFakeHost(snapshot), createReviewStore()];
  await checkSheet(host, store);
  const review = () => lastReview(store.getState().review)!;
  const commandsAsked = () => host.asked.slice(1);
  return {
    ...{ host, store, review, commandsAsked },
    preview: () => previewCleaning(host, store, sheet),
    confirm: (chosen: readonly CleaningName[] = cleaningNames) => cleanTable(host, store, store.getState().cleaning!, chosen),
    undo: () => undoCommand(host, store, store.getState().journal[0]!.id),
  };
}

describe("the preview of cleaning", () => {
  test("looks once at the rows that would go, and shows the plan", async () => {
    const { host, store, review, commandsAsked, preview } = await started();
    await preview();
    expect(commandsAsked()).toEqual([`lookAtRows ${sheet.id} ${GOING.map((row) => row + 1).join()}`]);
    expect(store.getState()).toMatchObject({ busy: null, notice: null, cleaning: { sheet, plan: cleaningOf(review()), notesSeen: true } });
    expect(host.sheet(sheet.id)).toBe(pasted);
  });

  test("asks nothing where no row would go", async () => {
    const { store, commandsAsked, preview } = await started(pastedTable(short, { textPoints: true }));
    await preview();
    expect(commandsAsked()).toEqual([]);
    expect(store.getState().cleaning).toMatchObject({ plan: { rows: [] }, notesSeen: true });
  });

  test("is none where there is nothing to clean, or another sheet is shown by now", async () => {
    const clean = await started(typed);
    clean.store.setCleanable(sheet);
    await clean.preview();
    expect(clean.store.getState()).toMatchObject({ cleaning: null, cleanable: null });
    const { host, store } = await started();
    await previewCleaning(host, store, { id: "khác", name: "khác" });
    expect(store.getState().cleaning).toBeNull();
  });

  test("keeps rows that something hangs on, and says why", async () => {
    const { host, store, preview } = await started();
    host.hangs({ row: 20, reason: "comment" }, { row: 8, reason: "table" });
    await preview();
    const { rows, kept } = store.getState().cleaning!.plan;
    expect([rows.map(({ row }) => row), kept]).toEqual([GOING.slice(1), [{ kind: "page-number", row: 20, reason: "comment" }]]);
  });

  test("keeps all rows where the spreadsheet does not tell, and opens nothing where trying again helps", async () => {
    for (const reason of ["too-large", "unknown", "sheet-protected", "not-supported"] as const) {
      const { host, store, preview } = await started();
      host.refuses(reason);
      await preview();
      expect(store.getState()).toMatchObject({ notice: null, cleaning: { plan: { rows: [], kept: GOING.map((row) => ({ row, reason: "unseen" })) } } });
    }
    for (const reason of ["cell-edit-mode", "busy", "sheet-gone"] as const) {
      const { host, store, preview } = await started();
      host.refuses(reason);
      await preview();
      expect(store.getState()).toMatchObject({ notice: { kind: "problem", problem: { reason } }, cleaning: null });
    }
  });

  test("closes when another sheet is shown", async () => {
    const { host, store, preview } = await started();
    await preview();
    host.holds({ ...typed, sheet: { id: "khác", name: "khác" } });
    host.activates("khác");
    await checkSheet(host, store);
    expect(store.getState().cleaning).toBeNull();
  });
});

describe("cleaning", () => {
  test("takes one command and reads the sheet again; taken back, the sheet is as before", async () => {
    const { host, store, review, commandsAsked, preview, confirm, undo } = await started();
    await preview();
    await confirm();
    expect(commandsAsked().slice(1)).toEqual([`cleanSheet ${sheet.id}`, `read ${sheet.id}`]);
    expect(host.sheet(sheet.id).values).toEqual(typed.values);
    expect(cleaningOf(review())).toBeNull();
    const done = { kind: "done", sentence: "command.clean.done", data: { rows: 4, sheet: sheet.name } };
    expect(store.getState()).toMatchObject({ cleaning: null, notice: done, journal: [{ sentence: done.sentence }] });
    await undo();
    expect(host.sheet(sheet.id).values).toEqual(pasted.values);
    expect(store.getState()).toMatchObject({ notice: { kind: "done", sentence: "command.undo.cleaned", data: { rows: 4 } }, journal: [] });
    expect(cleaningOf(review())).not.toBeNull();
  });

  test("of one item leaves the others", async () => {
    const { host, review, preview, confirm } = await started();
    await preview();
    await confirm(["rows"]);
    expect(host.sheet(sheet.id).values).toEqual(pastedTable(short, { textPoints: true }).values);
    expect(cleaningOf(review())).toMatchObject({ rows: [] });
  });

  test("asks nothing where nothing is chosen, and closes the preview", async () => {
    const { store, commandsAsked, preview, confirm } = await started();
    await preview();
    await confirm([]);
    expect(commandsAsked()).toHaveLength(1);
    expect(store.getState()).toMatchObject({ cleaning: null, notice: null, journal: [] });
  });

  test("writes nothing where a cell has changed since it was shown, and shows the sheet anew", async () => {
    const { host, store, review, preview, confirm } = await started();
    await preview();
    const changed = withCell(pasted, { cell: { row: 19, column: 0 }, value: "9.9", formula: "9.9", numberFormat: "@" });
    host.holds(changed);
    await confirm();
    expect(host.sheet(sheet.id)).toBe(changed);
    expect(store.getState()).toMatchObject({ notice: { kind: "problem", problem: { reason: "changed-meanwhile" } }, journal: [] });
    expect(review().findings.some(({ stt }) => stt === "9.9")).toBe(true);
  });

  test("writes nothing where something hangs on a row by now, names it, and the next preview keeps it", async () => {
    const { host, store, commandsAsked, preview, confirm } = await started();
    await preview();
    host.hangs({ row: 37, reason: "drawing" });
    await confirm();
    expect(host.sheet(sheet.id)).toBe(pasted);
    expect(store.getState()).toMatchObject({ notice: { kind: "problem", problem: { reason: "rows-held", places: ["38"], left: [] } }, journal: [] });
    expect(commandsAsked().at(-1)).toBe(`read ${sheet.id}`);
    await preview();
    expect(store.getState().cleaning!.plan.kept).toEqual([{ kind: "page-number", row: 37, reason: "drawing" }]);
  });

  test("says what the spreadsheet refuses, and reads nothing again", async () => {
    const { host, store, commandsAsked, preview, confirm } = await started();
    await preview();
    host.refuses("sheet-protected");
    await confirm();
    expect(store.getState()).toMatchObject({ notice: { kind: "problem", problem: { reason: "sheet-protected" } }, journal: [] });
    expect(commandsAsked().at(-1)).toBe(`cleanSheet ${sheet.id}`);
  });

  test("is not taken back where a cleaned cell has changed since: the change is shown", async () => {
    const { host, store, preview, confirm, undo } = await started();
    await preview();
    await confirm();
    const cell = { row: 6, column: 2 };
    host.holds(withCell(host.sheet(sheet.id), { cell, value: 7, formula: 7, numberFormat: "General" }));
    const before = host.sheet(sheet.id);
    await undo();
    expect(host.sheet(sheet.id)).toBe(before);
    expect(store.getState()).toMatchObject({ notice: { kind: "conflict", unchanged: 0, conflicts: [{ cell, now: { kind: "number", number: 7 } }] }, journal: [{ id: 1 }] });
  });
});

describe("what can be cleaned", () => {
  test("is offered once a review has been shown for a moment, and no longer where it is gone", async () => {
    const [host, store, clock] = [createFakeHost(pasted), createReviewStore(), createHeldClock()];
    offerCleaning(store, clock);
    await checkSheet(host, store);
    expect(store.getState().cleanable).toBeNull();
    await clock.passes(500);
    expect(store.getState().cleanable).toEqual(sheet);
    host.holds(typed);
    await checkSheet(host, store);
    await clock.passes(500);
    expect(store.getState().cleanable).toBeNull();
  });

  test("is not looked for while one review follows the other, nor once it was stopped", async () => {
    const [host, store, clock] = [createFakeHost(pasted), createReviewStore(), createHeldClock()];
    const stop = offerCleaning(store, clock);
    for (let at = 0; at < 4; at += 1) {
      await checkSheet(host, store);
      await clock.passes(400);
      expect(store.getState().cleanable).toBeNull();
    }
    stop();
    await clock.passes(1_000);
    expect(store.getState().cleanable).toBeNull();
  });
});
