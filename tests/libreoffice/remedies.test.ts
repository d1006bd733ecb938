import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readAnnexes } from "#core/annex/readAnnexes";
import { type Prose, proseOf } from "#core/remedies/prose";
import { remediesOf, remediesPlan } from "#core/remedies/remediesOf";
import { writeProse } from "#docx/writeProse";
import { annexSheet, dakNong2022, dakPoRemedies2022 } from "../support/annexFixtures";
import { convert, describeWithLibreOffice, libreOfficeTimeout, pictures, textOf } from "../support/libreOffice";
import { planSnapshot } from "../support/planSnapshot";

const screenshots = join(process.cwd(), "tests/screenshots/libreoffice");

function writtenList(): Prose {
  const remedies = remediesOf(readAnnexes(annexSheet(dakNong2022)).annexes[0]!);
  if (typeof remedies === "string") throw new Error(remedies);
  return proseOf(readAnnexes(planSnapshot(remediesPlan(remedies))).annexes[0]!);
}

/** Lines are broken anywhere, after hyphens too. */
const withoutSpaces = (text: string): string => text.normalize("NFC").replace(/\s+/g, "");

/** The paragraphs that do not follow directly on the one before. */
function notFoundInOrder(printed: string, texts: readonly string[]): readonly string[] {
  let at = 0;
  return texts.filter((text) => {
    const wanted = withoutSpaces(text);
    const found = printed.indexOf(wanted, at);
    const follows = found === at;
    if (found >= 0) at = found + wanted.length;
    return !follows;
  });
}

describeWithLibreOffice("the prose of a remedies annex in LibreOffice Writer", () => {
  beforeAll(() => mkdir(screenshots, { recursive: true }));

  test.each([
    ["dak-po", () => proseOf(readAnnexes(annexSheet(dakPoRemedies2022)).annexes[0]!)],
    ["dak-nong", writtenList],
  ] as const)(
    "opens and prints every paragraph in order, the pages after the first numbered (%s)",
    async (name, prose) => {
      const { paragraphs } = prose();
      const pdf = await convert(await writeProse({ title: name, year: null, items: 0, paragraphs }), "pdf", "docx");
      const pages = (await textOf(pdf)).split("\f").slice(0, -1);
      expect(pages.length).toBeGreaterThan(3);
      const unnumbered = pages.map((text, place) => {
        const [first = "", ...lines] = text.trimStart().split("\n");
        if (place === 0) return text;
        expect(first.trim()).toBe(String(place + 1));
        return lines.join("\n");
      });
      expect(notFoundInOrder(withoutSpaces(unnumbered.join("\n")), paragraphs.map(({ text }) => text))).toEqual([]);
      for (const [place, picture] of (await pictures(pdf, 60)).slice(0, 2).entries()) await writeFile(join(screenshots, `remedies-${name}-${place + 1}.png`), picture);
    },
    libreOfficeTimeout,
  );
});
