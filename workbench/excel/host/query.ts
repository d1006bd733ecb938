import { ExcelError } from "../excelError";
import type { RunningExcel } from "../runningExcel";
import type { HostClass } from "./hostClass";
import type { HostObject } from "./hostObject";
import { classOf } from "./objects/allClasses";
import type { QueryInfo } from "./protocol";

/** Wanted properties by lower-case name; a branch without leaves means "all scalars". */
interface Wanted {
  [name: string]: Wanted;
}

/** What identifies an object to office.js. */
export function identityOf(object: HostObject): Record<string, unknown> {
  const identity = classOf(object).identity?.(object.target) ?? {};
  return object.referenceId === undefined ? { ...identity } : { ...identity, _ReferenceId: object.referenceId };
}

/** Answers a load: `Select` holds paths such as "values", "format/fill/color", "items/name". */
export function query(excel: RunningExcel, object: HostObject, info: QueryInfo): Record<string, unknown> {
  const wanted: Wanted = {};
  for (const path of [...(info.Select ?? []), ...(info.Expand ?? [])]) {
    let branch = wanted;
    for (const part of path.split("/")) branch = branch[part.trim().toLowerCase()] ??= {};
  }
  return read(excel, object, wanted, info);
}

function read(excel: RunningExcel, object: HostObject, wanted: Wanted, info: QueryInfo): Record<string, unknown> {
  const hostClass = classOf(object);
  const values = identityOf(object);
  if (hostClass.items) return { ...values, ...readItems(excel, object, hostClass, wanted, info) };
  const names = Object.keys(wanted).filter((name) => name !== "$none");
  if ((names.length === 0 && !("$none" in wanted)) || names.includes("*")) Object.assign(values, allScalars(excel, object, hostClass));
  for (const name of names) if (name !== "*") Object.assign(values, readOne(excel, object, hostClass, name, wanted[name] ?? {}));
  return values;
}

function readItems(excel: RunningExcel, object: HostObject, hostClass: HostClass<unknown>, wanted: Wanted, info: QueryInfo): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  const ofItems: Wanted = { ...wanted["items"] };
  for (const [name, branch] of Object.entries(wanted)) {
    if (name === "items" || name === "$none") continue;
    if (findName(hostClass.scalars, name)) Object.assign(values, readOne(excel, object, hostClass, name, branch));
    else ofItems[name] = branch;
  }
  if (Object.keys(wanted).length === 1 && "$none" in wanted) return values;
  const first = info.Skip ?? 0;
  const items = (hostClass.items?.(object.target, excel) ?? []).slice(first, info.Top === undefined ? undefined : first + info.Top);
  return { ...values, _Items: items.map((item) => read(excel, item, ofItems, {})) };
}

function readOne(excel: RunningExcel, object: HostObject, hostClass: HostClass<unknown>, name: string, branch: Wanted): Record<string, unknown> {
  const scalar = findName(hostClass.scalars, name);
  if (scalar) return { [scalar]: hostClass.scalars?.[scalar]?.get(object.target, excel) };
  const property = findName(hostClass.navigation, name);
  if (!property) throw new ExcelError("ApiNotFound", `${object.type} has no member "${name}" here.`);
  const next = hostClass.navigation?.[property]?.(object.target, excel) ?? null;
  return { [property]: next && read(excel, next, branch, {}) };
}

function allScalars(excel: RunningExcel, object: HostObject, hostClass: HostClass<unknown>): Record<string, unknown> {
  const scalars = Object.entries(hostClass.scalars ?? {});
  return Object.fromEntries(scalars.map(([name, scalar]) => [name, scalar.get(object.target, excel)]));
}

function findName(members: Readonly<Record<string, unknown>> | undefined, lower: string): string | undefined {
  return Object.keys(members ?? {}).find((name) => name.toLowerCase() === lower);
}
