/** What stands on a sheet before it is furnished, and whether that is what was expected. */
import type { PageSetup } from "#core/snapshot/furnishing";
import { type RangeAddress } from "#core/snapshot/address";
import type { CellState } from "#core/snapshot/cellState";
import type { SheetRef } from "#core/snapshot/snapshot";
import type { HostProblem } from "#review/hostProblem";
import type { DropDownChange, ExpectedSheet, SheetChange } from "#review/sheetChange";
import { conflictsOf } from "./changeCells";
import { type AskedCell, askForCell, toCellState } from "./cellStates";
import { type AskedPage, askForPage, askForValidated, toPage, toValidated } from "./furnishing";
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

/** The sheet as it was looked at; the cells are held on to. */
export interface LookedBefore {
  readonly sheet: Excel.Worksheet;
  readonly asked: readonly AskedCell[];
  readonly before: FurnishedBefore;
}

export async function lookBeforeFurnishing(context: Excel.RequestContext, sheetId: string, change: SheetChange, expected: ExpectedSheet): Promise<LookedBefore> {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItem(sheetId);
  sheet.load("id,name");
  const { protection } = sheet;
  protection.load("protected");
  workbook.protection.load("protected");
  workbook.worksheets.load("items/name");
  const asked = expected.cells.map(({ cell }) => askForCell(sheet, cell));
  const formats = change.marks === null ? null : askForFormats(sheet);
  const placed = askForPlaced(sheet, change);
  const askedLists = change.lists.map((list) => askForList(context, list));
  await context.sync();
  const lists = askedLists.map((list) => decideListWork(list, workbook.worksheets.items.map(({ name }) => name)));
  const addsSheet = lists.some(({ kind }) => kind === "create");
  const before: FurnishedBefore = {
    sheet: { id: sheet.id, name: sheet.name },
    protected: protection.protected ? "sheet" : addsSheet && workbook.protection.protected ? "workbook" : null,
    cells: asked.map(toCellState),
    marks: formats && toFormats(formats),
    ...toPlaced(placed, change),
    lists,
  };
  return { sheet, asked, before };
}

/** Questions about what is told by addresses, queued: the drop-downs' columns and the page. */
export interface AskedPlaced {
  readonly columns: readonly Excel.RangeAreas[];
  readonly page: AskedPage;
}

export function askForPlaced(sheet: Excel.Worksheet, { dropDowns }: SheetChange): AskedPlaced {
  return { columns: dropDowns.map(({ range }) => askForValidated(sheet, range.left)), page: askForPage(sheet) };
}

/** `whole`: lists that reach beyond the change's ranges are told as far as they reach, so that they are put back as one. */
export function toPlaced({ columns, page }: AskedPlaced, { dropDowns, page: set }: SheetChange, whole = false): Pick<FurnishedBefore, "standing" | "dropDowns" | "page"> {
  const standing = columns.map((column, place) => standingIn(dropDowns[place]?.range, toValidated(column), whole));
  return { standing, dropDowns: standing.flatMap((dropDown) => dropDown ?? []), page: partOf(toPage(page), set) };
}

function standingIn(range: RangeAddress | undefined, validated: ReturnType<typeof toValidated>, whole: boolean): DropDownChange | null {
  if (!range) return null;
  const areas = (validated?.areas ?? []).flatMap((area) => {
    const [top, bottom] = [Math.max(area.top, range.top), Math.min(area.bottom, range.bottom)];
    return top > bottom ? [] : [whole ? area : { top, bottom, left: range.left, right: range.right }];
  });
  if (areas.length > 0 && validated?.source === null) return null;
  return { range, areas, source: validated?.source ?? "" };
}

function partOf(page: PageSetup, set: Partial<PageSetup>): Partial<PageSetup> {
  return Object.fromEntries(Object.entries(page).filter(([key]) => key in set));
}

/** `null` where nothing speaks against the change. */
export function refusalFor(before: FurnishedBefore, expected: ExpectedSheet): HostProblem | null {
  const conflicts = conflictsOf(expected.cells, before.cells);
  if (conflicts.length > 0) return { reason: "changed-meanwhile", detail: "", left: [], conflicts };
  const names = (marks: readonly string[]) => [...marks].sort().join();
  const otherMarks = before.marks !== null && expected.marks !== null && names(before.marks.ours.map(({ mark }) => mark)) !== names(expected.marks);
  if (otherMarks || before.standing.includes(null)) return { reason: "changed-meanwhile", detail: "", left: [] };
  if (before.protected === null) return null;
  return { reason: before.protected === "sheet" ? "sheet-protected" : "workbook-protected", detail: "", left: [] };
}
