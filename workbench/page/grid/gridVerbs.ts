import { CanceledError, EDITOR_ACTIVATED, ICommandService, IContextService, RedoCommand, UndoCommand, type ICellData, type Injector, type IRange } from "@univerjs/core";
import { AutoFillCommand, ClearSelectionAllCommand, ClearSelectionContentCommand, SetRangeValuesCommand, SetSelectionsOperation, type ISetRangeValuesCommandParams, type ISetSelectionsOperationParams } from "@univerjs/sheets";
import { SheetPasteShortKeyCommand } from "@univerjs/sheets-ui";
import { CopyCommand, CutCommand } from "@univerjs/ui";
import { rangeToA1 } from "#core/snapshot/address";
import type { EmulatedExcel } from "../../excel/emulatedExcel";
import type { RangeModel } from "../../excel/model/workbook";
import { editText } from "./editText";
import type { SheetPainter } from "./paintSheet";
import { pasteClipboard } from "./pasteClipboard";

type Verb = (params: object | undefined) => void;

/**
 * Turns what a person does in the grid into verbs of the emulated Excel, and lets Univer change nothing itself: each
 * command that would is cancelled here, and the grid is painted again from the model.
 */
export function followPerson(
  injector: Injector,
  excel: EmulatedExcel,
  painter: SheetPainter,
  desk: { decimalSign: string; report: (error: unknown) => void },
): void {
  const commands = injector.get(ICommandService);
  const context = injector.get(IContextService);
  const verbs = verbTable(excel, desk.decimalSign, commands);
  commands.beforeCommandExecuted(({ id, params }) => {
    if (painter.painting) return;
    if (context.getContextValue(EDITOR_ACTIVATED) && editorOwn.has(id)) return;
    const verb = verbs.get(id);
    if (!verb && !id.startsWith("sheet.mutation.")) return;
    try {
      verb?.(params);
    } catch (error) {
      desk.report(error);
    }
    throw new CanceledError();
  });
  commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetSelectionsOperation.id || painter.painting || painter.untouched) return;
    const range = (params as ISetSelectionsOperationParams).selections.at(-1)?.range;
    if (!range) return;
    const address = rangeToA1(toRange(range));
    painter.selection = `${excel.workbook.activeSheetId} ${address}`;
    if (address !== rangeToA1(activeSelection(excel))) excel.user.selects(address);
  });
}

/** While a cell is being typed in, these belong to its text. */
const editorOwn = new Set([UndoCommand.id, RedoCommand.id, CopyCommand.id, CutCommand.id]);

function verbTable(excel: EmulatedExcel, decimalSign: string, commands: ICommandService): ReadonlyMap<string, Verb> {
  const { user } = excel;
  const selected = () => rangeToA1(activeSelection(excel));
  const clear: Verb = () => user.clears(selected());
  return new Map<string, Verb>([
    [SetRangeValuesCommand.id, (params) => typed(excel, decimalSign, params as ISetRangeValuesCommandParams)],
    [ClearSelectionContentCommand.id, clear],
    [ClearSelectionAllCommand.id, clear],
    [SheetPasteShortKeyCommand.id, (params) => paste(excel, params as { htmlContent?: string; textContent?: string })],
    [UndoCommand.id, () => void user.undoes()],
    [RedoCommand.id, () => void user.redoes()],
    [CutCommand.id, () => void commands.executeCommand(CopyCommand.id).then(() => user.clears(selected()))],
    [AutoFillCommand.id, (params) => fill(excel, decimalSign, params as { sourceRange: IRange; targetRange: IRange })],
  ]);
}

/** The cell editor was closed: its text goes to the model as typed, for Excel's rules to read. */
function typed(excel: EmulatedExcel, decimalSign: string, { value, range }: ISetRangeValuesCommandParams): void {
  const target = (range as IRange | undefined) ?? null;
  if (!target || value === null || value === undefined) return;
  const text = typedText(value as ICellData);
  const { startRow, startColumn } = target;
  if (text === editText(excel, decimalSign, startRow, startColumn)) return;
  excel.user.types(rangeToA1(toRange(target)), text);
}

function typedText(cell: ICellData): string {
  if (cell.f) return cell.f;
  const text = cell.p?.body ? cell.p.body.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n") : String(cell.v ?? "");
  return cell.t === FORCED_TEXT ? `'${text}` : text;
}

function paste(excel: EmulatedExcel, { htmlContent = "", textContent = "" }: { readonly htmlContent?: string; readonly textContent?: string }): void {
  const { top, left } = activeSelection(excel);
  pasteClipboard(excel, rangeToA1({ top, left, bottom: top, right: left }), { html: htmlContent, text: textContent });
}

/** The fill handle: constants are repeated over the new cells, as Excel does for text and single numbers. */
function fill(excel: EmulatedExcel, decimalSign: string, { sourceRange, targetRange }: { sourceRange: IRange; targetRange: IRange }): void {
  const source = toRange(sourceRange);
  const target = toRange(targetRange);
  const height = source.bottom - source.top + 1;
  const width = source.right - source.left + 1;
  const lines: string[] = [];
  for (let row = target.top; row <= target.bottom; row += 1) {
    const cells: string[] = [];
    for (let column = target.left; column <= target.right; column += 1) {
      cells.push(editText(excel, decimalSign, source.top + mod(row - source.top, height), source.left + mod(column - source.left, width)));
    }
    lines.push(cells.join("\t"));
  }
  excel.user.pastes(rangeToA1({ ...target, bottom: target.top, right: target.left }), lines.join("\n"));
}

function activeSelection({ workbook }: EmulatedExcel): RangeModel {
  const sheet = workbook.sheets.find(({ id }) => id === workbook.activeSheetId);
  return sheet?.selection ?? { top: 0, left: 0, bottom: 0, right: 0 };
}

function toRange({ startRow, startColumn, endRow, endColumn }: IRange): RangeModel {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
}

function mod(offset: number, length: number): number {
  return ((offset % length) + length) % length;
}

/** `CellValueType.FORCE_STRING`: the person typed an apostrophe first. */
const FORCED_TEXT = 4;
