import { ExcelError } from "../excelError";
import type { RunningExcel } from "../runningExcel";
import type { HostObject } from "./hostObject";

/** What an action touches: the document (this empties the undo list), only the view, only handlers and settings, or nothing. */
export type Effect = "document" | "view" | "handlers" | "none";

export interface Scalar<T> {
  get(target: T, excel: RunningExcel): unknown;
  set?(target: T, value: unknown, excel: RunningExcel): void;
  /** What setting it touches; "document" unless told. */
  readonly effect?: Effect;
}

export interface Method<T> {
  readonly effect: Effect;
  call(target: T, args: readonly unknown[], excel: RunningExcel): unknown;
}

/** One class of Office.js; members are named as on the wire, in PascalCase. */
export interface HostClass<T> {
  identity?(target: T): Record<string, unknown>;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigation?: Readonly<Record<string, (target: T, excel: RunningExcel) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** For a collection. */
  items?(target: T, excel: RunningExcel): readonly HostObject[];
  item?(target: T, args: readonly unknown[], excel: RunningExcel): HostObject | null;
  /** Event type by the name in `_Register…Event`; and whose events they are. */
  readonly events?: Readonly<Record<string, number>>;
  eventTarget?(target: T): string;
}

export function reads<T>(call: Method<T>["call"]): Method<T> {
  return { effect: "none", call };
}

export function writes<T>(call: Method<T>["call"]): Method<T> {
  return { effect: "document", call };
}

export function views<T>(call: Method<T>["call"]): Method<T> {
  return { effect: "view", call };
}

export function textArgument(value: unknown): string {
  if (typeof value !== "string") throw new ExcelError("InvalidArgument");
  return value;
}

export function numberArgument(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new ExcelError("InvalidArgument");
  return value;
}

export function booleanArgument(value: unknown): boolean {
  if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
  return value;
}

export function oneOf<const V extends string>(value: unknown, allowed: readonly V[]): V {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new ExcelError("InvalidArgument");
  return found;
}

export function recordArgument(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new ExcelError("InvalidArgument");
  return value as Record<string, unknown>;
}
