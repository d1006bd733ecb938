import type { Place } from "./engine";
import { volatileFunctions } from "./volatileFunctions";
import { childrenOf, type Node } from "./syntax";
import type { Value } from "./values";

/** What the value of a part of a formula hangs on, beside the cells it reads. */
interface Dependence {
  readonly row: boolean;
  readonly column: boolean;
  /** Names and volatile functions are never remembered. */
  readonly free: boolean;
}

/** Where a formula stands. */
interface Standing {
  readonly sheet: { readonly id: string };
  readonly at: Place;
  readonly shift: Place;
}

/**
 * Values of parts of formulas, while no cell changes. A conditional format is evaluated at hundreds of cells, and most of it
 * comes out the same for a whole row or for all of them.
 */
export class Memory {
  private readonly values = new Map<Node, Map<string, Value>>();
  private readonly dependences = new WeakMap<Node, Dependence>();

  recall(node: Node, { sheet, at, shift }: Standing, evaluate: () => Value): Value {
    const { row, column, free } = this.dependenceOf(node);
    if (free || (node.kind !== "call" && (row || column))) return evaluate();
    const key = `${sheet.id} ${row ? `${at.row},${shift.row}` : ""} ${column ? `${at.column},${shift.column}` : ""}`;
    const known = this.values.get(node) ?? new Map<string, Value>();
    this.values.set(node, known);
    const value = known.get(key);
    if (value !== undefined) return value;
    const fresh = evaluate();
    known.set(key, fresh);
    return fresh;
  }

  forget(): void {
    this.values.clear();
  }

  private dependenceOf(node: Node): Dependence {
    const known = this.dependences.get(node);
    if (known) return known;
    const dependence = joined(ownDependence(node), childrenOf(node).map((child) => this.dependenceOf(child)));
    this.dependences.set(node, dependence);
    return dependence;
  }
}

function ownDependence(node: Node): Dependence {
  switch (node.kind) {
    case "area": {
      const corners = [node.from, node.to];
      return {
        row: corners.some((corner) => corner.row !== null && !corner.fixedRow),
        column: corners.some((corner) => corner.column !== null && !corner.fixedColumn),
        free: false,
      };
    }
    case "call":
      return { row: node.name === "ROW", column: node.name === "COLUMN", free: volatileFunctions.has(node.name) };
    case "unary":
      return { row: node.operator === "@", column: node.operator === "@", free: false };
    default:
      return { row: false, column: false, free: node.kind === "name" };
  }
}

function joined(own: Dependence, parts: readonly Dependence[]): Dependence {
  const all = [own, ...parts];
  return { row: all.some(({ row }) => row), column: all.some(({ column }) => column), free: all.some(({ free }) => free) };
}
