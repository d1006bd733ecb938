import type { Annex, AnnexKind, AnnexRow, ColumnKey } from "../annex/annex";
import { effectiveText } from "../annex/effectiveCell";
import { continuesAbove, nameOf } from "../annex/walkAnnex";
import { fold } from "../text/fold";
import { rowName, shortened } from "./naming";
import { defineRule, type RuleCheck } from "./rule";

/** "TC 1.1 –", "TCTP 2.1.1.", "1.1", "3.2." before a name: the numbers do not count. */
const CODE = /^(?:(?:tc(?:tp)?)?\s*\d+(?:\.\d+)*\s*[-.:)]\s*|tc(?:tp)?\s*\d+(?:\.\d+)*\s+)/u;
/** "Mức độ thực hiện kế hoạch" may stand under each criterion; so many syllables stand in one place. */
const FEWEST_SYLLABLES = 10;

function withoutCode(name: string): string {
  return fold(name).replace(CODE, "");
}

/** What rows of one content share, and where else two such rows mean the same. */
interface Content {
  /** The column in which the row's own name stands. */
  readonly column: ColumnKey;
  readonly key: string;
  /** Two rows of one key are the same if they share one of these. */
  readonly scopes: () => readonly string[];
}

function scopesOfCriterion(row: AnnexRow, key: string): readonly string[] {
  if (key.split(" ").length >= FEWEST_SYLLABLES) return ["annex"];
  const task = fold(row.cells.get("task")?.text ?? "");
  return [`below ${row.parent?.index ?? ""}`, ...(task === "" ? [] : [`task ${task}`])];
}

/** A criterion counts in the whole annex, an indicator below its parent, an activity with its task in its section. */
function contentOf(kind: AnnexKind, row: AnnexRow, { ofText }: RuleCheck): Content | null {
  const column = kind === "report" ? "indicator" : kind === "action-plan" ? "activity" : "criterion";
  const cell = row.cells.get(column);
  if (!cell || cell.address.row !== row.row || continuesAbove(row)) return null;
  const key = ofText(withoutCode, nameOf(row));
  const below = `below ${row.parent?.index ?? ""}`;
  if (key === "" || cell.text === "") return null;
  if (column === "criterion") return { column, key, scopes: () => scopesOfCriterion(row, key) };
  if (column === "indicator") return { column, key, scopes: () => [below] };
  return { column, key: `${ofText(withoutCode, effectiveText(row, "task"))} / ${key}`, scopes: () => [below] };
}

/** The rows that have content of their own, by what they say. */
function rowsByContent(annex: Annex, given: RuleCheck): ReadonlyMap<string, readonly (Content & { readonly row: AnnexRow })[]> {
  const rows = new Map<string, (Content & { readonly row: AnnexRow })[]>();
  for (const row of annex.rows) {
    const content = contentOf(annex.kind, row, given);
    if (!content) continue;
    const known = rows.get(content.key);
    if (known) known.push({ ...content, row });
    else rows.set(content.key, [{ ...content, row }]);
  }
  return rows;
}

export const rowDuplicate = defineRule({
  id: "row-duplicate",
  severity: "warning",
  kinds: "all",
  dependsOn: ["stt", "name", "text"],
  messages: ["row-duplicate"],
  source: "Quy ước của phụ lục: mỗi tiêu chí, chỉ tiêu, hoạt động chỉ có một dòng",
  *check(annex, given) {
    for (const rows of rowsByContent(annex, given).values()) {
      const firsts = new Map<string, AnnexRow>();
      for (const { row, column, scopes: scopesOf } of rows.length > 1 ? rows : []) {
        const scopes = scopesOf();
        const first = scopes.map((scope) => firsts.get(scope)).find((known) => known !== undefined);
        for (const scope of scopes) if (!firsts.has(scope)) firsts.set(scope, row);
        const [cell, firstCell] = [row, first].map((each) => each?.cells.get(column));
        if (!first || !cell || !firstCell) continue;
        const data = { row: rowName(row), name: shortened(nameOf(row)), first: rowName(first), firstSheetRow: first.row + 1 };
        yield { at: cell.address, row, column, data, related: [firstCell.address] };
      }
    }
  },
});
