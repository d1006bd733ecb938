import { matchCase } from "#core/text/matchCase";

describe("matchCase", () => {
  it.each([
    ["Phần đầu đạt", "phấn đấu đạt", "Phấn đấu đạt"],
    ["phần  đầu", "phấn đấu", "phấn đấu"],
    ["QÚY", "quý", "QUÝ"],
    ["Bộ phân Một cửa", "bộ phận một cửa", "Bộ phận Một cửa"],
    ["HDNĐ", "HĐND", "HĐND"],
    ["Phản ánh nghị", "phản ánh, kiến nghị", "Phản ánh, kiến nghị"],
    ["PHẢN ÁNH NGHỊ", "phản ánh, kiến nghị", "PHẢN ÁNH, KIẾN NGHỊ"],
  ])("writes what stands for %j as in %j: %j", (printed, right, expected) => {
    expect(matchCase(printed, right)).toBe(expected);
  });
});
