import { adoptionOf } from "#core/adoption/adoptionOf";
import type { Furnishing } from "#core/snapshot/furnishing";
import { readAnnexes } from "#core/annex/readAnnexes";
import { nativeFormatsFor } from "#core/marks/nativeFormats";
import { annexSheet, dakNong2022 } from "../support/annexFixtures";
import { bareFurnishing } from "../support/bareFurnishing";
import { describeInChromium } from "../support/chromium";
import { accessibilityFaults, paneCalls, panesInChromium, pictureOf, reviewed, reviewOf, screenshots } from "../support/openPane";

jest.setTimeout(120_000);

const sheet = annexSheet(dakNong2022);
const { annexes } = readAnnexes(sheet);

function offering(furnishing: Partial<Furnishing> = {}) {
  const adoption = { sheet: sheet.sheet, adoption: adoptionOf(sheet, annexes, { ...bareFurnishing, ...furnishing }) };
  return reviewed(reviewOf(dakNong2022), { adoption });
}

/** Marks that a copied row has doubled, and a list that stands in another file. */
const damaged: Partial<Furnishing> = {
  marks: [...annexes.flatMap(nativeFormatsFor), nativeFormatsFor(annexes[0]!)[0]!],
  marked: [annexes[0]!.range],
  validated: [{ areas: [{ top: 5, left: 6, bottom: 124, right: 6 }], source: "='[Cũ.xlsx]PL_DanhMuc'!$A$1:$A$40" }],
};

describeInChromium("what can be added to an annex", () => {
  const open = panesInChromium();

  test("says of each item exactly what is added where, and why the rest is not", async () => {
    const page = await open(offering(), { width: 320 });
    const section = page.getByRole("region", { name: "Bổ sung cho phụ lục" });
    expect(await section.getByRole("checkbox").evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).labels?.[0]?.textContent))).toEqual([
      "Công thức tính tổng, tỷ lệ",
      "Tô màu cảnh báo",
      "Danh sách chọn cơ quan, đơn vị",
      "Thiết lập trang in",
    ]);
    const text = await section.innerText();
    expect(text).toContain("C6:C119 (28 ô), D6:D119 (25 ô), E6:E119 (28 ô)");
    expect(text).toContain("9 ô giữ nguyên số đã gõ: 3 ô lệch kết quả tính từ các dòng bên dưới, 1 ô chỉ khớp sau khi làm tròn, 5 ô có dòng mà công thức không tính được (STT sai dạng, số ghi bằng chữ).");
    expect(text).toContain("8 định dạng có điều kiện cho A5:G125.");
    expect(text).toContain("Cho các ô G6:G125");
    expect(text).toContain("lặp lại dòng tiêu đề 5 ở mỗi trang, vùng in A1:G125");
    await pictureOf(page, `${screenshots}/adoption-320.png`);
  });

  test("does the chosen items alone, by keyboard too", async () => {
    const page = await open(offering());
    const section = page.getByRole("region", { name: "Bổ sung cho phụ lục" });
    await section.getByRole("checkbox", { name: "Tô màu cảnh báo" }).focus();
    await page.keyboard.press("Space");
    await section.getByRole("button", { name: "Bổ sung 3 mục đã chọn" }).press("Enter");
    const [call] = await paneCalls(page);
    expect([call?.[0], call?.[1], call?.[3]]).toEqual(["adopt", sheet.sheet, ["totals", "dropDown", "page"]]);
    await section.getByRole("checkbox", { name: "Công thức tính tổng, tỷ lệ" }).click();
    await section.getByRole("checkbox", { name: "Danh sách chọn cơ quan, đơn vị" }).click();
    await section.getByRole("checkbox", { name: "Thiết lập trang in" }).click();
    await section.getByRole("button", { name: "Bổ sung 0 mục đã chọn" }).press("Enter");
    expect(await paneCalls(page)).toHaveLength(1);
  });

  test("words what is damaged as a repair", async () => {
    const page = await open(offering(damaged));
    const text = await page.getByRole("region", { name: "Bổ sung cho phụ lục" }).innerText();
    expect(text).toContain("Tô màu cảnh báo: khôi phục");
    expect(text).toContain("Hiện có 1 định dạng bị lặp do chép dòng");
    expect(text).toContain("Danh sách chọn cơ quan, đơn vị: khôi phục");
    expect(text).toContain("sẽ liên kết lại với sổ làm việc này");
  });

  test("is not there without an offer, nor for another sheet", async () => {
    const page = await open({ ...offering(), adoption: { ...offering().adoption!, sheet: { id: "khác", name: "Khác" } } });
    await page.getByRole("tab", { name: /Phát hiện/ }).waitFor();
    expect(await page.getByRole("region", { name: "Bổ sung cho phụ lục" }).count()).toBe(0);
  });

  test.each(["light", "dark", "contrast"] as const)("can be used by everyone (%s)", async (theme) => {
    const page = await open(offering(damaged), { theme, width: 320 });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await pictureOf(page, `${screenshots}/adoption-${theme}.png`);
  });
});
