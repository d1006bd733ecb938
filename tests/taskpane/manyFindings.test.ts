import { dakNong2022, type PrintedAnnex } from "../support/annexFixtures";
import { describeInChromium } from "../support/chromium";
import { panesInChromium, reviewed, reviewOf } from "../support/openPane";

/** The annex with so many rows more, each with a fault in its points. */
function longer(annex: PrintedAnnex, count: number): PrintedAnnex {
  const faulty = Array.from({ length: count }, (_, index) => ({ stt: `8.${Math.floor(index / 100) + 1}.${(index % 100) + 1}`, criterion: `Tiêu chí ${index}`, maxScore: "1", prevScore: "1", targetScore: "đạt", task: "Thực hiện", leadAgency: "Sở Nội vụ" }));
  return { ...annex, rows: [...annex.rows.slice(0, -1), ...faulty] };
}

describeInChromium("with 10,000 findings, the pane", () => {
  const open = panesInChromium();

  it("draws the first ones of each group and offers more, whatever they are grouped by", async () => {
    const page = await open(reviewed(reviewOf(longer(dakNong2022, 10_000))));
    const cards = page.locator("section [data-rule]");
    expect(await cards.count()).toBeLessThan(400);
    await page.getByRole("button", { name: /^Hiện thêm \([\d.]{4,6} còn lại\)/ }).first().click();
    expect(await cards.count()).toBeGreaterThan(200);

    await page.getByRole("button", { name: "Lọc và nhóm" }).click();
    await page.getByRole("menuitemradio", { name: "Dòng", exact: true }).click();
    await page.getByRole("heading", { name: "Dòng 2,3 (1)" }).waitFor();
    expect(await page.getByRole("heading", { level: 2 }).count()).toBeLessThan(60);
    await page.getByRole("button", { name: /^Hiện thêm/ }).last().click();
    expect(await page.getByRole("heading", { level: 2 }).count()).toBeGreaterThan(90);
    await page.context().close();
  }, 120_000);
});
