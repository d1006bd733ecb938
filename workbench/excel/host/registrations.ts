import type { RunningExcel } from "../runningExcel";
import type { HostObject } from "./hostObject";
import { classOf } from "./objects/allClasses";

/** How many handlers office.js registered, by event type and target. */
const registered = new WeakMap<RunningExcel, Map<string, number>>();

const allSheets = "Workbook";

/** Carries out `_Register…Event` and `_Unregister…Event`; false where the call is something else or the class has no such event. */
export function changeRegistration(excel: RunningExcel, object: HostObject, method: string): boolean {
  const call = /^_(Register|Unregister)(?:Event)?(.+?)(?:Event)?$/.exec(method);
  const hostClass = classOf(object);
  const type = call && hostClass.events?.[call[2] ?? ""];
  if (!call || type === undefined || type === null) return false;
  const counts = countsOf(excel);
  const key = `${type} ${hostClass.eventTarget?.(object.target) ?? allSheets}`;
  counts.set(key, Math.max(0, (counts.get(key) ?? 0) + (call[1] === "Register" ? 1 : -1)));
  return true;
}

/** The targets that want an event of a sheet: the sheet itself, the collection, or both. */
export function targetsOf(excel: RunningExcel, type: number, sheetId: string | null): string[] {
  const counts = countsOf(excel);
  const candidates = sheetId === null ? [allSheets] : [sheetId, allSheets];
  return candidates.filter((target) => (counts.get(`${type} ${target}`) ?? 0) > 0);
}

function countsOf(excel: RunningExcel): Map<string, number> {
  const known = registered.get(excel) ?? new Map<string, number>();
  registered.set(excel, known);
  return known;
}
