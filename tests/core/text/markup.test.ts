import fc from "fast-check";
import { findMarkup, withoutMarkup } from "#core/text/markup";

describe("withoutMarkup", () => {
  it.each([
    ['<ul style="list-style-type: none"> - Rà soát.', "- Rà soát."],
    ["Dòng một<br/>dòng hai", "Dòng một\ndòng hai"],
    ["<p>Kế&nbsp;hoạch</p><p>Báo cáo</p>", "Kế hoạch\nBáo cáo"],
    ["m&ugrave;a thu &amp; đ&ocirc;ng", "mùa thu & đông"],
    ["&amp;lt;b&amp;gt;đậm", "đậm"],
    ["&#272;ất &#xA0;đai", "Đất đai"],
  ])("makes of %j %j", (text, plain) => {
    expect(withoutMarkup(text)).toBe(plain);
  });

  it("leaves no mark-up, whatever the text", () => {
    const piece = fc.constantFrom("<b>", "&amp;", "&lt;", "&gt;", "b", "p>", "<", "&", ";", "nbsp", "#60", " ", "chữ");
    fc.assert(fc.property(fc.array(piece), (pieces) => findMarkup(withoutMarkup(pieces.join(""))).length === 0));
  });
});

describe("findMarkup", () => {
  it.each(["giữ < 5% và > 1%", "TTVH&TT; R&D;", "<Tên đơn vị>", "a<b", "<cchc@tinh.gov.vn>"])("sees none in %j", (text) => {
    expect(findMarkup(text)).toEqual([]);
  });
});
