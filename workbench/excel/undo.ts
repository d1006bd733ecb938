import { applySide, type Difference, differenceSince, imageOf } from "./model/difference";
import type { WorkbookModel } from "./model/workbook";

/** Excel keeps the last hundred steps. */
const deepest = 100;

/** What Ctrl+Z and Ctrl+Y work on. Excel 2021 and 2024 empty it whenever an add-in writes. */
export class UndoList {
  private done: Difference[] = [];
  private undone: Difference[] = [];

  constructor(private readonly workbook: WorkbookModel) {}

  get depth(): number {
    return this.done.length;
  }

  /** Carries out a person's step and remembers how to take it back. */
  step(work: () => void): void {
    const before = imageOf(this.workbook);
    work();
    const difference = differenceSince(before, this.workbook);
    if (!difference) return;
    this.done = [...this.done.slice(1 - deepest), difference];
    this.undone = [];
  }

  /** Takes the last step back and says what it was; null where there is none. */
  undo(): Difference | null {
    const last = this.done.pop();
    if (!last) return null;
    applySide(this.workbook, last, "before");
    this.undone.push(last);
    return last;
  }

  redo(): Difference | null {
    const next = this.undone.pop();
    if (!next) return null;
    applySide(this.workbook, next, "after");
    this.done.push(next);
    return next;
  }

  empty(): void {
    this.done = [];
    this.undone = [];
  }
}
