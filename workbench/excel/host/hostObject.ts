import type { Targets, TypeName } from "./targets";

/** An object of the Excel object model as a batch names it: its Office.js class and what stands behind it. */
export interface HostObject<K extends TypeName = TypeName> {
  readonly type: K;
  readonly target: Targets[K];
  /** Set once office.js asked to keep it across batches. */
  referenceId?: string;
}

export function hostObject<K extends TypeName>(type: K, target: Targets[K]): HostObject {
  return { type, target } as unknown as HostObject;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "type" in value && "target" in value;
}
