import type { AnnexRow, PointsColumnKey } from "#core/annex/annex";
import { readAnnexes } from "#core/annex/readAnnexes";
import { childrenTotalOf, grandTotalOf } from "#core/annex/totalFormula";
import { fieldsOf } from "#core/annex/walkAnnex";
import { pointsFromNumber, sumPoints, toNumber, type Points } from "#core/points/points";
import { toA1, type CellAddress } from "#core/snapshot/address";
import { mayDepend } from "#xlsx/patch/references";
import { readSum, type Addend } from "./sumFormula";
import type { FormulaCell, WorkingSheet } from "./workingSheet";

/**
 * After edits: the results of the sheet's formulas that they may have changed. Sums are added up, the annex's own totals among them;
 * what any other formula now amounts to is left to whoever opens the file, and not known here.
 */
export function recalculate(sheet: WorkingSheet, edited: readonly CellAddress[]): void {
  const outdated = outdatedFormulas(sheet, edited);
  if (outdated.size === 0) return;
  const totals = ownTotals(sheet, outdated);
  const sums = new Map([...outdated].map(([name, { formula }]) => [name, totals.get(name) ?? readSum(formula)]));
  let waiting = [...outdated.values()];
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ cell }) => toA1(cell)));
    const ready = waiting.filter(({ cell }) => !(sums.get(toA1(cell)) ?? []).some((part) => names.has(toA1(part.cell))));
    if (ready.length === 0) break;
    for (const { cell } of ready) sheet.setResult(cell, addUp(sheet, sums.get(toA1(cell)) ?? null));
    waiting = waiting.filter((one) => !ready.includes(one));
  }
  for (const { cell } of waiting) sheet.setResult(cell, null);
}

/** Formulas that were edited, that name an edited cell, or that name an outdated one. */
function outdatedFormulas(sheet: WorkingSheet, edited: readonly CellAddress[]): Map<string, FormulaCell> {
  const { name } = sheet.snapshot.sheet;
  const formulas = sheet.formulaCells();
  const changed = new Set(edited.map(toA1));
  const outdated = new Map(formulas.filter(({ cell }) => changed.has(toA1(cell))).map((one) => [toA1(one.cell), one]));
  for (let news = [...edited]; news.length > 0; ) {
    const next = formulas.filter(({ cell, formula }) => !outdated.has(toA1(cell)) && mayDepend(formula, name, name, news));
    for (const one of next) outdated.set(toA1(one.cell), one);
    news = next.map(({ cell }) => cell);
  }
  return outdated;
}

/** What the annexes' own total formulas add up. */
function ownTotals({ snapshot }: WorkingSheet, wanted: ReadonlyMap<string, FormulaCell>): Map<string, readonly Addend[]> {
  const totals = new Map<string, readonly Addend[]>();
  const add = (row: AnnexRow, key: PointsColumnKey, formula: string | null, parts: readonly AnnexRow[]): void => {
    const at = row.cells.get(key)?.address;
    if (!at || formula === null || wanted.get(toA1(at))?.formula !== formula) return;
    const cells = new Map(parts.flatMap((part) => part.cells.get(key)?.address ?? []).map((cell) => [toA1(cell), cell]));
    totals.set(toA1(at), [...cells.values()].map((cell) => ({ cell, sign: 1, skipsText: true })));
  };
  for (const annex of readAnnexes(snapshot).annexes) {
    for (const key of ["maxScore", "prevScore", "targetScore"] as const) {
      for (const row of annex.rows) add(row, key, childrenTotalOf(annex, row, key), row.children);
      if (annex.totalRow) add(annex.totalRow, key, grandTotalOf(annex, key), fieldsOf(annex));
    }
  }
  return totals;
}

/** `null` where a part is no number and would not simply be left out. */
function addUp(sheet: WorkingSheet, addends: readonly Addend[] | null): number | null {
  if (!addends) return null;
  const points: Points[] = [];
  for (const { cell, sign, skipsText } of addends) {
    const value = sheet.value(cell);
    if (!sheet.isKnown(cell)) return null;
    const number = typeof value === "number" ? pointsFromNumber(sign * value) : null;
    const leftOut = sheet.formula(cell) === null && (value === "" || (skipsText && typeof value !== "number" && !String(value).startsWith("#")));
    if (number !== null) points.push(number);
    else if (!leftOut) return null;
  }
  return toNumber(sumPoints(points));
}
