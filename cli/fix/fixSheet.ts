import { agencyDirectory } from "#core/agencies/agencies";
import { readAnnexes } from "#core/annex/readAnnexes";
import type { SheetEdit } from "#core/edits/edit";
import type { Finding, Fix } from "#core/findings/finding";
import { checkSheet } from "#core/rules/checkAnnex";
import { toA1, type CellAddress } from "#core/snapshot/address";
import type { CellValue, SheetSnapshot } from "#core/snapshot/snapshot";
import { recalculate } from "./recalculate";
import { WorkingSheet } from "./workingSheet";

/** One edit that was made: what stood in the cell, and what stands there now. */
export interface MadeEdit {
  readonly rule: string;
  /** Where people look for the row; `""` where there is none. */
  readonly place: string;
  readonly cell: CellAddress;
  readonly before: CellValue;
  readonly after: CellValue;
  /** Whether a formula stands there now; `after` is its result, `""` where that is not known. */
  readonly formula: boolean;
}

export interface FixedSheet {
  readonly sheet: WorkingSheet;
  readonly made: readonly MadeEdit[];
}

/** Which fixes count: of these rules (all without), and of no cell that is refused (by its name). */
export interface FixChoice {
  readonly rules?: ReadonlySet<string>;
  readonly refused?: ReadonlySet<string>;
}

/** A fix can bring another to light, a corrected child its parent's sum; annexes are four levels deep. */
const mostRounds = 50;

interface Candidate {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** Makes the safe fixes of a sheet, round after round, until none is left that has not been made. */
export function fixSheet(snapshot: SheetSnapshot, { rules, refused = new Set() }: FixChoice): FixedSheet {
  const sheet = new WorkingSheet(snapshot);
  const made: MadeEdit[] = [];
  const tried = new Set<string>();
  for (let round = 0; round < mostRounds; round += 1) {
    const possible = candidates(sheet).filter(({ fix: { edits } }) => edits.every(({ cell }) => !refused.has(toA1(cell)) && sheet.holds(cell)));
    const wanted = possible.filter(({ finding, fix }) => (!rules || rules.has(finding.rule)) && !fix.edits.every((edit) => tried.has(signature(edit))));
    const batch = nextBatch(wanted);
    if (batch.length === 0) break;
    const edits = batch.flatMap(({ finding, fix }) => fix.edits.map((edit) => ({ finding, edit, before: sheet.value(edit.cell) })));
    for (const { edit } of edits) {
      tried.add(signature(edit));
      sheet.edit(edit);
    }
    recalculate(sheet, edits.map(({ edit }) => edit.cell));
    for (const { finding, edit, before } of edits) {
      made.push({ rule: finding.rule, place: finding.place, cell: edit.cell, before, after: sheet.value(edit.cell), formula: edit.kind === "setFormula" });
    }
  }
  return { sheet, made };
}

/** The fixes of what is found now, but of nothing that goes by a result which is no longer known. */
function candidates(sheet: WorkingSheet): Candidate[] {
  const findings = checkSheet(readAnnexes(sheet.snapshot), { agencies: agencyDirectory });
  const certain = findings.filter(({ cell, related }) => [cell, ...related].every((one) => sheet.isKnown(one)));
  return certain.flatMap((finding) => (finding.fix ? [{ finding, fix: finding.fix }] : []));
}

/**
 * Fixes that can be made together: no cell twice, and none whose finding goes by cells that another is about to change,
 * as a parent's sum goes by its children.
 */
function nextBatch(chosen: readonly Candidate[]): Candidate[] {
  const targets = new Map<string, Finding>();
  for (const { finding, fix } of chosen) for (const { cell } of fix.edits) if (!targets.has(toA1(cell))) targets.set(toA1(cell), finding);
  const settled = chosen.filter(({ finding }) => !finding.related.some((cell) => (targets.get(toA1(cell)) ?? finding) !== finding));
  const taken = new Set<string>();
  // Where all wait for each other, the first goes first.
  return (settled.length > 0 ? settled : chosen.slice(0, 1)).filter(({ fix }) => {
    const cells = fix.edits.map(({ cell }) => toA1(cell));
    if (cells.some((cell) => taken.has(cell))) return false;
    for (const cell of cells) taken.add(cell);
    return true;
  });
}

function signature(edit: SheetEdit): string {
  const content = edit.kind === "setText" ? edit.text : edit.kind === "setNumber" ? edit.number : edit.formula;
  return `${toA1(edit.cell)} ${edit.kind} ${content}`;
}
