import type { ModelChange } from "./emulatedExcel";
import { type EventType, eventType } from "./host/protocol";
import { toA1 } from "./model/address";
import { cellAt, contentType } from "./model/cells";
import type { CellContent, RangeModel, SheetModel } from "./model/workbook";
import type { FormulaEngine } from "./calculation/engine";
import type { EventQueue } from "./eventQueue";
import type { References } from "./host/references";

export type ChangeType =
  | "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";

/** Whose doing a change is. */
export type Origin = "user" | "addin" | "remote";

/** What follows a change. */
export interface Aftermath {
  readonly calculation: FormulaEngine;
  readonly events: EventQueue;
  readonly references: References;
}

/** Collects what is being changed, then recalculates, raises the events and tells the listeners. */
export class Changes {
  private origin: Origin = "user";
  private pending: (() => void)[] = [];
  private told: ModelChange[] = [];
  private readonly listeners = new Set<(change: ModelChange) => void>();

  constructor(private readonly excel: Aftermath) {}

  /** Carries out a piece of work in someone's name; what it noted is recalculated and raised even if it failed half-way. */
  run<T>(origin: Origin, work: () => T): T {
    const outer = this.origin;
    this.origin = origin;
    try {
      return work();
    } finally {
      this.finish();
      this.origin = outer;
    }
  }

  /** Contents; `before` is given where exactly one cell changed, since Excel tells values for a single cell only. */
  cells(sheet: SheetModel, range: RangeModel, type: ChangeType = "RangeEdited", before?: CellContent): void {
    this.excel.calculation.cellsChanged(sheet, range);
    this.note({ kind: type === "RangeEdited" ? "cells" : "structure", sheetId: sheet.id, range }, () => this.raiseChanged(sheet, range, type, before));
  }

  /** Work on single cells that Excel tells as one edit of the whole range. */
  together(sheet: SheetModel, range: RangeModel, work: () => void): void {
    const [told, pending] = [this.told.length, this.pending.length];
    work();
    this.told.length = told;
    this.pending.length = pending;
    this.cells(sheet, range);
  }

  /** Formats, conditional formats, validation, sizes: `raised` where Excel raises onFormatChanged for it. */
  formats(sheet: SheetModel, range: RangeModel | null, raised: boolean): void {
    this.note({ kind: "formats", sheetId: sheet.id, range }, () => {
      if (!raised || !range) return;
      this.raise(eventType.formatChanged, sheet, { address: toA1(range), referenceId: this.excel.references.keepForEvent(sheet, range) });
    });
  }

  selected(sheet: SheetModel): void {
    const range = sheet.selection;
    this.note({ kind: "selection", sheetId: sheet.id, range }, () => this.raise(eventType.selectionChanged, sheet, { address: toA1(range) }));
  }

  activated(from: SheetModel | null, to: SheetModel): void {
    this.note({ kind: "selection", sheetId: to.id, range: to.selection }, () => {
      if (from) this.raise(eventType.deactivated, from, {});
      this.raise(eventType.activated, to, {});
    });
  }

  /** Sheets added, deleted, renamed, hidden. */
  sheets(sheet: SheetModel, type?: "added" | "deleted"): void {
    this.note({ kind: "sheets", sheetId: sheet.id, range: null }, () => {
      if (type) this.raise(eventType[type], sheet, {});
    });
  }

  renamed(sheet: SheetModel, nameBefore: string): void {
    const args = { nameBefore, nameAfter: sheet.name };
    this.note({ kind: "sheets", sheetId: sheet.id, range: null }, () => this.raise(eventType.nameChanged, sheet, args));
  }

  rowsSorted(sheet: SheetModel, range: RangeModel): void {
    this.note({ kind: "cells", sheetId: sheet.id, range }, () => this.raise(eventType.rowSorted, sheet, { address: toA1(range) }));
  }

  rowsHidden(sheet: SheetModel, range: RangeModel, hidden: boolean): void {
    const args = { address: toA1(range), changeType: hidden ? "Hidden" : "Unhidden" };
    this.note({ kind: "formats", sheetId: sheet.id, range }, () => this.raise(eventType.rowHiddenChanged, sheet, args));
  }

  opened(): void {
    this.excel.calculation.everythingChanged();
    this.note({ kind: "opened", sheetId: null, range: null }, () => undefined);
    this.finish();
  }

  listen(listener: (change: ModelChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private note(change: ModelChange, raise: () => void): void {
    this.told.push(change);
    this.pending.push(raise);
  }

  private finish(): void {
    const recalculated = this.excel.calculation.recalculate();
    for (const raise of this.pending.splice(0)) raise();
    for (const { sheet, range } of recalculated) {
      this.told.push({ kind: "cells", sheetId: sheet.id, range });
      this.raise(eventType.calculated, sheet, { address: toA1(range) });
    }
    for (const change of this.told.splice(0)) for (const listener of this.listeners) listener(change);
  }

  private raiseChanged(sheet: SheetModel, range: RangeModel, changeType: ChangeType, before?: CellContent): void {
    const after = cellAt(sheet, range.top, range.left).value;
    this.raise(eventType.changed, sheet, {
      address: toA1(range),
      changeType,
      referenceId: this.excel.references.keepForEvent(sheet, range),
      shiftDirection: "None",
      ...(before !== undefined && {
        valueBefore: plain(before),
        valueAfter: plain(after),
        valueTypeBefore: contentType(before),
        valueTypeAfter: contentType(after),
      }),
    });
  }

  private raise(type: EventType, sheet: SheetModel, args: Record<string, unknown>): void {
    const source = this.origin === "remote" ? "Remote" : "Local";
    const triggerSource = this.origin === "addin" ? "ThisLocalAddin" : "Unknown";
    this.excel.events.raise({ type, sheetId: sheet.id, args: { source, triggerSource, worksheetId: sheet.id, ...args } });
  }
}

/** A cell's content as it goes over the wire: errors by their name. */
export function plain(content: CellContent): string | number | boolean {
  return typeof content === "object" ? content.error : content;
}
