import type { CellAddress, RangeAddress } from "#core/snapshot/address";
import { readXml } from "../package/readXml";
import { parseRangeA1 } from "#core/snapshot/address";
import { CellRefused, type CellPatch, type RefusalReason } from "./fileEdit";
import type { SheetIndex } from "./sheetIndex";

/** The rows of a table that its own part repeats: the heading, the totals. */
export function tableEdges(table: Uint8Array): RangeAddress[] {
  const edges: RangeAddress[] = [];
  readXml(table, {
    open(name, attributes) {
      const range = name === "table" ? parseRangeA1(attributes["ref"] ?? "") : null;
      if (!range) return;
      const [headings, totals] = [Number(attributes["headerRowCount"] ?? 1), Number(attributes["totalsRowCount"] ?? 0)];
      if (headings > 0) edges.push({ ...range, bottom: range.top + headings - 1 });
      if (totals > 0) edges.push({ ...range, top: range.bottom - totals + 1 });
    },
  });
  return edges;
}

/** Throws `CellRefused` for the first patch of content that cannot stand alone. */
export function refuseCells(name: string, { merges, formulas }: SheetIndex, edges: readonly RangeAddress[], patches: readonly CellPatch[]): void {
  const arrays = formulas.flatMap(({ type, range }) => ((type === "array" || type === "dataTable") && range && isMany(range) ? [range] : []));
  const reasons: [RefusalReason, (cell: CellAddress) => boolean][] = [
    ["covered", (cell) => merges.some((range) => contains(range, cell) && (cell.row !== range.top || cell.column !== range.left))],
    ["array", (cell) => arrays.some((range) => contains(range, cell))],
    ["table", (cell) => edges.some((range) => contains(range, cell))],
  ];
  for (const { kind, cell } of patches) {
    const refusal = kind === "setResult" ? undefined : reasons.find(([, applies]) => applies(cell));
    if (refusal) throw new CellRefused(name, cell, refusal[0]);
  }
}

function contains({ top, left, bottom, right }: RangeAddress, { row, column }: CellAddress): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

function isMany({ top, left, bottom, right }: RangeAddress): boolean {
  return top !== bottom || left !== right;
}
