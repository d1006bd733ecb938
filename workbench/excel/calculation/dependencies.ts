import { lastColumn, lastRow } from "../model/address";
import type { RangeModel, SheetModel } from "../model/workbook";
import { evaluate } from "./evaluate";
import { volatileFunctions } from "./volatileFunctions";
import type { Scope } from "./scope";
import { childrenOf, type Node } from "./syntax";
import { Reference } from "./values";

/** A part of a sheet that a formula reads. */
export interface Precedent extends RangeModel {
  readonly sheet: SheetModel;
}

/** What a formula reads, as far as its text tells; and whether it must be calculated every time. */
export interface Reading {
  readonly precedents: readonly Precedent[];
  readonly volatile: boolean;
}

/** What a formula reads that stands at `scope.at`. */
export function readingOf(formula: Node, scope: Scope): Reading {
  const precedents: Precedent[] = [];
  let volatile = false;
  const visit = (node: Node, depth: number): void => {
    if (node.kind === "area") {
      const sheet = node.sheet === null ? scope.sheet : scope.book.sheetNamed(node.sheet);
      if (sheet) precedents.push({ sheet, ...rangeOf(node) });
    } else if (node.kind === "name") {
      const meaning = depth < deepestNames ? scope.book.nameNode(node.name, scope.sheet) : null;
      if (meaning) visit(meaning, depth + 1);
    } else if (node.kind === "binary" && node.operator === ":") {
      precedents.push(...rangeBetween(node, scope));
      if (!isSettled(node)) for (const child of childrenOf(node)) visit(child, depth);
      return;
    } else if (node.kind === "call" && volatileFunctions.has(node.name)) {
      volatile = true;
    }
    for (const child of childrenOf(node)) visit(child, depth);
  };
  visit(formula, 0);
  return { precedents, volatile };
}

const deepestNames = 8;

/** `C5:INDEX(C:C,ROW()-1)` reads from the one end to the other. Where the ends hang on cells, all that is written may be read. */
function rangeBetween(node: Extract<Node, { kind: "binary" }>, scope: Scope): Precedent[] {
  if (isSettled(node)) {
    const range = evaluate(node, scope);
    return range instanceof Reference ? [{ sheet: range.sheet, top: range.top, left: range.left, bottom: range.bottom, right: range.right }] : [];
  }
  const [first, ...rest] = areasIn(node);
  if (!first) return [];
  const bounds = rest.reduce((all, area) => ({
    top: Math.min(all.top, area.top),
    left: Math.min(all.left, area.left),
    bottom: Math.max(all.bottom, area.bottom),
    right: Math.max(all.right, area.right),
  }), first);
  return [{ sheet: scope.sheet, ...bounds }];
}

/** Whether a reference comes out the same whatever the cells hold: until rows move. */
function isSettled(node: Node): boolean {
  switch (node.kind) {
    case "value":
    case "area":
    case "missing":
      return true;
    case "unary":
      return node.operand.kind !== "area" && isSettled(node.operand);
    case "binary":
      return node.operator === ":" ? isSettled(node.left) && isSettled(node.right) : [node.left, node.right].every((side) => side.kind !== "area" && isSettled(side));
    case "call":
      if (node.name === "ROW" || node.name === "COLUMN") return node.args.every((arg) => arg.kind === "area");
      return node.name === "INDEX" && node.args.every((arg, index) => isSettled(arg) && (index === 0) === (arg.kind === "area"));
    default:
      return false;
  }
}

function areasIn(node: Node): RangeModel[] {
  return node.kind === "area" ? [rangeOf(node)] : childrenOf(node).flatMap(areasIn);
}

function rangeOf({ from, to }: Extract<Node, { kind: "area" }>): RangeModel {
  const rows = [from.row ?? 0, to.row ?? lastRow];
  const columns = [from.column ?? 0, to.column ?? lastColumn];
  return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) };
}

export function readsFrom({ precedents }: Reading, sheet: SheetModel, range: RangeModel): boolean {
  for (const { sheet: read, top, bottom, left, right } of precedents) {
    if (read === sheet && top <= range.bottom && bottom >= range.top && left <= range.right && right >= range.left) return true;
  }
  return false;
}
