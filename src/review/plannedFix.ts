import type { Annex } from "#core/annex/annex";
import type { SheetEdit } from "#core/edits/edit";
import type { Finding, FindingData, Fix } from "#core/findings/finding";
import { toNumber } from "#core/points/points";
import { toA1 } from "#core/snapshot/address";
import { type CellState, cellStateIn, holdsFormula } from "#core/snapshot/cellState";
import type { SheetSnapshot } from "#core/snapshot/snapshot";
import { findingKey } from "./findingKey";
import { rowsBySheetRow, witnessesOf } from "./witnesses";

/** A finding's fix beside what stands in its cells: what the preview shows and what is carried out. */
export interface PlannedFix {
  /** The finding's. */
  readonly key: string;
  readonly rule: string;
  /** The finding's row, as its number is printed. */
  readonly stt: string;
  /** Message id, with its data. */
  readonly label: string;
  readonly data: FindingData;
  readonly changes: readonly PlannedChange[];
}

export interface PlannedChange {
  readonly edit: SheetEdit;
  readonly before: CellState;
  /** Other cells by which the row is known. */
  readonly witnesses: readonly CellState[];
  readonly old: ShownContent;
  readonly new: ShownContent;
}

/** A cell's content as a reader is told of it. A formula's `result` is `null` where it is not known yet. */
export type ShownContent =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "formula"; readonly formula: string; readonly result: string | number | null };

/** The fixes of all findings that have one, in the findings' order. */
export function planFixes(snapshot: SheetSnapshot, annexes: readonly Annex[], findings: readonly Finding[]): readonly PlannedFix[] {
  const rows = rowsBySheetRow(annexes);
  return findings.flatMap((finding) => {
    const { fix, rule, stt } = finding;
    if (!fix || fix.edits.length === 0) return [];
    const changes = fix.edits.map((edit): PlannedChange => {
      const before = cellStateIn(snapshot, edit.cell);
      return { edit, before, witnesses: witnessesOf(snapshot, rows, edit.cell), old: shownContent(before), new: shownEdit(edit, fix) };
    });
    return [{ key: findingKey(finding), rule, stt, label: fix.label, data: fix.data, changes }];
  });
}

/** All safe fixes of one rule; where two would write the same cell, the first. */
export function fixesOfRule(fixes: readonly PlannedFix[], rule: string): readonly PlannedFix[] {
  const written = new Set<string>();
  return fixes.filter((fix) => {
    const cells = fix.changes.map(({ edit }) => toA1(edit.cell));
    if (fix.rule !== rule || cells.some((cell) => written.has(cell))) return false;
    for (const cell of cells) written.add(cell);
    return true;
  });
}

/** What these fixes write together. A total above a cell that is written too gives another result than alone, which nobody knows yet. */
export function changesOf(fixes: readonly PlannedFix[]): readonly PlannedChange[] {
  return fixes.flatMap((fix) => {
    const below = fixes.filter((other) => other !== fix && standsBelow(other.stt, fix.stt)).flatMap(({ changes }) => changes);
    return fix.changes.map((change) => {
      const unknown = change.new.kind === "formula" && below.some(({ edit }) => edit.cell.column === change.edit.cell.column);
      return unknown ? { ...change, new: { ...change.new, result: null } } : change;
    });
  });
}

/** "7.2" stands below "7" and "7."; every row stands below one without a number of its own, the total. */
function standsBelow(stt: string, above: string): boolean {
  return /^\d/.test(above) ? stt.startsWith(`${above.replace(/\.$/, "")}.`) : true;
}

export function shownContent(state: CellState): ShownContent {
  const { value, formula } = state;
  const result = typeof value === "boolean" ? String(value).toUpperCase() : value;
  if (holdsFormula(state)) return { kind: "formula", formula: String(formula), result };
  if (result === "") return { kind: "empty" };
  return typeof result === "number" ? { kind: "number", number: result } : { kind: "text", text: result };
}

function shownEdit(edit: SheetEdit, { data }: Fix): ShownContent {
  switch (edit.kind) {
    case "setText":
      return { kind: "text", text: edit.text };
    case "setNumber":
      return { kind: "number", number: edit.number };
    case "setFormula": {
      const { expected } = data;
      const known = typeof expected === "object" && "points" in expected;
      return { kind: "formula", formula: edit.formula, result: known ? toNumber(expected.points) : null };
    }
  }
}
