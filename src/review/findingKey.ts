import type { Finding } from "#core/findings/finding";
import { toA1 } from "#core/snapshot/address";

/** Tells a finding from all others of one review, and finds it again in the next. */
export function findingKey({ rule, cell, message }: Finding): string {
  return `${rule} ${toA1(cell)} ${message}`;
}
