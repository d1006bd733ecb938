import { levelsIn } from "#core/text/levels";

describe("levelsIn", () => {
  it.each([
    ["UBND cấp huyện, cấp xã", ["huyện", "xã"]],
    ["tại cấp tỉnh, huyện, xã", ["tỉnh", "huyện", "xã"]],
    ["Từ CẤP HUYỆN đến cấp xã", ["huyện", "xã"]],
    ["thuộc thẩm quyền giải quyết của tỉnh", ["tỉnh"]],
    ["thẩm quyền của UBND cấp xã", ["xã"]],
    ["của UBND huyện", []],
    ["cung cấp xã hội hóa, cấp xã hội", []],
    ["phân cấp tỉnh", []],
  ])("reads in %j %j", (text, levels) => {
    expect(levelsIn(text)).toEqual(levels);
    expect(levelsIn(text.normalize("NFD"))).toEqual(levels);
  });
});
