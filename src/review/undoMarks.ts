import type { Annex } from "#core/annex/annex";
import { readAnnexes } from "#core/annex/readAnnexes";
import { rangeToA1 } from "#core/snapshot/address";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import { annexCells } from "./annexCells";
import type { Host } from "./host";
import type { Outcome } from "./hostProblem";
import type { Deed } from "./journal";

/** Where the sheet's annexes stand: "A5:G124". */
export function annexRanges(snapshot: SheetSnapshot): readonly string[] {
  return rangesOf(readAnnexes(snapshot).annexes);
}

function rangesOf(annexes: readonly Annex[]): readonly string[] {
  return annexes.map(({ range }) => rangeToA1(range));
}

/** Our marks are what they were before the command. Earlier marks go back only onto annexes that have not moved since. */
export async function undoMarks(host: Host, sheetId: string, { before, after, annexes }: Extract<Deed, { kind: "marks" }>): Promise<Outcome<unknown>> {
  if (before.length === 0) return host.removeMarks(sheetId);
  const read = await host.readSheet(sheetId);
  if (!read.ok) return read;
  const now = readAnnexes(read.value).annexes;
  if (rangesOf(now).join() !== annexes.join()) return { ok: false, problem: { reason: "changed-meanwhile", detail: "", left: [] } };
  return host.restoreMarks(sheetId, before, after, annexCells(read.value, now));
}
