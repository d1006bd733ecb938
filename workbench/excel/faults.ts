import type { ExcelFaults } from "./emulatedExcel";
import type { EventQueue } from "./eventQueue";
import { requestFlag } from "./host/protocol";

/** Faults that a test has set; the host asks before and after each batch. */
export class Faults implements ExcelFaults {
  limit = Infinity;
  cellEditing = false;
  private failures: { inSyncs: number; code: string; after: number }[] = [];
  private hanging = false;
  private interludes: { inSyncs: number; happens: () => void }[] = [];
  private delayed: (() => void)[] = [];

  constructor(private readonly events: EventQueue) {}

  failSync(n: number, code = "GeneralException", afterActions = 0): void {
    this.failures.push({ inSyncs: n, code, after: afterActions });
  }

  meanwhile(n: number, happens: () => void): void {
    this.interludes.push({ inSyncs: n, happens });
  }

  hang(): void {
    this.hanging = true;
  }

  cellEditMode(on: boolean): void {
    this.cellEditing = on;
    if (!on) for (const work of this.delayed.splice(0)) work();
  }

  limitPayload(bytes: number): void {
    this.limit = bytes;
  }

  loseEvents(n: number): void {
    this.events.lose(n);
  }

  clear(): void {
    this.limit = Infinity;
    this.failures = [];
    this.interludes = [];
    this.hanging = false;
    this.events.lose(0);
    this.cellEditMode(false);
  }

  takeHang(): boolean {
    const hangs = this.hanging;
    this.hanging = false;
    return hangs;
  }

  /** Lets happen what shall happen before the batch now being answered. */
  letHappen(): void {
    for (const interlude of this.interludes) interlude.inSyncs -= 1;
    const due = this.interludes.filter(({ inSyncs }) => inSyncs === 0);
    this.interludes = this.interludes.filter(({ inSyncs }) => inSyncs > 0);
    for (const { happens } of due) happens();
  }

  /** Where the batch now being answered shall fail; null if it shall not. */
  takeFailure(): { code: string; after: number } | null {
    for (const failure of this.failures) failure.inSyncs -= 1;
    const due = this.failures.find(({ inSyncs }) => inSyncs === 0) ?? null;
    this.failures = this.failures.filter(({ inSyncs }) => inSyncs > 0);
    return due;
  }

  /** Waits for the end of cell editing where the batch asked for that (`delayForCellEdit`). */
  whenCellsAreFree(flags: number, work: () => void): void {
    if (this.cellEditing && (flags & requestFlag.delayForCellEdit) !== 0) this.delayed.push(work);
    else work();
  }
}
