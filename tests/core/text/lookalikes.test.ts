import { findLookalikes } from "#core/text/lookalikes";

const repaired = (text: string): string => findLookalikes(text).repaired;

describe("findLookalikes", () => {
  it.each([
    ["ngƣời, NƢỚC", "người, NƯỚC"],
    ["HÀI LÕNG, HÕA BÌNH", "HÀI LÒNG, HÒA BÌNH"],
    ["СCHC (Cyrillic С)", "CCHC (Cyrillic C)"],
    ["Τỉnh (Greek Τ)", "Tỉnh (Greek T)"],
    ["Ðất", "Đất"],
    ["Sở\u00a0Nội\u200b vụ", "Sở Nội vụ"],
  ])("writes %j as %j", (text, right) => {
    expect(repaired(text)).toBe(right);
  });

  it.each(["theo dõi, nêu rõ, RÕ RÀNG, THEO DÕI, ĐÕN", "Σ, Δ, μg, α, β", "жизнь", "ISO 9001:2015 – 85%"])("leaves %j alone", (text) => {
    expect(findLookalikes(text)).toEqual({ words: new Map(), unseen: 0, repaired: text });
  });

  it("names each wrong word once and counts what cannot be seen", () => {
    const { words, unseen } = findLookalikes("đƣợc\u00a0đƣợc\u200b số lƣợng");
    expect([...words]).toEqual([["đƣợc", "được"], ["lƣợng", "lượng"]]);
    expect(unseen).toBe(2);
  });
});
