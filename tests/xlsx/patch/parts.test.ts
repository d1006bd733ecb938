import { strToU8, unzipSync, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { parseA1 } from "#core/snapshot/address";
import type { CellPatch, FileEdit } from "#xlsx/patch/fileEdit";
import { patchWorkbook } from "#xlsx/patch/patchWorkbook";
import { readWorkbook } from "#xlsx/readWorkbook";
import { realAnnex } from "../../support/annexWorkbook";
import { changedEntries, partText, rawEntries, rawParts, rawWorkbook, type RawWorkbook } from "../../support/rawWorkbook";
import { richWorkbook } from "../../support/richWorkbook";

const on = (sheet: string, patch: CellPatch): FileEdit => ({ sheet, patch });
const at = (cell: string) => parseA1(cell)!;
const text = (cell: string, written: string): CellPatch => ({ kind: "setText", cell: at(cell), text: written });
const number = (cell: string, written: number): CellPatch => ({ kind: "setNumber", cell: at(cell), number: written });
const formula = (cell: string, written: string): CellPatch => ({ kind: "setFormula", cell: at(cell), formula: written });

const sheet1 = "xl/worksheets/sheet1.xml";

describe("entries of the zip", () => {
  test("that nobody edited are the same bytes, in a file with charts, pictures, macros, comments and all", async () => {
    const before = await richWorkbook(realAnnex("dak-nong-2022"));
    expect(rawEntries(before).size).toBe(27);
    const texts = patchWorkbook(before, [on("Phụ lục", text("B7", "Kế hoạch"))]);
    expect(changedEntries(before, texts)).toEqual([sheet1]);
    expect([...rawEntries(texts).keys()]).toEqual([...rawEntries(before).keys()]);
    // The text style that the plain cell needs is there; the wrapped one's is not.
    const [, wrapped = ""] = /<c r="(\w+)" s="2"/.exec(partText(before, sheet1)) ?? [];
    expect(changedEntries(before, patchWorkbook(before, [on("Phụ lục", text("B7", "1/2"))]))).toEqual([sheet1]);
    expect(changedEntries(before, patchWorkbook(before, [on("Phụ lục", text(wrapped, "1/2"))]))).toEqual(["xl/styles.xml", sheet1]);
    expect(changedEntries(before, patchWorkbook(before, [on("Phụ lục", number("C7", 1))]))).toEqual(["xl/workbook.xml", sheet1]);
    expect(changedEntries(before, patchWorkbook(before, [on("Nguồn", number("B4", 1))]))).toEqual(["xl/calcChain.xml", "xl/workbook.xml", "xl/worksheets/sheet2.xml"]);
  });

  test("no edit, no change at all", async () => {
    const before = await richWorkbook(realAnnex("dak-nong-2022"));
    expect(Buffer.from(patchWorkbook(before, [])).equals(before)).toBe(true);
  });

  test("keep their times, methods, comments and extra fields in the directory; an edited one its time and method", async () => {
    const before = await richWorkbook(realAnnex("dak-nong-2022"));
    const after = patchWorkbook(before, [on("Phụ lục", text("B7", "Kế hoạch"))]);
    const records = (bytes: Uint8Array) => {
      const file = Buffer.from(bytes);
      const end = file.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
      return file.subarray(file.readUInt32LE(end + 16), end).toString("latin1").split("PK\u0001\u0002").slice(1);
    };
    // Version to time, then name to comment: what lies between are checksum, sizes and place.
    const lasting = (record: string) => record.slice(0, 12) + record.slice(24, 38) + record.slice(42);
    expect(records(after).map(lasting)).toEqual(records(before).map(lasting));
  });

  test("written as a stream, their sizes behind them, are copied, too", async () => {
    const parts = rawParts({ sheets: [{ name: "A", xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }], parts: { "xl/media/x.bin": { content: new Uint8Array(5000), type: "" } } });
    const chunks: Uint8Array[] = [];
    const zip = new Zip((_, chunk) => void chunks.push(chunk));
    for (const [name, content] of Object.entries(parts)) {
      const file = name.endsWith("workbook.xml") ? new ZipPassThrough(name) : new ZipDeflate(name);
      zip.add(file);
      file.push(content, true);
    }
    zip.end();
    const before = new Uint8Array(Buffer.concat(chunks));
    const after = patchWorkbook(before, [on("A", number("A1", 2))]);
    expect(changedEntries(before, after)).toEqual(["xl/workbook.xml", sheet1]);
    expect((await readWorkbook(after)).sheets[0]!.snapshot.values).toEqual([[2]]);
    expect(unzipSync(after)["xl/media/x.bin"]).toEqual(new Uint8Array(5000));
  });

  test("and a comment behind the last of them stay", () => {
    const plain = Buffer.from(rawWorkbook({ sheets: [{ name: "A", xml: "<sheetData/>" }] }));
    const comment = Buffer.from("ghi chú");
    plain.writeUInt16LE(comment.length, plain.length - 2);
    const after = Buffer.from(patchWorkbook(Buffer.concat([plain, comment]), [on("A", number("A1", 2))]));
    expect(after.subarray(-comment.length).equals(comment)).toBe(true);
    expect(after.readUInt16LE(after.length - comment.length - 2)).toBe(comment.length);
  });

  test("of a file that is cut off are refused", () => {
    const whole = rawWorkbook({ sheets: [{ name: "A", xml: "<sheetData/>" }] });
    expect(() => patchWorkbook(whole.slice(0, -30), [on("A", number("A1", 2))])).toThrow(expect.objectContaining({ name: "WorkbookUnreadable", reason: "damaged" }));
  });

  test("with names in another case and slashes of the other kind are found", async () => {
    const parts = rawParts({ sheets: [{ name: "A", xml: "<sheetData/>" }] });
    const renamed = Object.fromEntries(Object.entries(parts).map(([name, content]) => [name === sheet1 ? "XL\\Worksheets\\Sheet1.xml" : name, content]));
    const { zipSync } = await import("fflate");
    const after = patchWorkbook(zipSync(renamed), [on("A", number("A1", 2))]);
    expect((await readWorkbook(after)).sheets[0]!.snapshot.values).toEqual([[2]]);
  });
});

describe("the calculation chain", () => {
  const cells = '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>2+2</f><v>4</v></c></row></sheetData>';
  const workbook = (calcChain: string): RawWorkbook => ({ sheets: [{ name: "A", xml: cells }, { name: "B", xml: cells }], calcChain });
  const chainAfter = (calcChain: string, ...edits: FileEdit[]) => /<calcChain[^>]*>(.*)<\/calcChain>/s.exec(partText(patchWorkbook(rawWorkbook(workbook(calcChain)), edits), "xl/calcChain.xml"))![1]!;

  test("loses the cells that lost their formula, on their own sheet only", () => {
    expect(chainAfter('<c r="A1" i="10"/><c r="B1" i="10" l="1"/><c r="A1" i="20"/>', on("A", number("A1", 1)))).toBe('<c r="B1" i="10" l="1"/><c r="A1" i="20"/>');
  });

  test("says the sheet anew where the cell that said it is gone", () => {
    const chain = '<c r="A1" i="10"/><c r="B1"/><c r="B1" i="20"/><c r="A1"/>';
    expect(chainAfter(chain, on("A", number("A1", 1)))).toBe('<c r="B1" i="10"/><c r="B1" i="20"/><c r="A1"/>');
    expect(chainAfter(chain, on("B", text("B1", "x")))).toBe('<c r="A1" i="10"/><c r="B1"/><c r="A1" i="20"/>');
    expect(chainAfter(chain, on("A", number("A1", 1)), on("A", number("B1", 1)), on("B", number("B1", 1)))).toBe('<c r="A1" i="20"/>');
  });

  test("stays as it is where formulas only change or come", () => {
    const chain = '<c r="A1" i="10"/><c r="B1"/>';
    expect(chainAfter(chain, on("A", formula("A1", "=3")), on("A", formula("C1", "=4")), on("A", { kind: "setResult", cell: at("B1"), result: 5 }))).toBe(chain);
  });

  test("goes altogether where no cell is left, for it may not be empty", () => {
    const before = rawWorkbook(workbook('<c r="A1" i="10"/>'));
    const after = patchWorkbook(before, [on("A", number("A1", 1))]);
    expect(unzipSync(after)["xl/calcChain.xml"]).toBeUndefined();
    expect(partText(after, "[Content_Types].xml")).toBe(partText(before, "[Content_Types].xml").replace(/<Override PartName="\/xl\/calcChain.xml"[^>]*>/, ""));
    expect(partText(after, "xl/_rels/workbook.xml.rels")).toBe(partText(before, "xl/_rels/workbook.xml.rels").replace(/<Relationship Id="calcChain"[^>]*>/, ""));
  });
});

describe("calculating when the file is opened", () => {
  const sheets = [{ name: "A", xml: "<sheetData/>" }];
  const after = (afterSheets: string, patch: CellPatch, calculate = false) => /<\/sheets>(.*)<\/workbook>/s.exec(partText(patchWorkbook(rawWorkbook({ sheets, afterSheets }), [on("A", patch)], { calculate }), "xl/workbook.xml"))![1]!;

  test("is asked for when a number or formula changed, or when the caller knows that a text is looked at", () => {
    expect(after('<calcPr calcId="1"/>', number("A1", 1))).toBe('<calcPr calcId="1" fullCalcOnLoad="1"/>');
    expect(after('<calcPr fullCalcOnLoad="0" calcId="1"/>', formula("A1", "=1"))).toBe('<calcPr fullCalcOnLoad="1" calcId="1"/>');
    expect(after('<calcPr calcId="1"/>', text("A1", "a"))).toBe('<calcPr calcId="1"/>');
    expect(after('<calcPr calcId="1"/>', text("A1", "a"), true)).toBe('<calcPr calcId="1" fullCalcOnLoad="1"/>');
  });

  test("is written in its place where the workbook said nothing of calculating", () => {
    expect(after('<definedNames><definedName name="a">1</definedName></definedNames><pivotCaches/>', number("A1", 1))).toBe(
      '<definedNames><definedName name="a">1</definedName></definedNames><calcPr fullCalcOnLoad="1"/><pivotCaches/>',
    );
    expect(after("<oleSize/>", number("A1", 1))).toBe('<calcPr fullCalcOnLoad="1"/><oleSize/>');
  });
});

test("parts that are not UTF-8 are refused rather than changed elsewhere", () => {
  const before = rawWorkbook({ sheets: [{ name: "A", xml: "" }], parts: { [sheet1]: { content: new Uint8Array([...strToU8("<worksheet><sheetData/><!-- "), 0xff, ...strToU8(" --></worksheet>")]), type: "" } } });
  expect(() => patchWorkbook(before, [on("A", number("A1", 1))])).toThrow(expect.objectContaining({ name: "WorkbookUnreadable" }));
});
