import type { Annex, AnnexRow } from "../annex/annex";
import { countsAsSection, detailsBudgetFormula, sectionBudgetFormula, totalBudgetFormula } from "../annex/budgetFormula";
import { type BudgetSum, budgetSums } from "../annex/budgetSums";
import { tableTop } from "../annex/totalFormula";
import { type Points, pointsFromNumber, sumPoints } from "../points/points";
import { type CalculatedCell, comparedSum } from "./calculatedCell";
import { budgetsFormulaResult } from "./formulaResult";

/** One way to calculate a total: the rows that its formula adds up, both ends included, by the numbers beside them. */
interface BudgetWay {
  readonly formula: string;
  readonly first: number;
  readonly last: number;
  readonly counts: (number: string) => boolean;
}

/** The budgets of the sections, and of the total row. */
export function budgetTotals(annex: Annex): readonly CalculatedCell[] {
  const sums = new Map(budgetSums(annex).map((sum) => [sum.row, sum]));
  const rows = [...annex.rows.filter(({ role }) => role === "section"), ...(annex.totalRow ? [annex.totalRow] : [])];
  return rows.flatMap((row) => {
    const cell = row.cells.get("budget");
    if (!cell || cell.address.row !== row.row) return [];
    const sum = sums.get(row) ?? null;
    const way = sum && budgetWay(annex, sum);
    const sttColumn = annex.columns.get("stt")?.column ?? 0;
    return [
      {
        row,
        column: "budget",
        cell,
        what: "total",
        compared: () => comparedSum(sum?.sum ?? null),
        formula: () => way?.formula ?? null,
        resultOn: (snapshot) => way && budgetsFormulaResult(snapshot, { ...way, column: cell.address.column, sttColumn }, way.counts),
      },
    ];
  });
}

/** The formula for a printed total of budgets; `null` where none gives what its parts add up to: one of them is text, or counted twice. */
export function budgetTotalOf(annex: Annex, sum: BudgetSum): string | null {
  return budgetWay(annex, sum)?.formula ?? null;
}

function budgetWay(annex: Annex, { row, cell, sum }: BudgetSum): BudgetWay | null {
  const sttColumn = annex.columns.get("stt")?.column;
  if (sttColumn === undefined || sum.state === "not-checked") return null;
  const column = cell.address.column;
  const ways = row === annex.totalRow ? totalWays(annex, row, column, sttColumn) : row.role === "section" ? [sectionWay(annex, row, column, sttColumn)] : [];
  return ways.find((way) => numbersOf(annex, way) === sum.sum) ?? null;
}

function sectionWay(annex: Annex, { row }: AnnexRow, column: number, sttColumn: number): BudgetWay {
  const next = annex.rows.find((other) => other.role === "section" && other.row > row)?.row;
  const nextRow = next ?? annex.totalRow?.row ?? annex.range.bottom + 1;
  return { formula: sectionBudgetFormula({ column, sttColumn, row, nextRow }), first: row + 1, last: nextRow - 1, counts: () => true };
}

function totalWays(annex: Annex, { row }: AnnexRow, column: number, sttColumn: number): readonly BudgetWay[] {
  const place = { column, sttColumn, headingRow: tableTop(annex) };
  const rows = { first: place.headingRow, last: row - 1 };
  return [
    { ...rows, formula: totalBudgetFormula(place), counts: countsAsSection },
    { ...rows, formula: detailsBudgetFormula(place), counts: (number) => !countsAsSection(number) },
  ];
}

/** What the formula adds up in the annex's rows: only numbers. */
function numbersOf(annex: Annex, { first, last, counts }: BudgetWay): Points {
  const counted = annex.rows.filter((row) => row.row >= first && row.row <= last && counts(ownNumber(row)));
  return sumPoints(
    counted.flatMap((row) => {
      const cell = row.cells.get("budget");
      return cell && cell.address.row === row.row && typeof cell.value === "number" ? (pointsFromNumber(cell.value) ?? []) : [];
    }),
  );
}

/** As a formula sees it: below the first row of a merged cell there is nothing. */
function ownNumber({ row, cells }: AnnexRow): string {
  const cell = cells.get("stt");
  return cell?.address.row === row ? String(cell.value) : "";
}
