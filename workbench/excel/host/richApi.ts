import { ExcelError } from "../excelError";
import type { RunningExcel } from "../runningExcel";
import { classOf } from "./objects/allClasses";
import type { Effect } from "./hostClass";
import { type HostObject, hostObject } from "./hostObject";
import { decodeArguments } from "./decodeArguments";
import { type Action, actionType, type Answer, type Batch, type ObjectPath, pathType } from "./protocol";
import { identityOf, query } from "./query";
import { service } from "./objects/services";
import { changeRegistration } from "./registrations";

/** What a batch did, beside its answer. */
export interface BatchOutcome {
  readonly answer: Answer;
  readonly effects: ReadonlySet<Effect>;
}

/** Carries out one batch. As in Excel nothing is rolled back: what stood before the failing action remains done. */
export function runBatch(excel: RunningExcel, batch: Batch, stop: { after: number; code: string } | null): BatchOutcome {
  return new BatchRun(excel, batch).run(stop);
}

class BatchRun {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly answer: Answer = { Results: [], TraceIds: [] };
  private readonly effects = new Set<Effect>();
  private location = "";

  constructor(
    private readonly excel: RunningExcel,
    private readonly batch: Batch,
  ) {}

  run(stop: { after: number; code: string } | null): BatchOutcome {
    for (const [index, action] of this.batch.Actions.entries()) {
      try {
        this.location = action.Name;
        if (stop && index >= stop.after) throw new ExcelError(stop.code);
        this.carryOut(action);
      } catch (error) {
        if (!(error instanceof ExcelError)) throw error;
        this.fail(error, index);
        break;
      }
    }
    if (stop && !this.answer.Error) this.fail(new ExcelError(stop.code), this.batch.Actions.length - 1);
    return { answer: this.answer, effects: this.effects };
  }

  private fail({ code, message }: ExcelError, index: number): void {
    this.answer.Error = { Code: code, Message: message, Location: this.location, ActionIndex: index };
  }

  private carryOut(action: Action): void {
    if (action.ActionType === actionType.trace) {
      // Wanted in both places: without the second, handlers of older kinds break silently.
      this.answer.TraceIds.push(action.Id);
      this.result(action, null);
      return;
    }
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case actionType.instantiate:
        this.result(action, object && identityOf(object));
        break;
      case actionType.query:
      case actionType.queryAsJson:
        if (object) this.location = `${object.type}.load`;
        this.result(action, object && query(this.excel, object, action.QueryInfo ?? {}));
        break;
      case actionType.method:
        this.callMethod(action, object);
        break;
      case actionType.setProperty:
        this.setScalar(object, action.Name, this.argumentsOf(action)[0]);
        this.result(action, null);
        break;
      case actionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.setScalar(object, pascal(name), value);
        this.result(action, null);
        break;
      default:
        throw new ExcelError("ApiNotFound");
    }
  }

  private callMethod(action: Action, object: HostObject | null): void {
    if (action.Name === "_RemoveReference") {
      this.excel.references.remove(String(action.ArgumentInfo?.Arguments?.[0]));
      return;
    }
    if (object === null) {
      this.result(action, null);
    } else if (action.Name === "_KeepReference") {
      if (object.referenceId === undefined) this.excel.references.keep(object);
      this.result(action, null);
    } else if (changeRegistration(this.excel, object, action.Name)) {
      this.effects.add("handlers");
      this.result(action, null);
    } else {
      this.result(action, this.call(object, action.Name, this.argumentsOf(action)) ?? null);
    }
  }

  private call(object: HostObject, name: string, args: readonly unknown[]): unknown {
    this.location = `${object.type}.${camel(name)}`;
    const method = classOf(object).methods?.[name];
    if (!method) throw new ExcelError("ApiNotFound");
    this.effects.add(method.effect);
    return method.call(object.target, args, this.excel);
  }

  private setScalar(object: HostObject | null, name: string, value: unknown): void {
    if (object === null) throw new ExcelError("InvalidObjectPath");
    this.location = `${object.type}.${camel(name)}`;
    const scalar = classOf(object).scalars?.[name];
    if (!scalar?.set) throw new ExcelError("ApiNotFound");
    this.effects.add(scalar.effect ?? "document");
    scalar.set(object.target, value, this.excel);
  }

  private argumentsOf(step: Action | ObjectPath): readonly unknown[] {
    return decodeArguments(step.ArgumentInfo, (id) => this.resolve(id));
  }

  /** The object at a path, found once per batch; null for a null object. */
  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (!path) throw new ExcelError("InvalidObjectPath");
    const object = this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case pathType.global:
        return hostObject("Workbook", this.excel.workbook);
      case pathType.newObject:
        return service(path.Name);
      case pathType.nullObject:
        return null;
      case pathType.reference: {
        const kept = this.excel.references.get(path.Name);
        if (!kept || !stillThere(this.excel, kept)) throw new ExcelError("InvalidReference");
        return kept;
      }
      default:
        return this.followFrom(path, this.resolve(path.ParentObjectPathId ?? 0));
    }
  }

  private followFrom(path: ObjectPath, parent: HostObject | null): HostObject | null {
    if (parent === null) return null;
    if (path.ObjectPathType === pathType.method) return this.call(parent, path.Name, this.argumentsOf(path)) as HostObject | null;
    const hostClass = classOf(parent);
    if (path.ObjectPathType === pathType.indexer) {
      this.location = `${parent.type}.getItem`;
      if (!hostClass.item) throw new ExcelError("ApiNotFound");
      return hostClass.item(parent.target, this.argumentsOf(path), this.excel);
    }
    this.location = `${parent.type}.${camel(path.Name)}`;
    const navigate = hostClass.navigation?.[path.Name];
    if (!navigate) throw new ExcelError("ApiNotFound");
    return navigate(parent.target, this.excel);
  }

  private result(action: Action, value: unknown): void {
    this.answer.Results.push({ ActionId: action.Id, Value: value });
  }
}

/** A range of a deleted sheet is no more. */
function stillThere({ workbook }: RunningExcel, { target }: HostObject): boolean {
  return !("sheet" in target) || target.sheet === null || workbook.sheets.includes(target.sheet);
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
