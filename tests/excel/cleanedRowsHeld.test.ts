import type { KeptRow } from "#core/cleaning/cleaning";
import type { HoldReason } from "#core/edits/heldRow";
import type { EmulatedExcel } from "#workbench/excel/emulatedExcel";
import type { SheetModel } from "#workbench/excel/model/workbook";
import { addNotes } from "../support/officeWithNotes";
import { pages, pastedInExcel, short, spread, wholeJson } from "../support/pastedInExcel";

jest.setTimeout(120_000);

type Given = Awaited<ReturnType<typeof pastedInExcel>>;
/** Hangs something on a row, by its number on the sheet. */
type Hang = (given: Given, row: number) => void | Promise<void>;

const inSheet = (work: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("Sheet1"), context.workbook);
    await context.sync();
  });
const onAnotherSheet = (formula: string): Promise<void> => inSheet((_, workbook) => void (workbook.worksheets.add("Tổng hợp").getRange("B2").formulas = [[formula]]));

const inTheWay: readonly (readonly [string, HoldReason, Hang])[] = [
  ["a comment", "comment", ({ excel }, row) => excel.user.comments(`B${row}`, "Xem lại giúp")],
  ["a comment far to the right", "comment", ({ excel }, row) => excel.user.comments(`ZZ${row}`, "của riêng tôi")],
  ["a picture", "drawing", ({ excel }, row) => excel.user.placesPicture(`H${row}:I${row}`)],
  ["a picture that begins above and ends below", "drawing", ({ excel }, row) => excel.user.placesPicture(`H${row - 1}:I${row + 1}`)],
  ["a picture that only moves with its cells", "drawing", ({ excel }, row) => excel.user.placesPicture(`H${row}:I${row + 2}`, "OneCell")],
  ["a chart", "drawing", ({ excel }, row) => excel.user.placesChart(`J${row - 1}:M${row}`)],
  ["a table of Excel", "table", ({ excel }, row) => excel.user.makesTable(`P${row}:Q${row + 1}`)],
  ["a pivot table", "table", ({ excel }, row) => excel.user.makesPivotTable(`P${row - 1}:Q${row}`)],
  ["a formula of another sheet", "formula", (_, row) => onAnotherSheet(`=Sheet1!A${row}`)],
  ["a range of another sheet's formula that ends here", "formula", (_, row) => onAnotherSheet(`=COUNTA(Sheet1!$C$6:$C$${row})`)],
  ["a name of the workbook", "named", (_, row) => inSheet((sheet, { names }) => void names.add("Của_tôi", sheet.getRange(`A${row}:C${row + 3}`)))],
  ["a name of the sheet", "named", (_, row) => inSheet((sheet) => void sheet.names.add("Của_trang", sheet.getRange(`B6:B${row}`)))],
  ["a name of another sheet", "named", (_, row) => inSheet((sheet, { worksheets }) => void worksheets.add("Phụ").names.add("Nguồn", sheet.getRange(`B${row}`)))],
  ["the end of the print area", "named", (_, row) => inSheet(({ pageLayout }) => pageLayout.setPrintArea(`A1:G${row}`))],
  ["rows that are printed again", "named", (_, row) => inSheet(({ pageLayout }) => pageLayout.setPrintTitleRows(`$${row}:$${row}`))],
];

/** What lets a row go all the same. */
const notInTheWay: readonly (readonly [string, Hang])[] = [
  ["a comment on the row above", ({ excel }, row) => excel.user.comments(`B${row - 1}`, "Xem lại giúp")],
  ["a picture that only moves with its cells and begins above", ({ excel }, row) => excel.user.placesPicture(`H${row - 1}:I${row + 1}`, "OneCell")],
  ["a picture that stays where it is", ({ excel }, row) => excel.user.placesPicture(`H${row}:I${row}`, "Absolute")],
  ["pictures that end above and begin below", ({ excel }, row) => (excel.user.placesPicture(`H${row - 2}:I${row - 1}`), excel.user.placesPicture(`H${row + 1}:I${row + 2}`))],
  ["ranges that reach over it", async (_, row) => {
    await onAnotherSheet(`=SUM(Sheet1!$C$6:$C$${row + 1})+COUNTA(Sheet1!G:G)+LEN("Sheet1!A${row}")`);
    await inSheet((sheet, { names }) => void names.add("Bảng", sheet.getRange(`A6:G${row + 1}`)));
    await inSheet(({ pageLayout }) => pageLayout.setPrintArea(`A1:G${row + 1}`));
  }],
];

/** A blank row that goes by itself, with two rows of the table above and below. */
const loneRow = ({ plan }: Given): number => plan().rows.find(({ kind, row }) => kind === "blank" && plan().rows.every((other) => other.row === row || Math.abs(other.row - row) > 2))!.row;
const kept = ({ store }: Given): readonly KeptRow[] => store.getState().cleaning!.plan.kept;
const textsIn = (sheet: SheetModel, row: number): string => [0, 1, 2].map((column) => String(sheet.cells.get(`${row},${column}`)?.value ?? "")).join("|");
/** The whole workbook, but for what Excel counts up and where the user stands. */
const state = (excel: EmulatedExcel): string => wholeJson({ ...excel.workbook, activeSheetId: "" });

describe("a row stays, and says why, over which hangs", () => {
  test.each(inTheWay)("%s", async (_, reason, hang) => {
    const given = await pastedInExcel(pages);
    const { excel, store, sheet, plan, confirm, undo, preview } = given;
    const row = loneRow(given);
    const [all, offered] = [plan().rows.length, plan().kept];
    await hang(given, row + 1);
    await excel.settled();
    const before = state(excel);
    await preview();
    expect(kept(given).filter((one) => !offered.some((other) => other.row === one.row))).toEqual([{ kind: "blank", row, reason }]);
    expect(state(excel) === before).toBe(true);
    const held = textsIn(sheet, row);
    const gone = plan().rows.filter((one) => one.row < row).length;
    await confirm();
    expect(store.getState()).toMatchObject({ cleaning: null, notice: { kind: "done", data: { rows: all - 1 } } });
    expect(textsIn(sheet, row - gone)).toBe(held);
    expect(plan().rows.map((one) => one.row)).toEqual([row - gone]);
    await undo();
    expect(state(excel) === before).toBe(true);
  });

  test("a note, where Excel tells of notes; where it does not the preview says so", async () => {
    for (const [version, told] of [["1.18", true], ["1.14", false]] as const) {
      const given = await pastedInExcel(pages, short, { requirements: { ExcelApi: version } });
      addNotes();
      const row = loneRow(given);
      given.excel.user.notes(`D${row + 1}`, "của tôi");
      await given.preview();
      expect(given.store.getState().cleaning!.notesSeen).toBe(told);
      expect(kept(given).filter(({ reason }) => reason === "comment")).toEqual(told ? [{ kind: "blank", row, reason: "comment" }] : []);
    }
  });

  test("a comment on one row of a repeated heading: the heading stays whole", async () => {
    const given = await pastedInExcel(pages);
    const [first, second] = given.plan().rows.filter(({ kind }) => kind === "heading");
    expect(second!.row).toBe(first!.row + 1);
    given.excel.user.comments(`C${second!.row + 1}`, "?");
    await given.preview();
    expect(kept(given).filter(({ reason }) => reason === "comment").map(({ row }) => row)).toEqual([first!.row, second!.row]);
  });

  test("a comment on one of the rows that a paste made of one: its texts stay where they are, the others are joined", async () => {
    const given = await pastedInExcel(spread);
    const { excel, store, sheet, plan, confirm, undo, preview } = given;
    const { row } = plan().rows.find(({ item }) => item === "split")!;
    excel.user.comments(`F${row + 1}`, "?");
    const [before, all, text] = [state(excel), plan().rows.length, sheet.cells.get(`${row},5`)?.value];
    await preview();
    const group = kept(given).filter(({ reason }) => reason === "comment");
    expect(group).toContainEqual({ kind: "continued", row, reason: "comment" });
    await confirm();
    expect(store.getState().notice).toMatchObject({ kind: "done", data: { rows: all - group.length } });
    expect(sheet.cells.get(`${row},5`)?.value).toBe(text);
    await undo();
    expect(state(excel) === before).toBe(true);
  });

  test("something on every row: nothing goes, and the preview says why", async () => {
    const given = await pastedInExcel({ pageEvery: 15 });
    for (const { row } of given.plan().rows) given.excel.user.comments(`B${row + 1}`, "?");
    await given.preview();
    const { plan } = given.store.getState().cleaning!;
    expect([plan.rows, plan.cells, new Set(plan.kept.map(({ reason }) => reason))]).toEqual([[], [], new Set(["comment"])]);
  });
});

describe("a row goes, and all comes back, with", () => {
  test.each(notInTheWay)("%s", async (_, hang) => {
    const given = await pastedInExcel(pages);
    const { excel, store, plan, preview, confirm, undo } = given;
    const all = plan().rows.length;
    await hang(given, loneRow(given) + 1);
    const before = state(excel);
    await preview();
    expect(store.getState().cleaning!.plan).toEqual(plan());
    await confirm();
    expect(store.getState().notice).toMatchObject({ kind: "done", data: { rows: all } });
    await undo();
    expect(state(excel) === before).toBe(true);
  });
});

describe("the preview", () => {
  test("of a plain sheet shows all of it, writes nothing and takes one round trip; with comments or other sheets two", async () => {
    const given = await pastedInExcel();
    const { excel, store, plan, preview, sheet } = given;
    await preview();
    expect([excel.counters.syncs, excel.counters.writes]).toEqual([1, 0]);
    expect(store.getState()).toMatchObject({ busy: null, notice: null, cleaning: { sheet: { id: sheet.id }, plan: plan() } });
    excel.user.comments("B6", "?");
    await onAnotherSheet("=1");
    excel.counters.reset();
    await preview();
    expect([excel.counters.syncs, excel.counters.writes]).toEqual([2, 0]);
  });

  test("keeps all rows where Excel does not tell, and the cells can be cleaned; a passing fault opens nothing", async () => {
    const given = await pastedInExcel();
    const { excel, store, plan, preview, confirm } = given;
    excel.faults.failSync(1, "GeneralException");
    await preview();
    const shown = store.getState().cleaning!.plan;
    expect(shown.kept.filter(({ reason }) => reason === "unseen")).toHaveLength(plan().rows.length);
    await confirm();
    expect(store.getState().notice).toMatchObject({ kind: "done", data: { rows: 0 } });
    excel.faults.clear();
    excel.faults.failSync(1, "ServiceNotAvailable");
    await preview();
    expect(store.getState()).toMatchObject({ cleaning: null, notice: { kind: "problem", problem: { reason: "busy" } } });
  });
});

describe("what comes between the preview and the command", () => {
  const coAuthors: readonly (readonly [string, Hang])[] = [
    ["a co-author's comment", ({ excel }, row) => excel.user.remotely(() => excel.user.comments(`B${row}`, "?"))],
    ["a co-author's picture", ({ excel }, row) => excel.user.remotely(() => excel.user.placesPicture(`B${row}:C${row}`))],
    ["a formula on another sheet", (_, row) => onAnotherSheet(`=Sheet1!B${row}`)],
  ];

  test.each(coAuthors)("%s: nothing is changed, the row is named, and the next preview keeps it", async (_, hang) => {
    const given = await pastedInExcel();
    const { excel, store, preview, confirm } = given;
    const row = loneRow(given);
    await preview();
    await hang(given, row + 1);
    await excel.settled();
    const before = state(excel);
    excel.counters.reset();
    await confirm();
    expect(store.getState()).toMatchObject({ journal: [], notice: { kind: "problem", problem: { reason: "rows-held", left: [], places: [String(row + 1)] } } });
    expect([state(excel) === before, excel.counters.writes]).toEqual([true, 0]);
    await preview();
    expect(kept(given).map((one) => one.row)).toContain(row);
  });

  test("costs cleaning one round trip more where there are comments, and none on a plain sheet", async () => {
    for (const [comments, trips] of [[0, 3], [1, 4]] as const) {
      const given = await pastedInExcel();
      if (comments) given.excel.user.comments("B6", "?");
      await given.preview();
      given.excel.counters.reset();
      await given.confirm();
      expect([given.store.getState().notice?.kind, given.excel.counters.syncs]).toEqual(["done", trips]);
    }
  });
});
