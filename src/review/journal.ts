import type { RowsChange } from "#core/edits/rowsChange";
import type { SheetRestoring } from "#core/edits/sheetCleaning";
import type { SheetPlan } from "#core/plan/sheetPlan";
import { toA1 } from "#core/snapshot/address";
import { type CellState, sameState } from "#core/snapshot/cellState";
import type { SheetRef } from "#core/snapshot/snapshot";
import type { StandingMark } from "./standingMark";
import type { FurnishedSheet } from "./sheetChange";

/** One cell that a command of ours wrote. */
export interface CellChange {
  readonly before: CellState;
  readonly after: CellState;
  /** Other cells by which the row is known. */
  readonly witnesses: readonly CellState[];
}

/** What a command did, as far as it takes to undo it. */
export type Deed =
  | { readonly kind: "cells"; readonly changes: readonly CellChange[] }
  | {
      readonly kind: "marks";
      readonly before: readonly StandingMark[];
      readonly after: readonly string[];
      /** Where the sheet's annexes stood: marks go back only if they still stand there. */
      readonly annexes: readonly string[];
    }
  | { readonly kind: "inserted"; readonly plan: SheetPlan }
  | ReorderedDeed
  | { readonly kind: "cleaned"; readonly back: SheetRestoring }
  | FurnishedDeed;

/** So many rows of an annex moved; `back` puts them where they were. */
export interface ReorderedDeed {
  readonly kind: "reordered";
  readonly back: RowsChange;
  readonly count: number;
}

/** Cells, marks, drop-downs and page set-up that were added together. */
export interface FurnishedDeed {
  readonly kind: "furnished";
  readonly changes: readonly CellChange[];
  readonly before: FurnishedSheet["before"];
  /** What was set: names of marks, and the page's part. */
  readonly marks: readonly string[];
  readonly page: FurnishedSheet["before"]["page"];
  /** Where the sheet's annexes stood. */
  readonly annexes: readonly string[];
}

/** A command of ours that can be taken back. */
export interface JournalEntry {
  readonly id: number;
  readonly sheet: SheetRef;
  /** Message id of how it ended, with its data. */
  readonly sentence: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly deed: Deed;
}

/** Newest first. */
export type Journal = readonly JournalEntry[];

const LONGEST = 20;

/** With one more entry; its cells are known to the entries before it, so that our own writing is no conflict. */
export function withEntry(journal: Journal, entry: JournalEntry): Journal {
  const written = changesIn(entry.deed);
  return [entry, ...knowing(journal, entry.sheet, written)].slice(0, LONGEST);
}

/** Without these changes of an entry, which have been taken back; without the entry where nothing of it is left. */
export function withoutChanges(journal: Journal, id: number, undone: readonly CellChange[]): Journal {
  const entry = journal.find((one) => one.id === id);
  if (!entry) return journal;
  const taken = new Set(undone.map(({ before }) => toA1(before.cell)));
  const left = changesIn(entry.deed).filter(({ before }) => !taken.has(toA1(before.cell)));
  const others = journal.flatMap((one) => {
    if (one.id !== id) return [one];
    return left.length === 0 ? [] : [{ ...one, deed: { kind: "cells" as const, changes: left } }];
  });
  return knowing(others, entry.sheet, undone.map(({ before, after }) => ({ before: after, after: before })));
}

function changesIn(deed: Deed): readonly CellChange[] {
  return "changes" in deed ? deed.changes : [];
}

/** Witnesses that we have changed ourselves are known by what stands there now. */
function knowing(journal: Journal, sheet: SheetRef, written: readonly Pick<CellChange, "before" | "after">[]): Journal {
  const now = new Map(written.map(({ before, after }) => [toA1(before.cell), { before, after }]));
  const known = (witness: CellState): CellState => {
    const change = now.get(toA1(witness.cell));
    return change && sameState(change.before, witness) ? change.after : witness;
  };
  return journal.map((entry) => {
    if (entry.sheet.id !== sheet.id || !("changes" in entry.deed)) return entry;
    const changes = entry.deed.changes.map((change) => ({ ...change, witnesses: change.witnesses.map(known) }));
    return { ...entry, deed: { ...entry.deed, changes } };
  });
}
