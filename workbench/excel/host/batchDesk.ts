import { ExcelError } from "../excelError";
import type { Faults } from "../faults";
import type { RunningExcel } from "../runningExcel";
import type { Effect } from "./hostClass";
import { isHouseKeeping } from "./houseKeeping";
import type { Answer, Batch } from "./protocol";
import { runBatch } from "./richApi";

/** Takes batches in order: faults, counting, the work itself, the undo list, the answer. */
export class BatchDesk {
  private inWork = 0;

  constructor(
    private readonly excel: RunningExcel,
    private readonly faults: Faults,
  ) {}

  get busy(): boolean {
    return this.inWork > 0;
  }

  take(body: string, flags: number, answer: (body: string) => void): void {
    const batch = JSON.parse(body) as Batch;
    const houseKeeping = isHouseKeeping(batch);
    if (!houseKeeping) this.excel.counters.syncs += 1;
    this.inWork += 1;
    const finish = (text: string) => {
      if (!houseKeeping) this.excel.counters.payloadBytes += bytesOf(body) + bytesOf(text);
      this.inWork -= 1;
      answer(text);
    };
    this.later(() => {
      if (houseKeeping) finish(JSON.stringify(this.carryOut(batch, null)));
      else if (this.faults.takeHang()) this.inWork -= 1;
      else this.faults.whenCellsAreFree(flags, () => finish(this.answerTo(batch, bytesOf(body))));
    });
  }

  private answerTo(batch: Batch, requestBytes: number): string {
    this.faults.letHappen();
    const { limit, cellEditing } = this.faults;
    if (cellEditing) return refusal("InvalidOperationInCellEditMode");
    if (requestBytes > limit) return refusal("RequestPayloadSizeLimitExceeded");
    const text = JSON.stringify(this.carryOut(batch, this.faults.takeFailure()));
    return bytesOf(text) > limit ? refusal("ResponsePayloadSizeLimitExceeded") : text;
  }

  private carryOut(batch: Batch, stop: { after: number; code: string } | null): Answer {
    return this.excel.changes.run("addin", () => {
      const { answer, effects } = runBatch(this.excel, batch, stop);
      this.account(effects);
      return answer;
    });
  }

  private account(effects: ReadonlySet<Effect>): void {
    if (effects.has("document")) this.excel.undo.empty();
    if (effects.has("document") || effects.has("view") || effects.has("handlers")) this.excel.counters.writes += 1;
  }

  private later(work: () => void): void {
    if (this.excel.latency > 0) setTimeout(work, this.excel.latency);
    else void Promise.resolve().then(work);
  }
}

function refusal(code: string): string {
  const { message } = new ExcelError(code);
  const answer: Answer = { Results: [], TraceIds: [], Error: { Code: code, Message: message, Location: "", ActionIndex: 0 } };
  return JSON.stringify(answer);
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
