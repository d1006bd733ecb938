import { layOutTemplate } from "#core/templates/layOutTemplate";
import { findTemplate } from "#core/templates/templates";
import { createEmulatedExcel } from "#workbench/excel/createEmulatedExcel";
import type { EmulatedExcel } from "#workbench/excel/emulatedExcel";
import { writePlan } from "#xlsx/writePlan";

const district = findTemplate("score-huyen-2023")!;
/** Its first and last field: enough rows, and quick to calculate. */
const plan = layOutTemplate({ ...district, rows: district.rows.filter(({ stt }) => stt.startsWith("1.") || stt.startsWith("8.")) }, { filled: true });

/** The annex in Excel, with what a test asks of it by the numbers of its rows. */
class Table {
  private constructor(private readonly excel: EmulatedExcel) {}

  static async opened(): Promise<Table> {
    return new Table(await createEmulatedExcel({ file: await writePlan(plan) }));
  }

  get user(): EmulatedExcel["user"] {
    return this.excel.user;
  }

  /** The sheet's row, counted from 1, in which this number stands. */
  row(stt: string): number {
    return this.cells().find(({ column, value }) => column === 0 && value === stt)!.row + 1;
  }

  points(stt: string, column = 2): number {
    const value = this.cells().find((cell) => cell.row === this.row(stt) - 1 && cell.column === column)?.value;
    return Math.round(Number(value) * 1e6) / 1e6;
  }

  /** A criterion typed into a new row above the one with this number. */
  insertsAbove(stt: string, row: { readonly stt: string; readonly points: string }): void {
    const at = this.row(stt);
    this.user.insertsRows(at);
    this.user.types(`A${at}`, row.stt);
    this.user.types(`B${at}`, "Tiêu chí mới");
    for (const column of ["C", "D", "E"]) this.user.types(`${column}${at}`, row.points);
    this.user.types(`G${at}`, "Phòng Nội vụ");
  }

  /** The marks that are lit on the points columns. */
  lit(): string[] {
    const sheet = this.excel.workbook.sheets[0]!;
    const lit = this.cells().filter(({ row, column }) => row > 4 && column < 5)
      .filter(({ row, column }) => this.excel.conditionalFormatsAt(sheet.id, row, column).length > 0);
    return lit.map(({ row, column }) => `${String(sheet.cells.get(`${row},0`)?.value)} ${"ABCDE"[column]}`);
  }

  errors(): string[] {
    return this.cells().filter(({ value }) => typeof value === "object").map(({ row, column }) => `${row},${column}`);
  }

  private cells(): { row: number; column: number; value: unknown }[] {
    return [...this.excel.workbook.sheets[0]!.cells].map(([key, { value }]) => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      return { row, column, value };
    });
  }
}

describe("the totals of an inserted annex stay right, with no warning lit, when a row is inserted", () => {
  it.each([
    ["above the first child of a field", "1.1", { stt: "1.8", points: "0,5" }, ["1.", "TỔNG"]],
    ["above the first child of a criterion", "1.1.1", { stt: "1.1.4", points: "0,5" }, ["1.1", "1.", "TỔNG"]],
    ["in the middle of a group", "1.1.2", { stt: "1.1.4", points: "0,5" }, ["1.1", "1.", "TỔNG"]],
    ["after the last child of a criterion", "1.2", { stt: "1.1.4", points: "0,5" }, ["1.1", "1.", "TỔNG"]],
    ["after the last criterion of a field", "8.", { stt: "1.8", points: "0,5" }, ["1.", "TỔNG"]],
    ["just above the total", "TỔNG", { stt: "8.7", points: "0,5" }, ["8.", "TỔNG"]],
    ["above the first field, a field of its own", "1.", { stt: "9.", points: "0,5" }, ["TỔNG"]],
    ["just above the total, a field of its own", "TỔNG", { stt: "9.", points: "0,5" }, ["TỔNG"]],
  ])("%s", async (_, above, row, grow) => {
    const table = await Table.opened();
    const before = grow.map((stt) => [2, 3, 4].map((column) => table.points(stt, column)));
    table.insertsAbove(above, row);
    const more = before.map((points) => points.map((value) => Math.round((value + 0.5) * 1e6) / 1e6));
    expect(grow.map((stt) => [2, 3, 4].map((column) => table.points(stt, column)))).toEqual(more);
    expect(table.points("1.2")).toBe(1);
    expect(table.lit()).toEqual([]);
  });
});

describe("the totals of an inserted annex stay right", () => {
  it("when rows are deleted, the first and the last child of a group among them", async () => {
    const table = await Table.opened();
    const [field, total] = [table.points("1."), table.points("TỔNG")];
    const gone = table.points("1.1.1") + table.points("1.1.3");
    for (const stt of ["1.1.1", "1.1.3"]) table.user.deletesRows(table.row(stt));
    expect([table.points("1.1"), table.points("1."), table.points("TỔNG")]).toEqual([2 - gone, field - gone, total - gone]);
    expect(table.errors()).toEqual([]);
  });

  it("when a whole criterion is deleted with its rows", async () => {
    const table = await Table.opened();
    const [field, criterion] = [table.points("1."), table.points("1.1")];
    table.user.deletesRows(table.row("1.1"), 4);
    expect(table.points("1.")).toBe(field - criterion);
    expect([table.errors(), table.lit()]).toEqual([[], []]);
  });

  it("when a row is copied and given a number of its own", async () => {
    const table = await Table.opened();
    const field = table.points("1.");
    const copy = table.row("1.2");
    table.user.insertsRows(copy);
    table.user.copiesRows(table.row("1.1.3"), copy);
    table.user.types(`A${copy}`, "1.1.4");
    expect(table.points("1.1.4")).toBe(table.points("1.1.3"));
    expect(table.points("1.")).toBe(field + table.points("1.1.3"));
  });

  it("for every row that stays when the total row is deleted, and no formula breaks", async () => {
    const table = await Table.opened();
    table.user.deletesRows(table.row("TỔNG"));
    expect(table.errors()).toEqual([]);
    expect([table.points("1."), table.points("8.3")]).toEqual([13, 0.5]);
  });
});

describe("typing into an inserted annex", () => {
  it("lights up a target below last year's score and goes out when it is put right", async () => {
    const table = await Table.opened();
    const target = `E${table.row("8.3.1")}`;
    table.user.types(target, "0,2");
    expect(table.lit()).toEqual(["8.3.1 E"]);
    table.user.types(target, "0,25");
    expect(table.lit()).toEqual([]);
  });

  it("lights up a sum that was overwritten", async () => {
    const table = await Table.opened();
    table.user.types(`D${table.row("8.3")}`, "0,49");
    expect(table.lit()).toEqual(["8.3 D", "TỔNG D"]);
  });

  it("keeps numbers, percentages and lists as they are typed", async () => {
    const table = await Table.opened();
    const row = table.row("1.1.1");
    table.user.types(`A${row}`, "1.10");
    table.user.types(`F${row}`, "- Ban hành trước ngày 10/01");
    expect(table.row("1.10")).toBe(row);
    expect(table.errors()).toEqual([]);
  });
});
