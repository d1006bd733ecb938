import type { FindingData, Fix, Severity } from "../findings/finding";
import { defineRule, type Report, type Rule } from "./rule";
import { textsOf, type TextPart, type TextPlace } from "./textCells";

/** Everything that is wrong with one text, all hits together. */
export interface TextFault {
  /** Only where the rule declares several messages. */
  readonly message?: string;
  readonly data: FindingData;
  /** The text put right, where that is safe. */
  readonly repaired?: string;
}

export interface TextRule {
  readonly id: string;
  readonly severity: Severity;
  readonly messages: readonly string[];
  readonly source: string;
  /** Where the rule looks. */
  readonly reads: readonly TextPart[];
  /** `text` is in NFC, `printed` as it stands in the cell. */
  find(text: string, printed: string): TextFault | null;
}

/** Every part of an annex, and all but the agencies, whose spelling has rules of its own. */
export const EVERYWHERE: readonly TextPart[] = ["title", "heading", "name", "text", "agencies"];
export const OUTSIDE_AGENCIES: readonly TextPart[] = ["title", "heading", "name", "text"];

function fixOf(rule: string, { cell }: TextPlace, { data, repaired }: TextFault): Fix | null {
  if (!cell || cell.formula !== null || repaired === undefined || repaired.trim() === "") return null;
  return { label: `${rule}.fix`, data, edits: [{ kind: "setText", cell: cell.address, text: repaired }] };
}

function reportOf(rule: string, place: TextPlace, fault: TextFault): Report {
  const { at, row, column } = place;
  const fix = fixOf(rule, place, fault);
  return { at, row, column, data: fault.data, ...(fault.message ? { message: fault.message } : {}), ...(fix ? { fix } : {}) };
}

/** A rule about the wording of single cells: one finding a cell, with all hits, and a fix for all of them. */
export function defineTextRule({ reads, find, ...declared }: TextRule): Rule {
  return defineRule({
    ...declared,
    kinds: "all",
    dependsOn: "row",
    *check(_, { once }) {
      for (const { text, printed, places } of once(textsOf)) {
        const read = places.filter(({ part }) => reads.includes(part));
        const fault = read.length > 0 ? find(text, printed) : null;
        if (fault) for (const place of read) yield reportOf(declared.id, place, fault);
      }
    },
  });
}
