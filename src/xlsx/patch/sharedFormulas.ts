import { rangeToA1, toA1, type CellAddress, type RangeAddress } from "#core/snapshot/address";
import { moveFormula } from "../read/moveFormula";
import type { FormulaSpan, SheetIndex } from "./sheetIndex";
import type { Change } from "./xmlTags";
import { escapeXml, withAttribute } from "./xmlText";

/** A cell with a formula that others share, and those others, in sheet order. */
interface Share {
  readonly master: FormulaSpan;
  readonly followers: FormulaSpan[];
}

/**
 * Where a cell that gives others their formula loses it, the next of them takes its place, with the formula as it reads there.
 * `replaced` are the cells that get new content, by their names.
 */
export function moveSharedFormulas({ xml, formulas }: SheetIndex, replaced: ReadonlySet<string>): Change[] {
  return sharesOf(formulas).flatMap(({ master, followers }): Change[] => {
    const rest = followers.filter(({ cell }) => !replaced.has(toA1(cell)));
    const [heir] = rest;
    if (!heir || !replaced.has(toA1(master.cell))) return [];
    return [{ start: heir.element.start, end: heir.element.end, text: heirXml(xml, master, heir, around(rest.map(({ cell }) => cell))) }];
  });
}

/** A number may be used again by a later formula; the cells after that one follow it. */
function sharesOf(formulas: readonly FormulaSpan[]): Share[] {
  const latest = new Map<string, Share>();
  const shares: Share[] = [];
  for (const formula of formulas) {
    if (formula.type !== "shared" || formula.share === null) continue;
    if (formula.text === "") latest.get(formula.share)?.followers.push(formula);
    else {
      const share = { master: formula, followers: [] };
      latest.set(formula.share, share);
      shares.push(share);
    }
  }
  return shares;
}

function heirXml(xml: string, master: FormulaSpan, heir: FormulaSpan, range: RangeAddress): string {
  const { tag } = heir.element;
  const open = withAttribute(xml.slice(tag.start, tag.end), "ref", rangeToA1(range)).replace(/\s*\/?>$/, ">");
  const formula = moveFormula(master.text, heir.cell.row - master.cell.row, heir.cell.column - master.cell.column);
  return `${open}${escapeXml(formula)}</${tag.name}>`;
}

function around(cells: readonly CellAddress[]): RangeAddress {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}
