import { typed } from "../support/adopting";
import { convert, describeWithLibreOffice, libreOfficeTimeout } from "../support/libreOffice";
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
});
