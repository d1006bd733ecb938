import { checkAcross } from "#core/across/checkAcross";
import { readAnnexes } from "#core/annex/readAnnexes";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import type { Comparison } from "#review/comparison";
import { annexSheet, dakPoRemedies2022, krongNo2023 } from "../support/annexFixtures";
import { describeInChromium } from "../support/chromium";
import { builtInKnowledge } from "../support/knowledge";
import { accessibilityFaults, paneCalls, panesInChromium, pictureOf, reviewed, reviewOf, screenshots } from "../support/openPane";

jest.setTimeout(120_000);

const score = annexSheet(krongNo2023);
const remedies = annexSheet({ ...dakPoRemedies2022, title: "KẾ HOẠCH KHẮC PHỤC NĂM 2023" }, { name: "Khắc phục" });

function findings(...sheets: readonly SheetSnapshot[]): Comparison["findings"] {
  return checkAcross(sheets.flatMap((sheet) => readAnnexes(sheet).annexes), builtInKnowledge).map(({ finding }) => finding);
}

const comparison: Comparison = { sheets: [score.sheet, remedies.sheet], findings: findings(score, remedies), changed: [], problem: null };

function comparing(more: Partial<Comparison> = {}) {
  return reviewed(reviewOf(krongNo2023), { comparison: { ...comparison, ...more } });
}

describeInChromium("what annexes are at odds about", () => {
  const open = panesInChromium();
  const section = async (more: Partial<Comparison> = {}, scene: Parameters<typeof open>[1] = {}) => {
    const page = await open(comparing(more), scene);
    return { page, region: page.getByRole("region", { name: /^Giữa các phụ lục|^Between the annexes/ }) };
  };

  test("stands in a section of its own, each finding with a link to both places", async () => {
    const { page, region } = await section({}, { width: 320 });
    expect(await region.locator("li").count()).toBe(4);
    expect(await region.innerText()).toContain("Đã đối chiếu phụ lục của 2 trang, có 4 chỗ nên xem.");
    const first = region.locator("li").first();
    expect(await first.innerText()).toContain("Dòng 1.7 của “Phụ lục”: năm trước đạt 0/2 điểm nhưng “Khắc phục” (từ ô Khắc phục!B5) chưa có nội dung khắc phục.");
    await first.getByRole("button", { name: "Phụ lục!D30" }).click();
    await first.getByRole("button", { name: "Khắc phục!B5" }).press("Enter");
    expect(await paneCalls(page)).toEqual([
      ["goTo", "Phụ lục", { row: 29, column: 3 }],
      ["goTo", "Khắc phục", { row: 4, column: 1 }],
    ]);
    await pictureOf(page, `${screenshots}/across-320.png`);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("says what is out of date, and checks again at a press", async () => {
    const { page, region } = await section({ changed: ["Khắc phục"] });
    expect(await region.locator("li[data-outdated]").count()).toBe(4);
    expect(await region.getByText("đã cũ", { exact: true }).count()).toBe(4);
    await region.getByRole("button", { name: "Đã cũ – bấm để kiểm tra lại" }).click();
    expect(await paneCalls(page)).toEqual([["check"]]);
    await pictureOf(page, `${screenshots}/across-outdated.png`);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("shows five findings first and the rest when asked", async () => {
    const [one] = comparison.findings;
    const many = Array.from({ length: 45 }, (_, row) => ({ ...one!, cell: { row, column: 3 } }));
    const { region } = await section({ findings: many });
    expect(await region.locator("li").count()).toBe(5);
    await region.getByRole("button", { name: "Xem thêm 40 chỗ" }).click();
    expect(await region.locator("li").count()).toBe(45);
  });

  test("says so where nothing is at odds, and why other sheets could not be read", async () => {
    const none = await section({ findings: [] });
    expect(await none.region.innerText()).toContain("Đã đối chiếu phụ lục của 2 trang, chưa thấy chỗ nào không khớp.");
    const failed = await section({ findings: [], problem: { reason: "too-large", detail: "", left: [] } });
    expect(await failed.region.innerText()).toMatch(/^Giữa các phụ lục\s+Chưa đối chiếu được với các trang khác\. .+\s+Kiểm tra lại các trang$/);
  });

  test("is shown on every sheet that was compared and on no other, in English as well", async () => {
    const page = await open(reviewed(reviewOf(krongNo2023), { comparison: { ...comparison, sheets: [remedies.sheet] } }));
    expect(await page.getByRole("region", { name: /^Giữa các phụ lục/ }).count()).toBe(0);
    const { region } = await section({}, { language: "en" });
    expect(await region.innerText()).toContain("Annexes of 2 sheets compared; 4 places to look at.");
  });
});
