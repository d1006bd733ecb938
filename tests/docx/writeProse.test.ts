import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { readAnnexes } from "#core/annex/readAnnexes";
import { type Prose, proseOf } from "#core/remedies/prose";
import { remediesOf, remediesPlan } from "#core/remedies/remediesOf";
import { proseHtml, proseText } from "#docx/proseHtml";
import { writeProse } from "#docx/writeProse";
import { annexSheet, dakNong2022, dakPoRemedies2022 } from "../support/annexFixtures";
import { planSnapshot } from "../support/planSnapshot";
import { sheetText } from "../support/sheetText";
import { wordParagraphs, wordPart } from "../support/wordText";

const dakPo = proseOf(readAnnexes(annexSheet(dakPoRemedies2022)).annexes[0]!);
const HEADING = "| TT | Tiêu chí | Mục tiêu, yêu cầu | Nhiệm vụ, giải pháp | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |";
const proseOfRows = (rows: string, title = "| PHỤ LỤC NĂM 2022 |") => proseOf(readAnnexes(sheetText(`${title}\n${HEADING}\n${rows}`)).annexes[0]!);

/** The plan as it was published, with the labels that it varies made alike: 11 of 22 items say "Cơ quan thực hiện", three lack a colon. */
function publishedPlan(): string {
  const printed = readFileSync(join(__dirname, "../fixtures/prose/dak-po-2022.txt"), "utf8");
  return printed
    .replace(/\s+/g, " ")
    .trim()
    .replaceAll("- Cơ quan thực hiện:", "- Cơ quan phối hợp/thực hiện:")
    .replaceAll("Phân công trách nhiệm -", "Phân công trách nhiệm: -")
    .replaceAll("a) Mục đích, yêu cầu:", "a) Mục tiêu, yêu cầu:");
}
const itemsOf = (text: string): readonly string[] => text.split(/ (?=(?:[12]\.\d+|2)\. \p{Lu})/u);

describe("the remedies annex of huyện Đak Pơ as a .docx", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await writeProse(dakPo);
  });

  test("says what the published plan says, item by item", () => {
    const written = wordParagraphs(bytes).filter(({ style }) => style !== "Title").map(({ text }) => text);
    const [expected, found] = [itemsOf(publishedPlan()), itemsOf(written.join(" "))];
    expect(expected).toHaveLength(24);
    expect(found).toEqual(expected);
    expect(dakPo.items).toBe(22);
  });

  test("has headings in Word's own styles, and the parts as paragraphs", () => {
    const paragraphs = wordParagraphs(bytes);
    const count = (style: string) => paragraphs.filter((one) => one.style === style).length;
    expect([count("Title"), count("Heading1"), count("Heading2")]).toEqual([2, 2, 22]);
    const first = paragraphs.findIndex(({ style }) => style === "Heading2");
    expect(paragraphs.slice(first, first + 8).map(({ style, text }) => `${style} ${text.slice(0, 40)}`.trim())).toEqual([
      "Heading2 1.1. Tiêu chí “Rà soát, đánh giá thủ tục",
      "a) Mục tiêu, yêu cầu: Báo cáo rà soát, đ",
      "b) Nhiệm vụ, giải pháp:",
      "- Các cơ quan, đơn vị, UBND các xã, thị",
      "- Văn phòng HĐND và UBND huyện hướng dẫn",
      "c) Phân công trách nhiệm:",
      "- Cơ quan chủ trì: Văn phòng HĐND và UBN",
      "- Cơ quan phối hợp/thực hiện: Các cơ qua",
    ].map((line) => line.trim()));
  });

  test("has the form that Nghị định 30/2020/NĐ-CP asks for", () => {
    const attributes = (part: string, tag: string) => {
      const [element] = wordPart(bytes, part).getElementsByTagName(tag);
      return Object.fromEntries([...element!.attributes].map(({ name, value }) => [name.replace("w:", ""), value]));
    };
    expect(attributes("word/document.xml", "w:pgSz")).toMatchObject({ w: "11906", h: "16838" });
    // 20, 20, 30 and 15 mm.
    expect(attributes("word/document.xml", "w:pgMar")).toMatchObject({ top: "1134", bottom: "1134", left: "1701", right: "850" });
    const [defaults] = wordPart(bytes, "word/styles.xml").getElementsByTagName("w:docDefaults");
    const value = (tag: string, name = "w:val") => defaults!.getElementsByTagName(tag)[0]?.getAttribute(name);
    expect([value("w:rFonts", "w:ascii"), value("w:sz"), value("w:lang"), value("w:jc"), value("w:ind", "w:firstLine")]).toEqual(["Times New Roman", "28", "vi-VN", "both", "720"]);
    expect(wordPart(bytes, "word/document.xml").getElementsByTagName("w:titlePg")).toHaveLength(1);
  });
});

describe("a list written from a score annex", () => {
  test("has dots where something is to be filled in, and nothing else is missing", () => {
    const remedies = remediesOf(readAnnexes(annexSheet(dakNong2022)).annexes[0]!);
    if (typeof remedies === "string") throw new Error(remedies);
    const { paragraphs, items, year } = proseOf(readAnnexes(planSnapshot(remediesPlan(remedies))).annexes[0]!);
    expect([items, year]).toEqual([27, 2022]);
    expect(paragraphs.slice(0, 3).map(({ role }) => role)).toEqual(["title", "title", "subtitle"]);
    const dotted = paragraphs.filter(({ role, text }) => role === "body" && text.endsWith(": …")).map(({ text }) => text);
    expect(new Set(dotted)).toEqual(new Set(["- Cơ quan phối hợp/thực hiện: …", "d) Thời gian thực hiện/hoàn thành: …"]));
    expect(dotted).toHaveLength(54);
    expect(paragraphs.slice(4, 10).map(({ text }) => text)).toEqual([
      "1.1. Tiêu chí “Kết quả Chi số hài lòng (SIPAS)”",
      "a) Mục tiêu, yêu cầu: Phấn đấu đạt 8,6/10 điểm (năm 2021 đạt 8,57/10 điểm).",
      "b) Nhiệm vụ, giải pháp: Phối hợp chặt chẽ với Bộ Nội vụ, Bưu điện tỉnh chuẩn bị tốt các nội dung phục vụ công tác điều tra xã hội học.",
      "c) Phân công trách nhiệm:",
      "- Cơ quan chủ trì: Sở Nội vụ.",
      "- Cơ quan phối hợp/thực hiện: …",
    ]);
  });
});

describe("whatever the annex holds", () => {
  test("agencies below each other are parted by semicolons, lists stay lists, sentences are closed", () => {
    const { paragraphs } = proseOfRows("| 1 | Một | - Đạt 100%;⏎- Không trễ | Rà soát⏎+ Sửa đổi | - Sở Nội vụ.⏎- Sở Tư pháp | Các sở; | Quý I |");
    expect(paragraphs.slice(1).map(({ text }) => text)).toEqual([
      "1. Một",
      "a) Mục tiêu, yêu cầu:",
      "- Đạt 100%;",
      "- Không trễ.",
      "b) Nhiệm vụ, giải pháp: Rà soát",
      "+ Sửa đổi.",
      "c) Phân công trách nhiệm:",
      "- Cơ quan chủ trì: Sở Nội vụ; Sở Tư pháp.",
      "- Cơ quan phối hợp/thực hiện: Các sở.",
      "d) Thời gian thực hiện/hoàn thành: Quý I.",
    ]);
  });

  test("the letterhead above the caption is left out", () => {
    const { paragraphs } = proseOfRows("| 1 | Một | | | | | |", "| UBND TỈNH ĐẮK NÔNG |\n| PHỤ LỤC |\n| GIẢI PHÁP NĂM 2022 |\n| (Kèm theo Kế hoạch số 5/KH-UBND) |");
    expect(paragraphs.slice(0, 4)).toEqual([
      { role: "title", text: "PHỤ LỤC" },
      { role: "title", text: "GIẢI PHÁP NĂM 2022" },
      { role: "subtitle", text: "(Kèm theo Kế hoạch số 5/KH-UBND)" },
      { role: "criterion", text: "1. Một" },
    ]);
  });

  test("a heading that somebody filled in, and a row without number, lose nothing", () => {
    const { paragraphs, items } = proseOfRows("| 1. | Nhóm | Chung | | | | |\n| 1.1. | Một | Riêng | | | | |\n| | Thêm | Nữa | | | | |");
    expect(items).toBe(3);
    expect(paragraphs.map(({ text }) => text)).toEqual(expect.arrayContaining(["1. Nhóm", "a) Mục tiêu, yêu cầu: Chung.", "1.1. Một", "Thêm", "a) Mục tiêu, yêu cầu: Nữa."]));
  });

  const hostile = `<w:p>&amp;</w:p> ]]> "x" \u0000\u0007\ud83d \ud83d\ude00 \ufffe {year} ${"dài ".repeat(3000)}hết`;
  const prose: Prose = { title: hostile, year: null, items: 1, paragraphs: [{ role: "title", text: hostile }, { role: "body", text: hostile }] };
  const clean = hostile.replace("\u0000\u0007\ud83d ", " ").replace("\ufffe", "");

  test("hostile text stays text in a file that can be read", async () => {
    const bytes = await writeProse(prose);
    expect(wordParagraphs(bytes).map(({ text }) => text)).toEqual([clean, clean]);
    expect(wordPart(bytes, "docProps/core.xml").getElementsByTagName("dc:title")[0]?.textContent).toBe(clean);
  });

  test("and on the clipboard", () => {
    const { document } = new JSDOM(proseHtml(prose)).window;
    expect([...document.body.children].map(({ tagName, textContent }) => [tagName, textContent])).toEqual([["P", clean], ["P", clean]]);
    expect(proseText(prose)).toBe(`${clean}\n${clean}`);
  });
});

test("the clipboard's headings are headings, and the language is Vietnamese", () => {
  const { document } = new JSDOM(proseHtml(dakPo)).window;
  expect([document.documentElement.lang, document.querySelectorAll("h1").length, document.querySelectorAll("h2").length]).toEqual(["vi-VN", 2, 22]);
  expect(document.querySelector("h2")?.getAttribute("style")).toContain("font-family:'Times New Roman';font-size:14pt");
});
