import { readAnnexes } from "#core/annex/readAnnexes";
import { itemCount, itemsOf } from "#core/cleaning/chosenCleaning";
import { cleaningNames } from "#core/cleaning/cleaning";
import { createExcelHost } from "#excel/createExcelHost";
import { checkSheet } from "#review/checkSheet";
import { cleaningOf } from "#review/cleaningOf";
import { cleanTable } from "#review/cleanTable";
import { createReviewStore, lastReview } from "#review/reviewStore";
import { rangeToA1 } from "#core/snapshot/address";
import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";
import type { EmulatedExcel } from "#workbench/excel/emulatedExcel";
import { binhYen2024, dakPoRemedies2022, dakPoTargets2022, districtMonitoring, type PrintedAnnex, sideBySide, stacked } from "../support/annexFixtures";
import { annexWorkbook, realAnnex, type RealAnnex } from "../support/annexWorkbook";
import { openExcel } from "../support/openExcel";
import { pastedTable } from "../support/pastedTable";
import { wordHtml } from "../support/wordHtml";

jest.setTimeout(60_000);

type Region = "vi-VN" | "en-US";
type Way = "text" | "html";

/** "Kết quả: Số liệu" is printed in two rows; it is pasted in one. */
function pastable(name: RealAnnex): PrintedAnnex {
  const { columns, ...annex } = realAnnex(name);
  return { ...annex, columns: columns.map(({ key, header }) => ({ key, header: header.replace(": ", " ") })) } as unknown as PrintedAnnex;
}

/** Tab-separated, as Excel and LibreOffice copy it; cells of several lines stand in quotes. */
function tabbed({ title, subtitle = "", columns, rows }: PrintedAnnex): string {
  const lines = [["PHỤ LỤC"], [title], [subtitle], [""], columns.map(({ header }) => header), ...rows.map((row) => columns.map(({ key }) => (row as Readonly<Record<string, string>>)[key] ?? ""))];
  return lines.map((line) => line.map((text) => (text.includes("\n") ? `"${text.replaceAll('"', '""')}"` : text)).join("\t")).join("\n");
}

async function pasted(name: RealAnnex, region: Region, way: Way): Promise<EmulatedExcel> {
  const excel = await openExcel({ region });
  if (way === "text") excel.user.pastes("A1", tabbed(pastable(name)));
  else excel.user.pastesHtml("A1", wordHtml(pastable(name)));
  await excel.settled();
  return excel;
}

async function checked() {
  const [host, store] = [createExcelHost(), createReviewStore()];
  await checkSheet(host, store);
  const review = () => lastReview(store.getState().review)!;
  return {
    review,
    annexes: () => review().annexes.map(({ kind, rows }) => `${kind} ${rows}`),
    /** What is offered, and how many rows or cells each item changes. */
    offered: () => {
      const plan = cleaningOf(review());
      return Object.fromEntries(plan ? itemsOf(plan).map((item) => [item, itemCount(plan, item)]) : []);
    },
    /** Each finding by its message, its row's place in the annex and its column. */
    found: async () => {
      const read = await host.readSheet(null);
      const rows = read.ok ? readAnnexes(read.value).annexes.flatMap((annex) => annex.rows) : [];
      const places = new Map(rows.map(({ row }, place) => [row, place]));
      return review().findings.map(({ message, cell, column }) => `${message} ${places.get(cell.row) ?? "-"} ${column ?? ""}`.trim()).sort();
    },
    clean: async () => {
      const plan = cleaningOf(review());
      if (plan) await cleanTable(host, store, { sheet: review().sheet, plan }, cleaningNames);
    },
  };
}

/** A table typed with care and cleaned, since two of the originals have letters of other alphabets. */
async function typed(name: RealAnnex): Promise<readonly string[]> {
  await openExcel({ file: await annexWorkbook(realAnnex(name)) });
  const { clean, found } = await checked();
  await clean();
  return found();
}

interface Expected {
  readonly annex: string;
  readonly offered: Readonly<Record<Region, Readonly<Record<Way, Readonly<Record<string, number>>>>>>;
  /** What is found in the typed table and no longer once the pasted one is cleaned, by message, in each region. */
  readonly mended: Readonly<Record<Region, Readonly<Record<string, number>>>>;
}

/** Excel makes dates of "6.2" and "8.1.1" in Vietnam and numbers of "1." in America; put right they get the dot that the rest of their level has. */
const expected: readonly (readonly [RealAnnex, Expected])[] = [
  ["monitoring-district", {
    annex: "monitoring 103",
    offered: { "vi-VN": { text: { numbers: 1 }, html: { split: 52, numbers: 1 } }, "en-US": { text: { numbers: 8 }, html: { split: 52, numbers: 8 } } },
    mended: { "vi-VN": { "stt-style": 1 }, "en-US": {} },
  }],
  ["targets-dak-po-2022", {
    annex: "targets 54",
    offered: { "vi-VN": { text: { characters: 2 }, html: { split: 7, characters: 2 } }, "en-US": { text: { characters: 2 }, html: { split: 7, characters: 2 } } },
    mended: { "vi-VN": {}, "en-US": {} },
  }],
  ["remedies-dak-po-2022", {
    annex: "remedies 24",
    offered: { "vi-VN": { text: { characters: 13 }, html: { split: 50, characters: 13 } }, "en-US": { text: { characters: 13, numbers: 2 }, html: { split: 50, characters: 13, numbers: 2 } } },
    mended: { "vi-VN": {}, "en-US": {} },
  }],
  ["report-binh-yen-2024q1", {
    annex: "report 122",
    offered: { "vi-VN": { text: { numbers: 7 }, html: { split: 10, numbers: 7 } }, "en-US": { text: { numbers: 8 }, html: { split: 10, numbers: 8 } } },
    mended: { "vi-VN": { "stt-style": 7 }, "en-US": { "stt-style": 1 } },
  }],
  ["action-plan-duc-tho-2022", { annex: "action-plan 101", offered: { "vi-VN": { text: {}, html: { split: 28 } }, "en-US": { text: {}, html: { split: 28 } } }, mended: { "vi-VN": {}, "en-US": {} } }],
];

const ways = (["vi-VN", "en-US"] as const).flatMap((region) => (["text", "html"] as const).map((way) => [region, way] as const));
const every = expected.flatMap(([name, one]) => ways.map(([region, way]) => [name, region, way, one] as const));

const without = (some: readonly string[], others: readonly string[]) => some.filter((one) => !others.includes(one));
const byMessage = (found: readonly string[]) => found.reduce<Record<string, number>>((counts, one) => ({ ...counts, [one.split(" ")[0]!]: (counts[one.split(" ")[0]!] ?? 0) + 1 }), {});

describe("an annex pasted into an empty sheet and cleaned", () => {
  test.each(every.filter(([name, , way]) => name !== "action-plan-duc-tho-2022" || way === "text"))("is the typed one: %s, %s, %s", async (name, region, way, { annex, offered, mended }) => {
    const before = await typed(name);
    await pasted(name, region, way);
    const sheet = await checked();
    expect([sheet.annexes()[0]?.split(" ")[0], sheet.offered()]).toEqual([annex.split(" ")[0], offered[region][way]]);
    await sheet.clean();
    expect(sheet.annexes()).toEqual([annex]);
    expect(sheet.offered()).toEqual({});
    expect(without(await sheet.found(), before)).toEqual([]);
    expect(byMessage(without(before, await sheet.found()))).toEqual(mended[region]);
  });

  test.each(["vi-VN", "en-US"] as const)("two goals of one cell with a number each stay two rows of a plan: %s", async (region) => {
    await pasted("action-plan-duc-tho-2022", region, "html");
    const sheet = await checked();
    expect(sheet.offered()).toEqual({ split: 28 });
    await sheet.clean();
    expect([sheet.annexes(), sheet.offered()]).toEqual([["action-plan 103"], {}]);
    const found = byMessage(await sheet.found());
    expect(found).toEqual(byMessage(await typed("action-plan-duc-tho-2022")));
  });

  test("whose numbers have no final dots gets them all back, 1.10 and 4.1.5 after a gap among them", async () => {
    for (const name of ["monitoring-district", "remedies-dak-po-2022", "report-binh-yen-2024q1"] as const) {
      const printed = pastable(name);
      const annex = { ...printed, rows: printed.rows.map((row) => ({ ...row, stt: row.stt.replace(/\.$/, "") })) };
      for (const region of ["vi-VN", "en-US"] as const) {
        const excel = await openExcel({ region });
        excel.user.pastes("A1", tabbed(annex));
        await excel.settled();
        const sheet = await checked();
        await sheet.clean();
        const own = excel.workbook.sheets[0]!;
        const numbers = annex.rows.map((_, row) => String(own.cells.get(`${row + 5},0`)?.value ?? ""));
        expect(numbers).toEqual(annex.rows.map(({ stt }) => stt));
      }
    }
  });
});

describe("two annexes of different kinds on one sheet", () => {
  /** The rows that hold anything in these columns, without white space: lines that a list had anyway stay lines. */
  const rowsWithin = (values: SheetSnapshot["values"], left: number, right: number) =>
    values.map((row) => row.slice(left, right).map((value) => String(value).replace(/\s+/g, "")).join("|")).filter((row) => /[^|]/.test(row));

  const wide = <Cell>(rows: readonly (readonly Cell[])[], width: number, cell: Cell) => rows.map((row) => [...row, ...Array<Cell>(width - row.length).fill(cell)]);
  const widened = (sheet: SheetSnapshot, width: number): SheetSnapshot => {
    const values = wide<CellValue>(sheet.values, width, "");
    return { ...sheet, values, formulas: values, numberFormats: wide(sheet.numberFormats, width, "General") };
  };

  async function inExcel({ values, numberFormats, merges }: SheetSnapshot) {
    const excel = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange(rangeToA1({ top: 0, left: 0, bottom: values.length - 1, right: values[0]!.length - 1 }));
      // Lines such as "2015." stay the text they are.
      range.numberFormat = numberFormats.map((row, r) => row.map((format, c) => (typeof values[r]![c] === "string" ? "@" : format)));
      range.values = values.map((row) => [...row]);
      for (const merge of merges) sheet.getRange(rangeToA1(merge)).merge();
      await context.sync();
    });
    const valuesNow = async () => {
      const read = await createExcelHost().readSheet(null);
      if (!read.ok) throw new Error("The sheet cannot be read.");
      return read.value.values;
    };
    return { excel, sheet: await checked(), values: valuesNow };
  }

  /** The annexes' own contents once cleaned: two of the originals have letters of other alphabets. */
  async function cleanRows(annex: PrintedAnnex<string>) {
    const { sheet, values } = await inExcel(pastedTable(annex));
    await sheet.clean();
    return rowsWithin(await values(), 0, 9);
  }

  test("one below the other, the upper with pages' remains, the lower broken into its printed lines: both are as they were", async () => {
    const before = [...(await cleanRows(dakPoTargets2022)).map((row) => `${row}|`), ...(await cleanRows(dakPoRemedies2022))];
    const upper = pastedTable(dakPoTargets2022, { pageEvery: 9, blankEvery: 7, characters: true });
    const lower = pastedTable(dakPoRemedies2022, { spread: "unmerged", lineWidth: 30, pageLines: 25 });
    const { sheet, values } = await inExcel(stacked(widened(upper, 7), lower));
    expect(sheet.annexes()).toEqual(["targets 54", "remedies 24"]);
    expect(sheet.offered()).toMatchObject({ rows: 69, split: 637 });
    await sheet.clean();
    expect([sheet.annexes(), sheet.offered()]).toEqual([["targets 54", "remedies 24"], {}]);
    expect(rowsWithin(await values(), 0, 7)).toEqual(before);
  });

  test("side by side, each with pages' remains: headings go, and page numbers but those beside which another number stands", async () => {
    const short = { ...binhYen2024, rows: binhYen2024.rows.slice(0, 60) };
    const left = pastedTable(districtMonitoring, { pageEvery: 10 });
    const right = pastedTable(short, { pageEvery: 10, origin: "H1" });
    const { sheet, values } = await inExcel(sideBySide(left, right));
    expect(sheet.annexes()).toEqual(["monitoring 103", "report 60"]);
    expect(sheet.offered()).toEqual({ rows: 15 });
    expect(cleaningOf(sheet.review())?.kept.map(({ kind, reason }) => `${kind} ${reason}`)).toEqual(Array<string>(5).fill("page-number beside"));
    await sheet.clean();
    expect([sheet.annexes(), sheet.offered()]).toEqual([["monitoring 103", "report 60"], {}]);
    const after = await values();
    const [monitoring, report] = [await cleanRows(districtMonitoring), await cleanRows(short)];
    const isPageNumber = (row: string) => /^\d+\|+$/.test(row);
    expect(rowsWithin(after, 0, 6).filter((row) => !isPageNumber(row))).toEqual(monitoring);
    expect(rowsWithin(after, 7, 12).filter((row) => !isPageNumber(row))).toEqual(report);
    expect(rowsWithin(after, 0, 6).filter(isPageNumber)).toHaveLength(5);
  });
});
