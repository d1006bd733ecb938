import type { Annex, AnnexRow } from "../annex/annex";
import { continuesAbove, nameOf } from "../annex/walkAnnex";
import { fold } from "../text/fold";
import { rowName, shortened } from "./naming";
import { defineRule } from "./rule";

/** "TC 1.1 –", "TCTP 2.1.1.", "1.1" before a name: the numbers do not count. */
const CODE = /^(?:(?:tc(?:tp)?)?\s*\d+(?:\.\d+)*\s*[-.:)]\s*|tc(?:tp)?\s*\d+(?:\.\d+)*\s+)/u;
/** "Mức độ thực hiện kế hoạch" may stand under each criterion; so many syllables stand in one place. */
const FEWEST_SYLLABLES = 10;

function keyOf(name: string): string {
  return fold(name).replace(CODE, "");
}

/** What makes another row of this name the same row written twice: a long name, else the same criterion above it or the same task. */
function marksOf(row: AnnexRow, key: string): readonly string[] {
  if (key.split(" ").length >= FEWEST_SYLLABLES) return ["name"];
  const task = fold(row.cells.get("task")?.text ?? "");
  return [`below ${row.parent?.index ?? ""}`, ...(task === "" ? [] : [`task ${task}`])];
}

/** The rows that have a name of their own, by name. */
function rowsByName(annex: Annex): ReadonlyMap<string, readonly AnnexRow[]> {
  const rows = new Map<string, AnnexRow[]>();
  const keys = new Map<string, string>();
  for (const row of annex.rows) {
    const name = row.cells.get("criterion")?.address.row === row.row && !continuesAbove(row) ? nameOf(row) : "";
    const key = keys.get(name) ?? keyOf(name);
    keys.set(name, key);
    const known = rows.get(key);
    if (known) known.push(row);
    else if (key !== "") rows.set(key, [row]);
  }
  return rows;
}

export const rowDuplicate = defineRule({
  id: "row-duplicate",
  severity: "warning",
  kinds: ["score"],
  messages: ["row-duplicate"],
  source: "Quy ước của phụ lục: mỗi tiêu chí chỉ có một dòng",
  *check(annex) {
    for (const [key, rows] of rowsByName(annex)) {
      const firsts = new Map<string, AnnexRow>();
      for (const row of rows.length > 1 ? rows : []) {
        const marks = marksOf(row, key);
        const first = marks.map((mark) => firsts.get(mark)).find((known) => known !== undefined);
        for (const mark of marks) if (!firsts.has(mark)) firsts.set(mark, row);
        const [cell, firstCell] = [row, first].map((each) => each?.cells.get("criterion"));
        if (!first || !cell || !firstCell) continue;
        const data = { row: rowName(row), name: shortened(nameOf(row)), first: rowName(first), firstSheetRow: first.row + 1 };
        yield { at: cell.address, row, column: "criterion", data, related: [firstCell.address] };
      }
    }
  },
});
