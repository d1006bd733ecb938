import type { AnnexRow, ColumnKey } from "#core/annex/annex";
import { readAnnexes } from "#core/annex/readAnnexes";
import { leavesOf } from "#core/annex/walkAnnex";
import { toA1 } from "#core/snapshot/address";
import { layOutTemplate } from "#core/templates/layOutTemplate";
import { findTemplate } from "#core/templates/templates";
import type { WorkbenchWindow } from "#workbench/page/pane/workbenchWindow";
import { benchInChromium } from "../support/benchInChromium";
import { describeInChromium } from "../support/chromium";
import { planSnapshot } from "../support/planSnapshot";

jest.setTimeout(240_000);

/** Each kind: its template, by the words of the pane's menu, and a slip in its first lowest-level row that can be put right. */
const kinds: readonly {
  readonly template: string; readonly item: string; readonly tab: string;
  readonly column: ColumnKey; readonly wrong: string; readonly rule: string; readonly right: string;
}[] = [
  { template: "score-huyen-2023", item: "Phụ lục chấm điểm, cấp huyện, 2023", tab: "Biểu đồ", column: "targetScore", wrong: "đạt", rule: "points-not-a-number", right: "0,1" },
  { template: "monitoring-huyen-2023", item: "Phụ lục theo dõi, phân công, cấp huyện, 2023", tab: "Cơ quan", column: "leadAgency", wrong: "Phòng nội vụ", rule: "agency-variant", right: "Phòng Nội vụ" },
  { template: "action-plan-huyen-2022", item: "Phụ lục nhiệm vụ, hoạt động, cấp huyện, 2022", tab: "Thời hạn", column: "deadline", wrong: "bao giờ xong", rule: "deadline-unreadable", right: "Quý II/2022" },
  { template: "targets-huyen-2022", item: "Phụ lục mục tiêu theo tiêu chí, cấp huyện, 2022", tab: "Thời hạn", column: "deadline", wrong: "bao giờ xong", rule: "deadline-unreadable", right: "Cả năm" },
  { template: "remedies-huyen-2022", item: "Phụ lục giải pháp khắc phục, cấp huyện, 2022", tab: "Cơ quan", column: "leadAgency", wrong: "Phòng nội vụ", rule: "agency-variant", right: "Phòng Nội vụ" },
  { template: "report-xa-2024", item: "Phụ lục số liệu báo cáo, cấp xã, 2024", tab: "Số liệu", column: "value", wrong: "5", rule: "whole-missing", right: "6" },
];

/** Where the slip is typed in an empty sheet, and where it is shown and put right: a share's part, then its whole; else one cell. */
function cellsOf(template: string, column: ColumnKey): { readonly sheet: string; readonly typed: string; readonly shown: string } {
  const plan = layOutTemplate(findTemplate(template)!, { filled: false });
  const annex = readAnnexes(planSnapshot(plan)).annexes[0]!;
  const [leaf] = leavesOf(annex);
  const [whole = leaf, part = leaf] = leaf!.parts;
  const at = (row: AnnexRow | undefined) => toA1(row!.cells.get(column)!.address);
  return { sheet: plan.name, typed: at(part), shown: at(whole) };
}

describeInChromium("A template of each kind in the workbench", () => {
  const open = benchInChromium();

  test.each(kinds)("$template is inserted from the pane, checked while it is typed into, and shown in its own tab", async ({ template, item, tab, column, wrong, rule, right }) => {
    const bench = await open({ viewport: { width: 1700, height: 900 } });
    const { sheet, typed, shown } = cellsOf(template, column);
    await bench.pane.getByRole("button", { name: "Lệnh khác" }).click();
    await bench.pane.getByRole("menuitem", { name: item }).click();
    await bench.reviewed(sheet);
    expect(await bench.findings()).toEqual([]);

    await bench.type(typed, wrong);
    await bench.finding(rule, shown, "visible");
    await bench.screenshot(`kind-${template}`);
    await bench.type(shown, right);
    await bench.finding(rule, shown, "detached");
    expect(await bench.page.evaluate(() => (window as unknown as WorkbenchWindow).excel?.undoDepth)).toBe(2);

    await bench.pane.getByRole("tab", { name: tab }).click();
    await bench.pane.getByRole("tabpanel").getByRole("list").first().waitFor();
    await bench.screenshot(`kind-${template}-tab`);
  });
});
