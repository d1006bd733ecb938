import type { Finding } from "#core/findings/finding";
import type { SheetRef } from "#core/snapshot/snapshot";
import type { HostProblem } from "./hostProblem";

/** What the last *Kiểm tra* found between the annexes of the workbook's visible sheets. */
export interface Comparison {
  /** The sheets whose annexes were compared, in the workbook's order; where there is a problem, the checked sheet alone. */
  readonly sheets: readonly SheetRef[];
  /** Annex after annex, in each the worst first; each has its place in the other annex. */
  readonly findings: readonly Finding[];
  /** Ids of those sheets that changed since; what concerns them may no longer hold. */
  readonly changed: readonly string[];
  /** Why the other sheets could not be read; `null` where they were. */
  readonly problem: HostProblem | null;
}

/** The same where none of these sheets was compared. */
export function outdatedBy(comparison: Comparison, sheetIds: Iterable<string>): Comparison {
  const newly = [...sheetIds].filter((id) => comparison.sheets.some((sheet) => sheet.id === id) && !comparison.changed.includes(id));
  return newly.length === 0 ? comparison : { ...comparison, changed: [...comparison.changed, ...newly] };
}

export function isOutdated({ changed }: Comparison, { sheet, elsewhere }: Finding): boolean {
  return changed.includes(sheet.id) || (elsewhere !== undefined && changed.includes(elsewhere.sheet.id));
}
