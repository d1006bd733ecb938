import type { RunningExcel } from "../runningExcel";
import type { BatchDesk } from "./batchDesk";
import { answerBatch, SafeArray } from "./safeArray";
import { hostContext } from "./hostContext";
import { dispatch, eventType } from "./protocol";
import type { RibbonDesk } from "./ribbonDesk";
import { targetsOf } from "./registrations";

type Callback = (...answer: unknown[]) => void;
type EventHandler = (dispatchId: number, payload: unknown) => void;

const succeeded = 0;
const notSupported = 5000;
/** Category of events that come from the object model. */
const modelEvent = 65536;

/** `window.external`: what desktop Excel puts in place for office.js before the page loads. */
export class External {
  private readonly handlers = new Map<number, { target: string; handler: EventHandler }[]>();
  private messages = 0;

  constructor(
    private readonly excel: RunningExcel,
    private readonly batches: BatchDesk,
    private readonly ribbon: RibbonDesk,
  ) {
    excel.listener = {
      wants: ({ type, sheetId }) => this.targets(type, sheetId).length > 0 || (type === eventType.selectionChanged && this.handles(dispatch.selectionChanged)),
      deliver: ({ type, sheetId, args }) => this.deliver(type, sheetId, args),
    };
    ribbon.invoke = (payload) => this.call(dispatch.commandInvoked, new SafeArray(payload));
  }

  install(window: object): void {
    const page = window as { external?: object };
    page.external ??= {};
    Object.assign(page.external, this.members());
  }

  private members(): Record<string, unknown> {
    const context = hostContext(this.excel);
    return {
      GetHostInfo: () => `Excel$Win32$16.01$${this.excel.displayLanguage}$telemetry$$disableLogging$1`,
      GetLoggingAllowed: () => false,
      GetContext: () => context,
      Execute: (id: number, params: readonly unknown[], callback: Callback) => this.execute(id, params, callback),
      RegisterEvent: (id: number, target: string, handler: EventHandler, callback: Callback) => {
        this.handlers.set(id, [...(this.handlers.get(id) ?? []), { target, handler }]);
        void Promise.resolve().then(() => callback(succeeded));
      },
      UnregisterEvent: (id: number, target: string, callback: Callback) => {
        this.handlers.set(id, (this.handlers.get(id) ?? []).filter((kept) => kept.target !== target));
        void Promise.resolve().then(() => callback(succeeded));
      },
      MessageParent2: () => undefined,
      MessageChild2: () => undefined,
    };
  }

  private execute(id: number, params: readonly unknown[], callback: Callback): void {
    if (id === dispatch.executeBatch) {
      const [, , , , body, , flags] = params[0] as [unknown, unknown, unknown, unknown, string, unknown, number];
      this.batches.take(body, flags, (answer) => callback(answerBatch(answer), succeeded));
    } else if (id === dispatch.commandCompleted) {
      this.ribbon.completed(String(params[0]), Number(params[1]));
      callback(succeeded);
    } else {
      callback(new SafeArray([notSupported, null]));
    }
  }

  private deliver(type: number, sheetId: string | null, args: Readonly<Record<string, unknown>>): void {
    for (const target of this.targets(type, sheetId)) {
      this.messages += 1;
      const message = new SafeArray([modelEvent, type, target, JSON.stringify(args), this.messages, false]);
      this.call(dispatch.richApiMessage, new SafeArray([message]));
    }
    // The older way, which `workbook.onSelectionChanged` still takes.
    if (type === eventType.selectionChanged) this.call(dispatch.selectionChanged, null);
  }

  /** The pane's events are registered nowhere: whoever listens has the empty target. */
  private targets(type: number, sheetId: string | null): readonly string[] {
    return type === eventType.visibilityChanged ? [""] : targetsOf(this.excel, type, sheetId);
  }

  private handles(id: number): boolean {
    return (this.handlers.get(id) ?? []).length > 0;
  }

  private call(id: number, payload: unknown): void {
    for (const { handler } of this.handlers.get(id) ?? []) handler(id, payload);
  }
}
