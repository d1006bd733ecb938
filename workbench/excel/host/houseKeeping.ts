import { type Action, actionType, type Batch, pathType } from "./protocol";

/** Services beside the workbook: announcing that office.js is ready, telemetry, the pane, the ribbon. */
const ownServices = /^Microsoft\.(InternalService|AppRuntime|DynamicRibbon)\.|Telemetry/;

/** Whether a batch is no exchange with the workbook: it releases proxies after a run, or talks to services, and nothing else. */
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
