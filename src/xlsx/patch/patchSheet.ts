import type { SheetEdit } from "#core/edits/edit";
import { toA1, type CellAddress } from "#core/snapshot/address";
import { addCells } from "./addCells";
import { looksLikeNumber, type CellFormats } from "./cellFormats";
import { patchedCellXml } from "./cellXml";
import type { CellPatch } from "./fileEdit";
import { moveSharedFormulas } from "./sharedFormulas";
import { indexSheet, type CellSpan, type SheetIndex } from "./sheetIndex";
import { applyChanges, type Change } from "./xmlTags";
import { attributeOf } from "./xmlText";

/** The worksheet's text with the cells patched and everything else as it was; styles that are needed are added to `formats`. */
export function patchSheet(sheet: SheetIndex, patches: readonly CellPatch[], formats: CellFormats | null): string {
  const cells = new Map<string, CellPatch[]>();
  for (const patch of patches) cells.set(toA1(patch.cell), [...(cells.get(toA1(patch.cell)) ?? []), patch]);
  const replaced = new Set(patches.filter(isContent).map(({ cell }) => toA1(cell)));
  const moved = changed(sheet, moveSharedFormulas(sheet, replaced));
  const complete = changed(moved, addCells(moved, patches.map(({ cell }) => cell)));
  const changes = complete.rows.flatMap((row) =>
    row.cells.flatMap((cell): Change[] => {
      const wanted = cells.get(toA1(cell.address));
      return wanted ? [cellChange(complete, cell, wanted, formats)] : [];
    }),
  );
  return applyChanges(complete.xml, changes);
}

/** The cells that lose a formula and get none. */
export function formulasLost({ xml, rows }: SheetIndex, patches: readonly CellPatch[]): CellAddress[] {
  const kinds = new Map(patches.filter(isContent).map(({ kind, cell }) => [toA1(cell), kind]));
  const isLost = ({ address, element }: CellSpan): boolean => {
    const kind = kinds.get(toA1(address));
    return kind !== undefined && kind !== "setFormula" && /<(?:[^\s/>]+:)?f[\s/>]/.test(xml.slice(element.start, element.end));
  };
  return rows.flatMap(({ cells }) => cells.filter(isLost).map(({ address }) => address));
}

function isContent(patch: CellPatch): patch is SheetEdit {
  return patch.kind !== "setResult";
}

function changed(sheet: SheetIndex, changes: readonly Change[]): SheetIndex {
  return changes.length > 0 ? indexSheet(applyChanges(sheet.xml, changes)) : sheet;
}

function cellChange({ xml }: SheetIndex, { element }: CellSpan, patches: readonly CellPatch[], formats: CellFormats | null): Change {
  const { start, end } = element;
  const style = Number(attributeOf(xml.slice(start, element.tag.end), "s") ?? 0);
  const content = patches.findLast(isContent);
  const needed = content && formats ? styleFor(content, style, formats) : style;
  return { start, end, text: patchedCellXml(xml.slice(start, end), patches, needed === style ? null : needed) };
}

function styleFor(patch: SheetEdit, style: number, formats: CellFormats): number {
  if (patch.kind !== "setText") return formats.forNumber(style);
  return looksLikeNumber(patch.text) ? formats.forText(style) : style;
}
