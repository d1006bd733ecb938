import fc from "fast-check";
import { textDifference } from "#review/textDifference";

describe("the difference of two texts", () => {
  test("is the one piece between what they share", () => {
    expect(textDifference("thị trân Đắk Mâm", "thị trấn Đắk Mâm")).toEqual({ lead: "thị tr", removed: "â", added: "ấ", tail: "n Đắk Mâm" });
    expect(textDifference("ab  cd", "ab cd")).toEqual({ lead: "ab ", removed: " ", added: "", tail: "cd" });
    expect(textDifference("aaa", "aa")).toEqual({ lead: "aa", removed: "a", added: "", tail: "" });
    expect(textDifference("", "x")).toEqual({ lead: "", removed: "", added: "x", tail: "" });
  });

  test("never parts a letter from its accents", () => {
    const decomposed = "a\u0302\u0301";
    expect(textDifference(`tr${decomposed}n`, "trấn")).toEqual({ lead: "tr", removed: decomposed, added: "ấ", tail: "n" });
  });

  test("holds both texts whole, whatever they are", () => {
    const texts = fc.string({ unit: fc.constantFrom("a", "b", "\u0301", "ư", " ", "😀", "\n") });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { lead, removed, added, tail } = textDifference(before, after);
        expect([lead + removed + tail, lead + added + tail]).toEqual([before, after]);
      }),
    );
  });
});
