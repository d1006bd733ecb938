import { ICommandService, type Injector, LifecycleService, LifecycleStages, type Univer } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { BEFORE_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { SetScrollOperation, SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import { CopyCommand } from "@univerjs/ui";
import type { EmulatedExcel, ModelChange } from "../../excel/emulatedExcel";
import type { SheetModel } from "../../excel/model/workbook";
import { type CellBox, cellBox } from "./cellBox";
import { cellLook } from "./cellLook";
import { editorCell } from "./editorCell";
import { editText } from "./editText";
import { followPerson } from "./gridVerbs";
import { LitFormatMap, type RowRanges } from "./litFormats";
import { SheetPainter } from "./paintSheet";
import { drawSheet } from "./sheetPicture";
import { showLists } from "./showLists";
import { selectionOf, showSelection } from "./showSelection";
import { createUniver, WORKBOOK_ID } from "./univer";

export interface GridOptions {
  /** The region's, for what the cell editor shows. */
  readonly decimalSign: string;
  /** Told of what Excel would say in a message box: a locked cell, a merged range in the way. */
  readonly report: (error: unknown) => void;
}

export interface Grid {
  /** Puts the keyboard on the grid. */
  focus(): void;
  /** Copies the selection to the clipboard. */
  copy(): Promise<void>;
  /** Where the cell of the active sheet is drawn in the window; `null` until the sheet is. */
  boxOf(row: number, column: number): CellBox | null;
  dispose(): void;
}

/** A spreadsheet grid over the emulated Excel: shows its model, and turns the person's doings into its user verbs. */
export function createGrid(container: HTMLElement, excel: EmulatedExcel, options: GridOptions): Grid {
  return new UniverGrid(container, excel, options);
}

class UniverGrid implements Grid {
  private readonly univer: Univer;
  private readonly injector: Injector;
  private readonly painter: SheetPainter;
  private readonly lit: LitFormatMap;
  private readonly list: (sheet: SheetModel) => void;
  private readonly stop: () => void;
  private readonly pending = new Set<ModelChange["kind"]>();
  private gone = false;

  constructor(
    private readonly container: HTMLElement,
    private readonly excel: EmulatedExcel,
    options: GridOptions,
  ) {
    const { univer, injector } = createUniver(container);
    this.univer = univer;
    this.injector = injector;
    this.painter = new SheetPainter(injector);
    this.lit = new LitFormatMap(excel, (sheet) => this.paint(sheet));
    this.list = showLists(injector, excel, options.report);
    this.stop = excel.onModelChange(({ kind }) => this.take(kind));
    followPerson(injector, excel, this.painter, options);
    const touch = () => (this.painter.untouched = false);
    container.addEventListener("pointerdown", touch, true);
    container.addEventListener("keydown", touch, true);
    injector.get(SheetInterceptorService).writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      handler: (cell, { row, col }, next) => {
        const model = this.activeSheet()?.cells.get(`${row},${col}`);
        return next(model ? editorCell(cell ?? {}, editText(excel, options.decimalSign, row, col), cellLook(model, [])) : cell);
      },
    });
    injector.get(ICommandService).onCommandExecuted(({ id }) => {
      const sheet = this.activeSheet();
      // The rows in sight are known once the scrolled grid has been drawn.
      if (id === SetScrollOperation.id && sheet) requestAnimationFrame(() => requestAnimationFrame(() => this.lookAgain(sheet)));
    });
    void injector.get(LifecycleService).onStage(LifecycleStages.Rendered).then(
      () => this.showActiveSheet(),
      () => undefined, // The grid was taken away before it was drawn.
    );
  }

  focus(): void {
    this.container.querySelector<HTMLElement>("[contenteditable]")?.focus();
  }

  async copy(): Promise<void> {
    this.focus();
    await this.injector.get(ICommandService).executeCommand(CopyCommand.id);
  }

  boxOf(row: number, column: number): CellBox | null {
    return this.activeSheet()?.id === this.painter.active ? cellBox(this.injector, row, column) : null;
  }

  dispose(): void {
    this.gone = true;
    this.stop();
    this.lit.stop();
    this.univer.dispose();
  }

  /** Changes within one frame are painted once. */
  private take(kind: ModelChange["kind"]): void {
    if (this.pending.size === 0) requestAnimationFrame(() => this.show());
    this.pending.add(kind);
  }

  private show(): void {
    const kinds = new Set(this.pending);
    this.pending.clear();
    if (this.gone) return;
    const sheet = this.activeSheet();
    if (!sheet || sheet.id !== this.painter.active || kinds.has("opened") || kinds.has("sheets")) return this.showActiveSheet();
    if (kinds.has("cells") || kinds.has("structure") || kinds.has("formats")) {
      this.lit.forget(sheet);
      this.paint(sheet);
      this.lit.look(sheet, this.rowsInSight(sheet));
    }
    if (kinds.has("structure") || this.painter.selection !== selectionOf(sheet)) showSelection(this.injector, this.painter, this.container, sheet);
    this.list(sheet);
  }

  private showActiveSheet(): void {
    const sheet = this.activeSheet();
    if (!sheet) return;
    this.lit.forget(sheet);
    this.paint(sheet);
    this.painter.activate(sheet.id);
    this.painter.keepOnly(new Set(this.excel.workbook.sheets.map(({ id }) => id)));
    this.lit.look(sheet, this.rowsInSight(sheet));
    showSelection(this.injector, this.painter, this.container, sheet);
    this.list(sheet);
  }

  private activeSheet(): SheetModel | undefined {
    return this.excel.workbook.sheets.find(({ id }) => id === this.excel.workbook.activeSheetId);
  }

  private paint(sheet: SheetModel): void {
    this.painter.paint(sheet, drawSheet(this.excel, sheet, (key) => this.lit.at(sheet.id, key)));
  }

  private lookAgain(sheet: SheetModel): void {
    if (!this.gone) this.lit.look(sheet, this.rowsInSight(sheet));
  }

  private rowsInSight({ freeze }: SheetModel): RowRanges {
    const skeleton = this.injector.get(IRenderManagerService).getRenderById(WORKBOOK_ID)?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const seen = skeleton?.getVisibleRangeByViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const scrolled = { first: seen?.startRow ?? 0, last: Math.max(seen?.endRow ?? 0, (seen?.startRow ?? 0) + ROWS_AT_FIRST) };
    return freeze ? [{ first: 0, last: freeze.rows - 1 }, scrolled] : [scrolled];
  }
}

/** Before the grid has been drawn it does not know how many rows it shows. */
const ROWS_AT_FIRST = 24;
