import { type Action, actionType, type Batch, pathType } from "./protocol";

/** Services of office.js itself: announcing that it is ready, telemetry. */
const ownServices = /^Microsoft\.(InternalService|Telemetry|ExcelServices\.Internal)|Telemetry|Instrumentation/;

/** Whether a batch is office.js' own: releasing proxies after a run, or talking to its services, and nothing else. */
export function isHouseKeeping(batch: Batch): boolean {
  const doing = batch.Actions.filter((action) => action.ActionType !== actionType.instantiate);
  if (doing.length === 0) return batch.Actions.length > 0 && batch.Actions.every((action) => ofOwnService(batch, action));
  return doing.every((action) => action.Name === "_RemoveReference" || ofOwnService(batch, action));
}

function ofOwnService(batch: Batch, action: Action): boolean {
  let path = batch.ObjectPaths[action.ObjectPathId];
  while (path?.ParentObjectPathId !== undefined) path = batch.ObjectPaths[path.ParentObjectPathId];
  return path?.ObjectPathType === pathType.newObject && ownServices.test(path.Name);
}
