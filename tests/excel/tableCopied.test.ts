import { applyFixes } from "#review/applyFixes";
import { fixesOfRule } from "#review/plannedFix";
import { annexInUse, seriousFindings, wrongTotals } from "../support/annexInUse";

/** What the annex as inserted shows, in both tables. */
const standing = ["agency-lead-missing 1.3.2", "agency-lead-missing 3.2.2", "agency-lead-missing 3.3.3", "document-year 7.3"];
const grandTotals = ["C", "D", "E"].map((column) => `points-grand-total TỔNG ${column}306`);

/** Our annex, its rows 1 to 152 copied whole and inserted above the row `before`. */
async function tableCopied(before: number) {
  const inUse = await annexInUse();
  const { host, store, user, rests, review } = inUse;
  user.insertsCopies(1, before, 152);
  await rests();
  return {
    ...inUse,
    /** *Sửa tất cả* for a rule; answers how that ended. */
    async fixesAll(rule: string) {
      await applyFixes(host, store, review().sheet, fixesOfRule(review().fixes, rule));
      const { notice } = store.getState();
      await rests();
      return notice?.kind;
    },
    serious: () => seriousFindings(review()).filter((finding) => !standing.some((stt) => finding.startsWith(stt))),
  };
}

describe("a whole table copied on its sheet", () => {
  test("below itself: every parent is right in both, and stays so with a row more; the copy's total is reported, and right once fixed", async () => {
    const { user, rests, review, sheet, serious, fixesAll } = await tableCopied(155);
    expect(review().annexes.map(({ range }) => range)).toEqual(["A5:G152", "A159:G306"]);
    expect([wrongTotals(sheet()), wrongTotals(sheet(), 159)]).toEqual([[], ["C306 : 300, not 100", "D306 : 234.138, not 78.046", "E306 : 286.2, not 95.4"]]);
    expect(serious()).toEqual(grandTotals);
    expect(await fixesAll("points-grand-total")).toBe("done");
    expect([wrongTotals(sheet()), wrongTotals(sheet(), 159), serious()]).toEqual([[], [], []]);
    user.insertsRows(306);
    user.types("A306", "8.7");
    user.types("C306", "5");
    user.insertsRows(152);
    user.types("A152", "8.7");
    user.types("C152", "3");
    await rests();
    expect([wrongTotals(sheet()), wrongTotals(sheet(), 160)]).toEqual([[], []]);
    expect([sheet().cells.get("152,2")!.value, sheet().cells.get("307,2")!.value]).toEqual([103, 105]);
  });

  test("above itself: everything wrong in the copy is reported, and all is right once fixed", async () => {
    const { sheet, review, serious, fixesAll } = await tableCopied(1);
    const wrong = wrongTotals(sheet()).map((total) => total.split(" ")[0]);
    expect(wrong.length).toBeGreaterThan(100);
    expect(wrongTotals(sheet(), 157)).toEqual([]);
    expect([...new Set(serious().map((finding) => finding.split(" ").at(-1)))].sort()).toEqual(wrong.sort());
    expect([await fixesAll("points-children-sum"), await fixesAll("points-grand-total")]).toEqual(["done", "done"]);
    expect([wrongTotals(sheet()), wrongTotals(sheet(), 157), serious()]).toEqual([[], [], []]);
    expect(review().annexes).toHaveLength(2);
  });
});
