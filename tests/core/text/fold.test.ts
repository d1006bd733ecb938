import fc from "fast-check";
import { fold, foldMarks, tidySpaces } from "#core/text/fold";

describe("fold", () => {
  it.each([
    ["Phòng  Nội vụ", "phòng nội vụ"],
    ["Phòng Văn hoá và Thông tin", "Phòng Văn hóa & Thông tin"],
    ["Khoẻ", "KHỎE"],
    ["thuỷ lợi", "Thủy lợi"],
    ["loè, xoã", "lòe, xõa"],
    ["Tài chính – Kế hoạch", "Tài chính - Kế hoạch"],
    ["HĐND&UBND huyện", "HĐND và UBND huyện"],
    ["Sở Nội vụ.", "Sở Nội vụ"],
    ["Sở Nội vụ ;.", "Sở Nội vụ,"],
    ["Sở\u00a0Nội\u200b vụ\n", "Sở Nội vụ"],
    ["Đắk Nông".normalize("NFD"), "ĐẮK NÔNG"],
  ])("makes %j and %j one text", (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ["Thông tư", "Thống tư"],
    ["má", "mà"],
    ["quý", "qúy"],
    ["hoàn", "hòan"],
    ["Sở Nội vụ", "Sở Nội-vụ"],
    ["1.1", "11"],
  ])("keeps %j and %j apart", (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it("places the tone as most people do: hòa, khỏe, thủy; hoàn and quý stay", () => {
    expect(fold("Hoà khoẻ thuỷ hoàn quý toà")).toBe("hòa khỏe thủy hoàn quý tòa");
  });

  it("changes nothing more when it is done again", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe("foldMarks", () => {
  it("leaves plain letters, look-alikes of ư included", () => {
    expect(foldMarks("Điểm năm 2021 đạt đƣợc")).toBe("diem nam 2021 dat duoc");
    expect(foldMarks("NGƢỜI DÂN, ƯU TIÊN")).toBe("nguoi dan, uu tien");
  });
});

describe("tidySpaces", () => {
  it("makes one space of every run of white space and drops what cannot be seen", () => {
    expect(tidySpaces(" \u00a0Sở \n\t Nội\u200b\ufeff vụ ")).toBe("Sở Nội vụ");
  });
});
