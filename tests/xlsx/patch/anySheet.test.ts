import fc from "fast-check";
import { toA1, type CellAddress } from "#core/snapshot/address";
import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";
import { looksLikeNumber } from "#xlsx/patch/cellFormats";
import type { CellPatch } from "#xlsx/patch/fileEdit";
import { patchWorkbook } from "#xlsx/patch/patchWorkbook";
import { readWorkbook } from "#xlsx/readWorkbook";
import { changedEntries, rawWorkbook } from "../../support/rawWorkbook";

type Kind = "number" | "string" | "inline" | "boolean" | "error" | "formula" | "styled";
const size = { rows: 5, columns: 4 };
const strings = ["Sở Nội vụ", "8,5", "1.10", ""];
const formats = ["General", "@", "0.00", "@"];
const styles = '<numFmts count="1"><numFmt numFmtId="170" formatCode="@"/></numFmts><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="2"><protection locked="0"/></xf><xf numFmtId="170" applyAlignment="1"><alignment/></xf></cellXfs>';

const cell = fc.record({ row: fc.nat(size.rows - 1), column: fc.nat(size.columns - 1) });
const word = fc.oneof(fc.constantFrom("", "1.1", "Sở\nY tế", " a & <b> ", "=A1", "_x000D_", "01/2022"), fc.string({ unit: "binary", maxLength: 8 }));
const patch: fc.Arbitrary<CellPatch> = fc.oneof(
  fc.record({ kind: fc.constant("setText" as const), cell, text: word }),
  fc.record({ kind: fc.constant("setNumber" as const), cell, number: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -9, max: 9 })) }),
  fc.record({ kind: fc.constant("setFormula" as const), cell, formula: fc.constantFrom('=SUM(A1:B2)&"<"', "=$A$1+1") }),
);
const sheet = fc.record({
  prefix: fc.constantFrom("", "x:"),
  cells: fc.uniqueArray(fc.record({ at: cell, kind: fc.constantFrom<Kind>("number", "string", "inline", "boolean", "error", "formula", "styled"), style: fc.nat(3) }), { selector: ({ at }) => toA1(at), maxLength: 12 }),
  /** Formulas that all cells of a rectangle share. */
  shares: fc.array(fc.record({ at: cell, height: fc.integer({ min: 1, max: 4 }), width: fc.integer({ min: 1, max: 3 }) }), { maxLength: 2 }),
  emptyRows: fc.array(fc.nat(size.rows - 1), { maxLength: 3 }),
});
type Sheet = typeof sheet extends fc.Arbitrary<infer T> ? T : never;

function contentXml(kind: Kind, index: number, x: string): [type: string, inner: string] {
  const element = (name: string, inner: string | number) => `<${x}${name}>${inner}</${x}${name}>`;
  if (kind === "number") return ["", element("v", index + 0.5)];
  if (kind === "string") return [' t="s"', element("v", index % strings.length)];
  if (kind === "inline") return [' t="inlineStr"', element("is", element("t", "liền &amp; mạch"))];
  if (kind === "boolean") return [' t="b"', element("v", 1)];
  if (kind === "error") return [' t="e"', element("v", "#N/A")];
  return kind === "formula" ? [' t="str"', element("f", 'A1&amp;"b"') + element("v", "ab")] : ["", ""];
}

/** The sheet's text, and the number format of each of its cells by name. */
function writeSheet({ prefix: x, cells, shares, emptyRows }: Sheet): { xml: string; formatted: Map<string, string> } {
  const rows = new Map<number, Map<number, string>>(emptyRows.map((row) => [row, new Map()]));
  const formatted = new Map<string, string>();
  const put = (at: CellAddress, xml: string, style = 0) => {
    rows.set(at.row, (rows.get(at.row) ?? new Map<number, string>()).set(at.column, xml));
    formatted.set(toA1(at), formats[style]!);
  };
  cells.forEach(({ at, kind, style }, index) => {
    const [type, inner] = contentXml(kind, index, x);
    put(at, `<${x}c r="${toA1(at)}" s="${style}"${type}${inner === "" ? "/>" : `>${inner}</${x}c>`}`, style);
  });
  const used = new Set<string>();
  shares.forEach(({ at, height, width }, si) => {
    const area = Array.from({ length: height * width }, (_, index) => ({ row: at.row + Math.floor(index / width), column: at.column + (index % width) }));
    if (area.some((one) => used.has(toA1(one)))) return;
    area.forEach((one, index) => {
      used.add(toA1(one));
      const range = `${toA1(at)}:${toA1(area.at(-1)!)}`;
      const f = index === 0 ? `<${x}f t="shared" ref="${range}" si="${si}">A1&amp;B$2+$C3</${x}f>` : `<${x}f t="shared" si="${si}"/>`;
      put(one, `<${x}c r="${toA1(one)}">${f}<${x}v>${index}</${x}v></${x}c>`);
    });
  });
  const inOrder = <T>(map: Map<number, T>) => [...map].sort(([one], [other]) => one - other);
  const data = inOrder(rows).map(([row, line]) => `<${x}row r="${row + 1}">${inOrder(line).map(([, xml]) => xml).join("")}</${x}row>`);
  const xml = `<${x}worksheet xmlns${x ? ":x" : ""}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><${x}dimension ref="A1"/><${x}sheetData>${data.join("")}</${x}sheetData></${x}worksheet>`;
  return { xml, formatted };
}

interface Content {
  value: CellValue;
  formula: CellValue;
}

/** Every cell with something in it, by its name. */
function contents({ values, formulas, origin }: SheetSnapshot): Map<string, Content> {
  const all = values.flatMap((line, row) =>
    line.map((value, column): [string, Content] => [toA1({ row: origin.row + row, column: origin.column + column }), { value, formula: formulas[row]![column]! }]),
  );
  return new Map(all.filter(([, { value, formula }]) => value !== "" || formula !== "").sort());
}

function formatsOf({ numberFormats, origin }: SheetSnapshot, names: Iterable<string>): Map<string, string> {
  const all = new Map(numberFormats.flatMap((line, row) => line.map((format, column) => [toA1({ row: origin.row + row, column: origin.column + column }), format] as const)));
  return new Map([...names].map((name) => [name, all.get(name) ?? "General"]));
}

test("any edits on any sheet: read again, the edited cells hold what they were given, all others what they held", async () => {
  await fc.assert(
    fc.asyncProperty(sheet, fc.array(patch, { minLength: 1, maxLength: 12 }), async (written, patches) => {
      const { xml, formatted } = writeSheet(written);
      const before = rawWorkbook({ sheets: [{ name: "A", xml, whole: true }, { name: "B", xml: "<sheetData/>" }], styles, strings });
      const after = patchWorkbook(before, patches.map((one) => ({ sheet: "A", patch: one })));
      const [old, now] = [await readWorkbook(before), await readWorkbook(after)].map(({ sheets }) => sheets[0]!.snapshot) as [SheetSnapshot, SheetSnapshot];
      const expected = contents(old);
      for (const one of patches) {
        const content = one.kind === "setText" ? one.text : one.kind === "setNumber" ? one.number + 0 : "";
        expected.set(toA1(one.cell), { value: content, formula: one.kind === "setFormula" ? one.formula : content });
      }
      const held = new Map([...expected].filter(([, { value, formula }]) => value !== "" || formula !== "").sort());
      expect(contents(now)).toEqual(held);
      for (const one of patches) {
        const from = formatted.get(toA1(one.cell)) ?? "General";
        const asNumber = from === "@" ? "General" : from;
        const isLast = patches.findLast((other) => toA1(other.cell) === toA1(one.cell)) === one;
        if (isLast) formatted.set(toA1(one.cell), one.kind !== "setText" ? asNumber : looksLikeNumber(one.text) ? "@" : from);
      }
      expect(formatsOf(now, held.keys())).toEqual(new Map([...held.keys()].map((name) => [name, formatted.get(name)])));
      expect(changedEntries(before, after).filter((path) => !["xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"].includes(path))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
