import type { EventType } from "./host/protocol";

/** Taken when the module loads, so that a test's false clock does not stop Excel. */
const soon = typeof setImmediate === "function" ? (setImmediate as (work: () => void) => void) : nextTask();

function nextTask(): (work: () => void) => void {
  const later = globalThis.setTimeout;
  return (work) => void later(work, 0);
}

export interface RaisedEvent {
  readonly type: EventType;
  /** A sheet's id; null for an event of the workbook alone. */
  readonly sheetId: string | null;
  readonly args: Readonly<Record<string, unknown>>;
}

/** The add-in's side of events. */
export interface EventListener {
  /** Whether anyone listens at the moment the event is raised. */
  wants(event: RaisedEvent): boolean;
  deliver(event: RaisedEvent): void;
}

/** Events on their way to the add-in: raised at once, delivered a little later, as Excel does. */
export class EventQueue {
  enabled = true;
  private waiting: (() => void)[] = [];
  private scheduled = false;
  private toLose = 0;
  private idle: (() => void)[] = [];

  constructor(private readonly listener: EventListener) {}

  raise(event: RaisedEvent): void {
    if (!this.enabled || !this.listener.wants(event)) return;
    if (this.toLose > 0) {
      this.toLose -= 1;
      return;
    }
    this.waiting.push(() => this.listener.deliver(event));
    this.schedule();
  }

  lose(count: number): void {
    this.toLose = count;
  }

  /** Settles when nothing waits, one turn after the last delivery. */
  drained(): Promise<void> {
    return new Promise((resolve) => {
      this.idle.push(resolve);
      this.schedule();
    });
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    soon(() => this.run());
  }

  private run(): void {
    this.scheduled = false;
    const batch = this.waiting.splice(0);
    for (const work of batch) work();
    if (batch.length > 0 || this.waiting.length > 0) this.schedule();
    else for (const resolve of this.idle.splice(0)) resolve();
  }
}
