/** What stands on a sheet before it is furnished, and whether that is what was expected. */
import type { PageSetup } from "#core/snapshot/furnishing";
import { type RangeAddress } from "#core/snapshot/address";
import { type CellState, sameState } from "#core/snapshot/cellState";
import type { SheetRef } from "#core/snapshot/snapshot";
import type { HostProblem } from "#review/hostProblem";
import type { DropDownChange, ExpectedSheet, SheetChange } from "#review/sheetChange";
import { askForCell, toCellState } from "./cellStates";
import { askForPage, askForValidated, toPage, toValidated } from "./furnishing";
import { type ListWork, askForList, decideListWork } from "./sharedLists";
import { type FormatsOfSheet, askForFormats, toFormats } from "./standingFormats";

/** Plain data. */
export interface FurnishedBefore {
  readonly sheet: SheetRef;
  readonly protected: "sheet" | "workbook" | null;
  /** In the order of the expected cells. */
  readonly cells: readonly CellState[];
  /** `null` where marks are not touched. */
  readonly marks: FormatsOfSheet | null;
  /** What the change's drop-downs replace; `null` stands for validation that is not ours. */
  readonly standing: readonly (DropDownChange | null)[];
  readonly dropDowns: readonly DropDownChange[];
  /** Only what the change sets. */
  readonly page: Partial<PageSetup>;
  readonly lists: readonly ListWork[];
}

export function lookBeforeFurnishing(sheetId: string, change: SheetChange, expected: ExpectedSheet): Promise<FurnishedBefore> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getItem(sheetId);
    sheet.load("id,name");
    const { protection } = sheet;
    protection.load("protected");
    workbook.protection.load("protected");
    workbook.worksheets.load("items/name");
    const cells = expected.cells.map(({ cell }) => askForCell(sheet, cell));
    const formats = change.marks === null ? null : askForFormats(sheet);
    const columns = change.dropDowns.map(({ range }) => askForValidated(sheet, range.left));
    const page = askForPage(sheet);
    const asked = change.lists.map((list) => askForList(context, list));
    await context.sync();
    const lists = asked.map((list) => decideListWork(list, workbook.worksheets.items.map(({ name }) => name)));
    const standing = columns.map((column, place) => standingIn(change.dropDowns[place]?.range, toValidated(column)));
    const addsSheet = lists.some(({ kind }) => kind === "create");
    return {
      sheet: { id: sheet.id, name: sheet.name },
      protected: protection.protected ? "sheet" : addsSheet && workbook.protection.protected ? "workbook" : null,
      cells: cells.map(toCellState),
      marks: formats && toFormats(formats),
      standing,
      dropDowns: standing.flatMap((dropDown) => dropDown ?? []),
      page: partOf(toPage(page), change.page),
      lists,
    };
  });
}

function standingIn(range: RangeAddress | undefined, validated: ReturnType<typeof toValidated>): DropDownChange | null {
  if (!range) return null;
  const areas = (validated?.areas ?? []).flatMap((area) => {
    const [top, bottom] = [Math.max(area.top, range.top), Math.min(area.bottom, range.bottom)];
    return top > bottom ? [] : [{ top, bottom, left: range.left, right: range.right }];
  });
  if (areas.length > 0 && validated?.source === null) return null;
  return { range, areas, source: validated?.source ?? "" };
}

function partOf(page: PageSetup, set: Partial<PageSetup>): Partial<PageSetup> {
  return Object.fromEntries(Object.entries(page).filter(([key]) => key in set));
}

/** `null` where nothing speaks against the change. */
export function refusalFor(before: FurnishedBefore, expected: ExpectedSheet): HostProblem | null {
  const conflicts = expected.cells.flatMap((state, place) => {
    const actual = before.cells[place];
    return actual && !sameState(state, actual) ? [{ expected: state, actual }] : [];
  });
  if (conflicts.length > 0) return { reason: "changed-meanwhile", detail: "", left: [], conflicts };
  const names = (marks: readonly string[]) => [...marks].sort().join();
  const otherMarks = before.marks !== null && expected.marks !== null && names(before.marks.ours.map(({ mark }) => mark)) !== names(expected.marks);
  if (otherMarks || before.standing.includes(null)) return { reason: "changed-meanwhile", detail: "", left: [] };
  if (before.protected === null) return null;
  return { reason: before.protected === "sheet" ? "sheet-protected" : "workbook-protected", detail: "", left: [] };
}
