import type { HostObject } from "./hostObject";
import type { ArgumentInfo, ReferencedIds } from "./protocol";

/** The arguments of a call, with the objects that stand among them put in place of their path ids. */
export function decodeArguments(info: ArgumentInfo | undefined, resolve: (id: number) => HostObject | null): readonly unknown[] {
  const references = info?.ReferencedObjectPathIds;
  return (info?.Arguments ?? []).map((value, index) => decode(value, references?.[index], resolve));
}

function decode(value: unknown, reference: ReferencedIds | undefined, resolve: (id: number) => HostObject | null): unknown {
  if (Array.isArray(reference)) return (value as unknown[]).map((part, index) => decode(part, reference[index], resolve));
  return typeof reference === "number" && reference !== 0 ? resolve(reference) : value;
}
