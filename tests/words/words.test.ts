import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { UNITS_PER_POINT, type Points } from "#core/points/points";
import { createWords, languageOf, sentences } from "#words/words";

const folder = resolve(__dirname, "../../src/words");
const files = readdirSync(join(folder, "vi"));

/** Names of the places in a message, in any order. */
function places(message: string): string[] {
  const names = new Set<string>();
  const visit = (elements: ReturnType<IntlMessageFormat["getAst"]>): void => {
    for (const element of elements) {
      if ("value" in element && element.type !== 0) names.add(String(element.value));
      if ("options" in element) for (const option of Object.values(element.options)) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, "en").getAst());
  return [...names].sort();
}

describe("the words of the product", () => {
  it("are in both languages, file by file", () => {
    expect(readdirSync(join(folder, "en"))).toEqual(files);
    for (const file of files) {
      const ids = (language: string) => Object.keys(JSON.parse(readFileSync(join(folder, language, file), "utf8"))).sort();
      expect({ file, ids: ids("en") }).toEqual({ file, ids: ids("vi") });
    }
  });

  it("give each id one sentence only", () => {
    const ids = files.flatMap((file) => Object.keys(JSON.parse(readFileSync(join(folder, "vi", file), "utf8"))));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(Object.keys(sentences.vi).sort()).toEqual(ids.sort());
  });

  it("have the same places to fill in both languages, and are proper Unicode", () => {
    for (const [id, vietnamese] of Object.entries(sentences.vi)) {
      expect({ id, places: places(sentences.en[id] ?? "") }).toEqual({ id, places: places(vietnamese) });
      expect(vietnamese).toBe(vietnamese.normalize("NFC"));
    }
  });

  it("show points with the decimal sign of the language", () => {
    const data = { last: { points: (8.5 * UNITS_PER_POINT) as Points }, target: { points: (8 * UNITS_PER_POINT) as Points } };
    expect(createWords("vi").say("pane.declines.scores", data)).toBe("Năm trước 8,5 → mục tiêu 8");
    expect(createWords("en").say("pane.declines.scores", data)).toBe("Last year 8.5 → target 8");
  });

  it("take hostile text as text", () => {
    expect(createWords("vi").say("pane.empty.sheet", { sheet: "<b>{x}</b>" })).toContain("“<b>{x}</b>”");
  });

  it("refuse an id that no file has", () => {
    expect(() => createWords("vi").say("no.such.sentence")).toThrow(/no\.such\.sentence/);
  });

  it("are Vietnamese for every language but English", () => {
    expect(["vi-VN", "en-US", "en", "fr-FR", ""].map(languageOf)).toEqual(["vi", "en", "en", "vi", "vi"]);
  });
});
