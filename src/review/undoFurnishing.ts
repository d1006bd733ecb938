import { readAnnexes } from "#core/annex/readAnnexes";
import { type Furnishing, isElsewhere, type PageSetup } from "#core/snapshot/furnishing";
import { AGENCY_LIST } from "#core/plan/agencyListName";
import { cellStateIn, eachCellOnce, sameState } from "#core/snapshot/cellState";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import { annexCells } from "./annexCells";
import type { Host } from "./host";
import type { Outcome } from "./hostProblem";
import { type FurnishedDeed, type JournalEntry, withoutChanges } from "./journal";
import type { Notice, ReviewStore } from "./reviewStore";
import type { DropDownChange, SheetChange } from "./sheetChange";
import { conflictOf } from "./undoCells";
import { annexRanges } from "./undoMarks";

/**
 * Takes everything back that was added together, in one exchange. Where cells have changed since, nothing is written and the
 * conflict is shown; with `onlyUnchanged` the rest is taken back. Marks, lists and page settings that the user has changed since stay.
 */
export async function undoFurnishing(host: Host, store: ReviewStore, { id, sheet }: JournalEntry, deed: FurnishedDeed, onlyUnchanged: boolean): Promise<Outcome<Notice>> {
  const inspected = await host.inspectSheet(sheet.id);
  if (!inspected.ok) return inspected;
  const { snapshot, furnishing, withheld } = inspected.value;
  if (!furnishing) return { ok: false, problem: withheld ?? { reason: "unknown", detail: "", left: [] } };
  const states = deed.changes.map((change) => ({ change, conflict: conflictOf(change, conflictsIn(snapshot, deed)) }));
  const conflicts = states.flatMap(({ conflict }) => conflict ?? []);
  const unchanged = states.flatMap(({ change, conflict }) => (conflict ? [] : [change]));
  if (conflicts.length > 0 && !onlyUnchanged) return { ok: true, value: { kind: "conflict", id, sheet, conflicts, unchanged: unchanged.length } };
  const known = annexCells(snapshot, readAnnexes(snapshot).annexes);
  const cells = eachCellOnce([...unchanged.map(({ after }) => after), ...unchanged.flatMap(({ witnesses }) => witnesses), ...known]);
  const change: SheetChange = { cells: unchanged.map(({ before }) => before), lists: [], ...wayBack(snapshot, furnishing, deed) };
  const outcome = await host.furnishSheet(sheet.id, change, { cells, marks: change.marks && furnishing.marks.map(({ mark }) => mark) });
  if (!outcome.ok) return outcome;
  store.amendJournal((journal) => withoutChanges(journal, id, unchanged));
  return { ok: true, value: { kind: "done", sentence: "command.undo.furnished", data: { left: conflicts.length, sheet: sheet.name } } };
}

function conflictsIn(snapshot: SheetSnapshot, { changes }: FurnishedDeed) {
  const expected = eachCellOnce([...changes.map(({ after }) => after), ...changes.flatMap(({ witnesses }) => witnesses)]);
  return expected.flatMap((state) => {
    const actual = cellStateIn(snapshot, state.cell);
    return sameState(state, actual) ? [] : [{ expected: state, actual }];
  });
}

/** What goes back beside the cells. */
function wayBack(snapshot: SheetSnapshot, furnishing: Furnishing, deed: FurnishedDeed): Pick<SheetChange, "marks" | "dropDowns" | "page"> {
  const inPlace = annexRanges(snapshot).join() === deed.annexes.join();
  const { marks, dropDowns, page } = deed.before;
  const inOrder = (names: readonly string[]) => [...names].sort().join();
  const asLeft = inPlace && inOrder(furnishing.marks.map(({ mark }) => mark)) === inOrder(deed.marks);
  return {
    // Where none stood before, all go, wherever rows have taken them since.
    marks: marks !== null && (marks.length === 0 || asLeft) ? marks : null,
    dropDowns: dropDowns.flatMap((dropDown) => dropDownBack(dropDown, furnishing, inPlace)),
    page: pageBack(page, deed.page, furnishing.page, inPlace),
  };
}

function dropDownBack(before: DropDownChange, { validated }: Furnishing, inPlace: boolean): readonly DropDownChange[] {
  const ours = validated.filter(({ source, areas }) => source === `=${AGENCY_LIST.name}` && areas[0]?.left === before.range.left);
  // It led nowhere, and Excel would not take it.
  if (isElsewhere(before.source)) return [];
  if (before.areas.length === 0) return ours.flatMap(({ areas }) => areas.map((range) => ({ range, areas: [], source: "" })));
  return inPlace && ours.length > 0 ? [before] : [];
}

/** Only settings that are still as we made them; Excel rounds sizes. */
function pageBack(before: Partial<PageSetup>, set: Partial<PageSetup>, now: PageSetup, inPlace: boolean): Partial<PageSetup> {
  const text = (value: unknown) => JSON.stringify(value, (_, part: unknown) => (typeof part === "number" ? Math.round(part) : part));
  // Inserted rows take the print area and the repeated rows along.
  const moved = inPlace ? [] : ["printArea", "titleRows"];
  const keys = (Object.keys(before) as (keyof PageSetup)[]).filter((key) => moved.includes(key) || text(set[key]) === text(now[key]));
  return Object.fromEntries(keys.map((key) => [key, before[key]]));
}
