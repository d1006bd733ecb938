import { NO_POINTS, sumPoints, type Points } from "../points/points";
import { readBudget } from "../text/budgets";
import type { Annex, AnnexCell, AnnexRow } from "./annex";
import { millionsOf } from "./millions";
import { shownDigits } from "./readPoints";
import { agreement, noiseOf, type Sum, type UncheckedSum } from "./sums";

/** A total of budgets that a section, a sub-section or the total row prints. */
export interface BudgetSum {
  readonly row: AnnexRow;
  readonly cell: AnnexCell;
  readonly sum: Sum | UncheckedSum;
}

/** A budget cell in the row it begins in; empty cells, phrases and so much for each are none, as for the pane. `null`: it cannot be read. */
interface Money {
  readonly row: AnnexRow;
  readonly cell: AnnexCell;
  readonly points: Points | null;
}

/**
 * Every printed total of budgets beside the sum of its money, in sheet order, the total row last. A heading over rows without money has no
 * total: the amount beside it is its own. A total agrees with the totals below it as printed or with the money they stand for, so that
 * a wrong one among them is told once.
 */
export function budgetSums(annex: Annex): readonly BudgetSum[] {
  if (!annex.columns.has("budget")) return [];
  const top = annex.rows.filter(({ parent }) => parent === null);
  const wholes = [...annex.rows.filter(isHeading).map((row) => [row, row.children] as const), ...(annex.totalRow ? [[annex.totalRow, top] as const] : [])];
  return wholes.flatMap(([row, below]) => {
    const whole = moneyIn(row);
    const sum = whole && judge(whole, [printedBelow(below), moneyBelow(below)]);
    return whole && sum ? [{ row, cell: whole.cell, sum }] : [];
  });
}

function isHeading({ role }: AnnexRow): boolean {
  return role === "section" || role === "subsection";
}

function moneyIn(row: AnnexRow): Money | null {
  const cell = row.cells.get("budget");
  if (!cell || cell.text === "" || cell.address.row !== row.row) return null;
  const kind = readBudget(cell.text)?.kind;
  if (typeof cell.value !== "number" && (kind === "phrase" || kind === "rate")) return null;
  return { row, cell, points: millionsOf(cell) };
}

function hasAmount(money: readonly (Money | null)[]): boolean {
  return money.some((one) => one !== null && one.points !== null);
}

/** Headings with an amount for all that stands below them. */
function printedBelow(rows: readonly AnnexRow[]): readonly Money[] {
  return rows.flatMap((row) => {
    const own = moneyIn(row);
    return isHeading(row) && !hasAmount([own]) ? printedBelow(row.children) : (own ?? []);
  });
}

/** The rows' own money; a heading's only where none stands below it. */
function moneyBelow(rows: readonly AnnexRow[]): readonly Money[] {
  return rows.flatMap((row) => {
    const below = isHeading(row) ? moneyBelow(row.children) : [];
    return hasAmount(below) ? below : (moneyIn(row) ?? below);
  });
}

/** `null` where there is nothing to add up. */
function judge(whole: Money, ways: readonly (readonly Money[])[]): Sum | UncheckedSum | null {
  const sums = ways.filter(hasAmount).map((parts) => sumOf(whole, parts));
  const [first] = sums;
  if (!first) return null;
  const fitting = sums.find(({ state }) => state === "agrees") ?? sums.find(({ state }) => state === "rounded");
  if (fitting && whole.points !== null) return fitting;
  const because = [whole, ...ways.flat()].filter(({ points }) => points === null).map(({ cell }) => cell.address);
  return because.length > 0 ? { state: "not-checked", because } : first;
}

function sumOf(whole: Money, parts: readonly Money[]): Sum {
  const printed = whole.points ?? NO_POINTS;
  const digits = typeof whole.cell.value === "number" ? shownDigits(whole.cell.numberFormat, printed) : 0;
  const counted = parts.filter(({ points }) => points !== null);
  const sum = sumPoints(counted.map(({ points }) => points ?? NO_POINTS));
  return { state: agreement(printed, sum, digits, noiseOf([whole, ...counted])), printed, sum, digits, parts: counted.map(({ row }) => row) };
}
