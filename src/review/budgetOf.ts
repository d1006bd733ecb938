import type { Annex, AnnexRow } from "#core/annex/annex";
import { effectiveCell } from "#core/annex/effectiveCell";
import { millionsOf } from "#core/annex/millions";
import { leavesOf } from "#core/annex/walkAnnex";
import { sumPoints, type Points } from "#core/points/points";
import { toA1 } from "#core/snapshot/address";
import { readBudget } from "#core/text/budgets";
import type { BudgetReview, RowLink } from "./reviewState";
import { rowLink, sectionOf } from "./rowLink";

/** Money, and where none is written as a number; a cell that holds for several rows counts once. `null` where no column is for it. */
export function budgetOf(annex: Annex): BudgetReview | null {
  if (!annex.columns.has("budget")) return null;
  const amounts = new Map<AnnexRow, Points[]>();
  const others: Record<"phrases" | "unreadable" | "empty", RowLink[]> = { phrases: [], unreadable: [], empty: [] };
  const seen = new Set<string>();
  for (const row of leavesOf(annex)) {
    const { cell } = effectiveCell(row, "budget");
    if (!cell || seen.has(toA1(cell.address))) continue;
    seen.add(toA1(cell.address));
    const section = sectionOf(row);
    const inSection = amounts.get(section) ?? [];
    amounts.set(section, inSection);
    const millions = millionsOf(cell);
    if (millions !== null) inSection.push(millions);
    else others[cell.text === "" ? "empty" : isPhrase(cell.text) ? "phrases" : "unreadable"].push(rowLink(row, "budget"));
  }
  const sections = [...amounts].map(([row, inSection]) => ({ ...rowLink(row, "budget"), rows: inSection.length, millions: sumPoints(inSection) }));
  return { sections, total: sumPoints(sections.map(({ millions }) => millions)), ...others };
}

function isPhrase(text: string): boolean {
  const kind = readBudget(text)?.kind;
  return kind === "phrase" || kind === "rate";
}
