/**
 * Ends a furnishing that broke off, one way or the other.
 *
 * Round trips
 * 1. Looks how far it came, where marks were to be changed.
 * 2. Puts everything back and deletes what was added; or, where old marks are gone already and so everything new stands, deletes
 *    the rest of the old. Where that fails too, the sheet and the list's are named.
 */
import { isElsewhere } from "#core/snapshot/furnishing";
import type { CellState } from "#core/snapshot/cellState";
import { rangeToA1, toA1 } from "#core/snapshot/address";
import type { SheetChange } from "#review/sheetChange";
import { queueWrite, writeOf } from "./cellStates";
import type { FurnishedBefore, LookedBefore } from "./furnishedBefore";
import { setPage } from "./layOutPage";
import { takeBackListWork } from "./sharedLists";
import { type FormatsOfSheet, askForFormats, deleteFormats, toFormats } from "./standingFormats";
import { asOutcome } from "./toHostProblem";
import { putDropDowns } from "./validation";

export interface Settled {
  /** True where the change was carried through, false where it was taken back. */
  readonly done: boolean;
  /** Names of what may be left changed. */
  readonly left: readonly string[];
}

/** What stood there when writing began: met by the writing batch itself, or, where that failed, by the look before it. */
export type StoodThere = Pick<FurnishedBefore, "dropDowns" | "page"> & { readonly cells: readonly CellState[] };

export async function settleFurnishing(context: Excel.RequestContext, looked: LookedBefore, change: SheetChange, met: StoodThere): Promise<Settled> {
  const { sheet, before } = looked;
  const settled = await asOutcome(async () => {
    const now = before.marks && (await formatsNow(context, sheet));
    const old = (before.marks?.ours ?? []).map(({ id }) => id);
    const standing = old.filter((id) => now?.all.includes(id));
    const done = standing.length < old.length;
    if (done) deleteFormats(sheet, standing);
    else putBack(context, looked, change, met, now);
    await context.sync();
    return done;
  });
  const linkedElsewhere = met.dropDowns.filter(({ source }) => isElsewhere(source));
  if (settled.ok) return { done: settled.value, left: settled.value ? [] : linkedElsewhere.map(({ range }) => `${before.sheet.name}!${rangeToA1(range)}`) };
  if (settled.problem.reason === "sheet-gone") return { done: false, left: [] };
  return { done: false, left: [before.sheet.name, ...before.lists.flatMap((work) => (work.kind === "create" ? [work.sheetName] : []))] };
}

async function formatsNow(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<FormatsOfSheet> {
  const asked = askForFormats(sheet);
  await context.sync();
  return toFormats(asked);
}

function putBack(context: Excel.RequestContext, { sheet, asked, before }: LookedBefore, change: SheetChange, met: StoodThere, now: FormatsOfSheet | null): void {
  const written = new Set(change.cells.map(({ cell }) => toA1(cell)));
  for (const [place, { cell, range }] of asked.entries()) {
    const state = met.cells[place];
    if (state && written.has(toA1(cell))) queueWrite(range, writeOf(state));
  }
  const here = met.dropDowns.filter(({ source }) => !isElsewhere(source));
  for (const dropDown of here) putDropDowns(sheet, dropDown);
  setPage(sheet, met.page);
  if (now) {
    const added = [...now.ours.map(({ id }) => id), ...now.unfinished].filter((id) => !before.marks?.all.includes(id));
    deleteFormats(sheet, added);
  }
  // Last, since a drop-down must not outlive its list.
  if (here.length === met.dropDowns.length) for (const work of before.lists) takeBackListWork(context, work);
}
