import { openWorkbook } from "#workbench/excel/files/openWorkbook";
import { startExcel, type StartedExcel } from "../../support/startExcel";
import { workbookJson } from "../../support/workbookJson";

describe("grouped, hidden and filtered rows", () => {
  let started: StartedExcel;
  beforeEach(async () => {
    started = await startExcel();
    started.excel.user.pastes("A1", "STT\tĐơn vị\n'1\tSở A\n'2\tSở B\n'3\tSở A\n'4\t\n'5\tSở C");
    started.excel.user.types("D1", "=SUBTOTAL(3,A2:A6)");
  });
  afterEach(() => started.stop());

  const sheet = () => started.excel.workbook.sheets[0]!;
  const hidden = () => [...sheet().hiddenRows].map((row) => row + 1).sort();
  const counted = () => sheet().cells.get("0,3")!.value;

  it("hides the rows of a filter, shows them again, and subtotals follow", () => {
    started.excel.user.filters("A1:B6", 1, ["Sở A", ""]);
    expect([hidden(), counted()]).toEqual([[3, 6], 3]);
    started.excel.user.filters("A1:B6", 0, ["1"]);
    expect(hidden()).toEqual([3, 4, 5, 6]);
    started.excel.user.clearsFilter();
    expect([hidden(), sheet().autoFilter, counted()]).toEqual([[], null, 5]);
  });

  it("deletes only the rows that show while the sheet is filtered", () => {
    started.excel.user.filters("A1:B6", 1, ["Sở A"]);
    started.excel.user.deletesRows(2, 4);
    started.excel.user.clearsFilter();
    expect([1, 2, 3].map((row) => sheet().cells.get(`${row},0`)?.value)).toEqual(["2", "4", "5"]);
  });

  it("tells the add-in which rows a filter hid", async () => {
    const told: string[] = [];
    await started.Excel.run(async (context) => {
      context.workbook.worksheets.onRowHiddenChanged.add(async ({ changeType, address }) => void told.push(`${changeType} ${address}`));
      await context.sync();
    });
    started.excel.user.filters("A1:B6", 1, ["Sở B"]);
    await started.excel.settled();
    expect(told).toEqual(["Hidden 2:2", "Hidden 4:4", "Hidden 5:5", "Hidden 6:6"]);
  });

  it("groups level in level, folds the innermost group, and both move with their rows", () => {
    const { user } = started.excel;
    user.groupsRows(2, 4);
    user.groupsRows(3, 2);
    expect([...sheet().rowLevels]).toEqual([[1, 1], [2, 2], [3, 2], [4, 1]]);
    user.foldsGroup(3);
    expect([hidden(), [...sheet().foldedAt]]).toEqual([[3, 4], [4]]);
    user.insertsRows(2);
    expect([hidden(), [...sheet().foldedAt], [...sheet().rowLevels]]).toEqual([[4, 5], [5], [[2, 1], [3, 2], [4, 2], [5, 1]]]);
    user.foldsGroup(4, false);
    user.ungroupsRows(4, 2);
    expect([hidden(), sheet().foldedAt.size, [...sheet().rowLevels.values()]]).toEqual([[], 0, [1, 1, 1, 1]]);
    expect(() => user.ungroupsRows(20)).toThrow(expect.objectContaining({ code: "InvalidOperation" }));
  });

  it("takes back a filter, a group and hidden rows one after the other", () => {
    const unselected = () => workbookJson({ ...sheet(), selection: { top: 0, left: 0, bottom: 0, right: 0 } });
    const before = unselected();
    const { user } = started.excel;
    user.groupsRows(2, 2);
    user.foldsGroup(2);
    user.filters("A1:B6", 1, ["Sở B"]);
    user.hidesRows(3);
    user.showsRows(3);
    for (let step = 0; step < 5; step += 1) expect(user.undoes()).toBe(true);
    expect(unselected()).toBe(before);
  });

  it("loses nothing of them in a file, a filter of another kind included", async () => {
    const { user } = started.excel;
    user.groupsRows(2, 3);
    user.foldsGroup(2);
    user.groupsRows(6);
    user.filters("A1:B6", 1, ["Sở C", ""]);
    const custom = { name: "filterColumn", attributes: { colId: "0" }, text: "", children: [{ name: "top10", attributes: { val: "3" }, text: "", children: [] }] };
    sheet().filters.set(0, { foreign: custom });
    sheet().summaryAbove = true;
    const opened = (await openWorkbook(await started.excel.save())).sheets[0]!;
    const { hiddenRows, rowLevels, foldedAt, autoFilter, filters, summaryAbove } = sheet();
    expect(opened).toMatchObject({ hiddenRows, rowLevels, foldedAt, autoFilter, filters, summaryAbove });
  });
});
