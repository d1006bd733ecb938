import { createEmulatedExcel } from "#workbench/excel/createEmulatedExcel";

const year = new Date().getFullYear();
const serial = (y: number, month: number, day: number) => Date.UTC(y, month - 1, day) / 86_400_000 + 25_569;

async function typed(region: "vi-VN" | "en-US", text: string, format?: string) {
  const excel = await createEmulatedExcel({ region });
  const sheet = excel.workbook.sheets[0]!;
  if (format !== undefined) sheet.cells.set("0,0", { value: "", style: { numberFormat: format } });
  excel.user.types("A1", text);
  const cell = sheet.cells.get("0,0");
  return [cell?.formula ?? cell?.value, cell?.style.numberFormat, excel.displayText(sheet.id, 0, 0)];
}

describe("typing", () => {
  it.each<[string, unknown, string, string]>([
    ["8,5", 8.5, "General", "8,5"],
    ["1,1", 1.1, "General", "1,1"],
    ["8.5", serial(year, 5, 8), "d-mmm", "8-thg 5"],
    ["2/3", serial(year, 3, 2), "d-mmm", "2-thg 3"],
    ["2/3/2024", serial(2024, 3, 2), "m/d/yyyy", "02/03/2024"],
    ["7.1.10", serial(2010, 1, 7), "m/d/yyyy", "07/01/2010"],
    ["1.13", serial(2013, 1, 1), "mmm-yy", "thg 1-13"],
    ["1.1.1.1", "1.1.1.1", "General", "1.1.1.1"],
    ["1.", "1.", "General", "1."],
    ["1.234", 1234, "#,##0", "1.234"],
    ["1.234,5", 1234.5, "#,##0.00", "1.234,50"],
    ["12,5%", 0.125, "0.00%", "12,50%"],
    ["-3", -3, "General", "-3"],
    ["'1.1", "1.1", "General", "1.1"],
    ["true", true, "General", "TRUE"],
    ["Quý II/2022", "Quý II/2022", "General", "Quý II/2022"],
    ["=ROUND(1,25;1)", "=ROUND(1.25,1)", "General", "1,3"],
    ['=IF(1=1;"a;b";2)', '=IF(1=1,"a;b",2)', "General", "a;b"],
  ])("in vi-VN %p becomes %p", async (text, value, format, shown) => {
    expect(await typed("vi-VN", text)).toEqual([value, format, shown]);
  });

  it.each<[string, unknown, string, string]>([
    ["8.5", 8.5, "General", "8.5"],
    ["1.10", 1.1, "General", "1.1"],
    ["8,5", "8,5", "General", "8,5"],
    ["2/3", serial(year, 2, 3), "d-mmm", "3-Feb"],
    ["2/3/2024", serial(2024, 2, 3), "m/d/yyyy", "2/3/2024"],
    ["1.1.1", "1.1.1", "General", "1.1.1"],
    ["1,234.5", 1234.5, "#,##0.00", "1,234.50"],
    ["13/13", "13/13", "General", "13/13"],
    ["8:30", 8.5 / 24, "h:mm", "8:30"],
    ["=SUM(1,2)", "=SUM(1,2)", "General", "3"],
  ])("in en-US %p becomes %p", async (text, value, format, shown) => {
    expect(await typed("en-US", text)).toEqual([value, format, shown]);
  });

  it("keeps text in a text cell, and the format that a cell has", async () => {
    expect(await typed("vi-VN", "1.10", "@")).toEqual(["1.10", "@", "1.10"]);
    expect(await typed("vi-VN", "=1+1", "@")).toEqual(["=1+1", "@", "=1+1"]);
    expect(await typed("vi-VN", "8,5", "0.00")).toEqual([8.5, "0.00", "8,50"]);
    expect(await typed("vi-VN", "8.5", "0.00")).toEqual([serial(year, 5, 8), "0.00", `${serial(year, 5, 8)},00`]);
  });

  it("refuses a formula that cannot be read, and leaves the cell as it was", async () => {
    const excel = await createEmulatedExcel();
    excel.user.types("A1", "1");
    expect(() => excel.user.types("A1", "=SUM(")).toThrow();
    expect([excel.workbook.sheets[0]!.cells.get("0,0")!.value, excel.undoDepth]).toEqual([1, 1]);
  });

  it("pastes a block as if each piece were typed, with one event", async () => {
    const excel = await createEmulatedExcel();
    const changes: unknown[] = [];
    excel.onModelChange(({ kind, range }) => void changes.push([kind, range]));
    excel.user.pastes("B2", "1\t8,5\r\n2\tSở Nội vụ\r\n");
    expect([...excel.workbook.sheets[0]!.cells].map(([key, { value }]) => [key, value])).toEqual([["1,1", 1], ["1,2", 8.5], ["2,1", 2], ["2,2", "Sở Nội vụ"]]);
    expect(changes).toEqual([["cells", { top: 1, left: 1, bottom: 2, right: 2 }]]);
    expect(excel.undoDepth).toBe(1);
  });
});
