import { checked, typed } from "../support/adopting";
import { annexSheet, binhYen2024, ducTho2022 } from "../support/annexFixtures";
import { annexInExcel } from "../support/annexInExcel";
import { convert, describeWithLibreOffice, libreOfficeTimeout } from "../support/libreOffice";
import { readAnnexes } from "#core/annex/readAnnexes";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import { readWorkbook } from "#xlsx/readWorkbook";

jest.setTimeout(libreOfficeTimeout);

describeWithLibreOffice("An adopted annex", () => {
  test("is the same in LibreOffice, its totals calculated there", async () => {
    const { excel, adopt, sheet } = await typed();
    await adopt();
    const expected = [...sheet().cells].filter(([, { formula }]) => formula !== undefined).map(([key, { value }]) => [key, value] as const);
    // Without results in the file every number must come from LibreOffice's own calculation.
    for (const cell of sheet().cells.values()) if (cell.formula !== undefined) cell.value = "";
    const converted = await readWorkbook(await convert(await excel.save(), "xlsx"));
    const { snapshot } = converted.sheets.find(({ snapshot }) => snapshot.sheet.name === sheet().name)!;
    expect(expected).toHaveLength(117);
    for (const [key, value] of expected) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      expect(snapshot.formulas[row - snapshot.origin.row]?.[column - snapshot.origin.column]).toMatch(/^=SUMIFS\(/i);
      expect(snapshot.values[row - snapshot.origin.row]?.[column - snapshot.origin.column]).toBeCloseTo(value as number, 9);
    }
  });

  /** Đức Thọ's plan with a total row, and with or without the sums of its sections. */
  function plan(sectionSums: boolean): SheetSnapshot {
    const sheet = annexSheet(ducTho2022, { notes: [["TỔNG CỘNG", "", "", "", "", "", "", "", 0]] });
    const values = sheet.values.map((row) => [...row]);
    let [section, all] = [-1, 0];
    for (const row of readAnnexes(sheet).annexes[0]!.rows) {
      const money = row.cells.get("budget")!.value;
      if (row.role === "section") section = row.row;
      else if (typeof money === "number") {
        all += money;
        if (sectionSums) values[section]![8] = Number(values[section]![8]) + money;
      }
    }
    values.at(-1)![8] = all;
    return { ...sheet, values, formulas: values };
  }

  test.each([
    ["an action plan, sections and total", plan(true), 8],
    ["an action plan's total alone", plan(false), 1],
    ["a report's shares", annexSheet(binhYen2024), 3],
  ] as const)("of another kind is calculated there too: %s", async (_, snapshot, count) => {
    const { excel, adopt, sheet } = await checked(await annexInExcel(snapshot));
    await adopt(["totals"]);
    const cells = [...sheet().cells].filter(([, { formula }]) => formula !== undefined);
    const expected = cells.map(([key, { value }]) => [key, value] as const);
    expect(expected).toHaveLength(count);
    for (const [, cell] of cells) cell.value = "";
    const converted = (await readWorkbook(await convert(await excel.save(), "xlsx"))).sheets[0]!.snapshot;
    for (const [key, value] of expected) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      expect(converted.formulas[row - converted.origin.row]?.[column - converted.origin.column]).toMatch(/^=IF\(/);
      expect(converted.values[row - converted.origin.row]?.[column - converted.origin.column]).toBeCloseTo(value as number, 9);
    }
  });
});
