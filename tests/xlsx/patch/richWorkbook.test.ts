import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { parseA1 } from "#core/snapshot/address";
import { patchWorkbook } from "#xlsx/patch/patchWorkbook";
import { readWorkbook } from "#xlsx/readWorkbook";
import { realAnnex } from "../../support/annexWorkbook";
import { convert, describeWithLibreOffice, libreOfficeTimeout } from "../../support/libreOffice";
import { phuluc } from "../../support/phuluc";
import { changedEntries, partText, rawEntries } from "../../support/rawWorkbook";
import { richWorkbook } from "../../support/richWorkbook";

const sheet1 = "xl/worksheets/sheet1.xml";
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "phuluc-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** The file before and after `phuluc fix`. */
async function fixed(): Promise<{ before: Uint8Array; after: Uint8Array; told: string }> {
  const before = await richWorkbook(realAnnex("dak-nong-2022"));
  const [path, out] = [join(folder, "a.xlsm"), join(folder, "b.xlsm")];
  await writeFile(path, before);
  const { out: told } = await phuluc("fix", path, "--out", out);
  return { before, after: new Uint8Array(await readFile(out)), told };
}

const valueAt = (values: readonly (readonly unknown[])[], cell: string) => values[parseA1(cell)!.row]![parseA1(cell)!.column];

test("phuluc fix leaves chart, picture, macros, comment, custom XML, names, pivot table, theme and strings byte for byte", async () => {
  const { before, after, told } = await fixed();
  expect(told.match(/points-text-number/g)!.length).toBeGreaterThan(300);
  expect(changedEntries(before, after)).toEqual(["xl/workbook.xml", sheet1]);
  expect([...rawEntries(after).keys()]).toEqual([...rawEntries(before).keys()]);
  const [workbook, patched] = [before, after].map((bytes) => partText(bytes, "xl/workbook.xml"));
  expect(patched).toBe(workbook!.replace('<calcPr calcId="191029"/>', '<calcPr calcId="191029" fullCalcOnLoad="1"/>'));
});

test("of the sheet itself only the fixed cells change", async () => {
  const { before, after, told } = await fixed();
  const cells = new Set([...told.matchAll(/^ {4}([A-Z]+\d+) /gm)].map(([, cell]) => cell!));
  const withoutCells = (bytes: Uint8Array) => partText(bytes, sheet1).replace(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>.*?<\/c>)/gs, (xml, cell: string) => (cells.has(cell) ? `[${cell}]` : xml));
  expect(withoutCells(after)).toBe(withoutCells(before));
});

describeWithLibreOffice("in LibreOffice", () => {
  test(
    "a patched file opens with everything in it, and its formulas amount to what we wrote",
    async () => {
      const { before, after } = await fixed();
      const [opened, openedBefore] = [await convert(after, "xlsx"), await convert(before, "xlsx")];
      const kinds = (bytes: Uint8Array) => Object.keys(unzipSync(bytes)).filter((path) => /chart|media|comment|drawing|pivot|table|custom/i.test(path)).sort();
      expect(kinds(opened)).toEqual(kinds(openedBefore));
      expect(kinds(opened).filter((path) => /(charts\/chart1|comments1|pivotTable1|tables\/table1)\.xml$|media\/image1/.test(path))).toHaveLength(5);
      // Without the results we wrote, LibreOffice has to calculate its own.
      const parts = unzipSync(after);
      const bare = zipSync({ ...parts, [sheet1]: strToU8(partText(after, sheet1).replace(/<\/f><v>[^<]*<\/v>/g, "</f>")) });
      const [ours, theirs] = await Promise.all([after, await convert(bare, "xlsx")].map(async (bytes) => (await readWorkbook(bytes)).sheets[0]!.snapshot));
      for (const cell of ["A22", "C6", "D110", "D97", "D81", "D82", "D125"]) expect([cell, valueAt(theirs!.values, cell)]).toEqual([cell, valueAt(ours!.values, cell)]);
      expect(valueAt(ours!.values, "D110")).toBe(1.5);
      expect(theirs!.merges).toEqual(ours!.merges);
    },
    3 * libreOfficeTimeout,
  );

  test(
    "cells moved, added, made text and taken from a shared formula are what they are here",
    async () => {
      const before = await richWorkbook(realAnnex("dak-nong-2022"));
      const shared = patchWorkbook(before, [
        { sheet: "Phụ lục", patch: { kind: "setNumber", cell: parseA1("C6")!, number: 8.25 } },
        { sheet: "Phụ lục", patch: { kind: "setText", cell: parseA1("B7")!, text: "01/02" } },
        { sheet: "Phụ lục", patch: { kind: "setFormula", cell: parseA1("J200")!, formula: '=C6*2&"<"' } },
        { sheet: "Nguồn", patch: { kind: "setNumber", cell: parseA1("B4")!, number: 3 } },
        { sheet: "Nguồn", patch: { kind: "setText", cell: parseA1("D9")!, text: "a\n <b> _x0041_" } },
      ]);
      const [annex, source] = (await readWorkbook(await convert(shared, "xlsx"))).sheets.map(({ snapshot }) => snapshot);
      expect([valueAt(annex!.values, "C6"), valueAt(annex!.values, "B7"), valueAt(annex!.values, "J200")]).toEqual([8.25, "01/02", "16.5<"]);
      expect(annex!.numberFormats[6]![1]).toBe("@");
      expect([valueAt(source!.values, "B4"), valueAt(source!.values, "D9")]).toEqual([3, "a\n <b> _x0041_"]);
      expect(strFromU8(unzipSync(shared)["xl/calcChain.xml"]!)).toContain('<c r="A4" i="20"/>');
    },
    libreOfficeTimeout,
  );
});
