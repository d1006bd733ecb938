import { type Corner, type Token, tokenize } from "./tokens";
import { FormulaError } from "./values";

/** A formula as a tree. */
export type Node =
  | { readonly kind: "value"; readonly value: number | string | boolean | FormulaError }
  | { readonly kind: "area"; readonly sheet: string | null; readonly from: Corner; readonly to: Corner }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: Node }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Node; readonly right: Node }
  | { readonly kind: "array"; readonly rows: readonly (readonly Node[])[] }
  | { readonly kind: "missing" };

/** The parts of a node. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "call":
      return node.args;
    case "unary":
      return [node.operand];
    case "binary":
      return [node.left, node.right];
    case "array":
      return node.rows.flat();
    default:
      return [];
  }
}

const strength: Readonly<Record<string, number>> = {
  "=": 1, "<>": 1, "<": 1, ">": 1, "<=": 1, ">=": 1, "&": 2, "+": 3, "-": 3, "*": 4, "/": 4, "^": 5, ":": 8,
};
const signStrength = 7;

/** Excel's limits: of a formula, and of one text within it. */
const longestFormula = 8_192;
const longestText = 255;

/** Reads an English formula with its "="; null where Excel would refuse to take it. */
export function parseFormula(formula: string): Node | null {
  const tokens = formula.startsWith("=") && formula.length <= longestFormula ? tokenize(formula.slice(1)) : null;
  return tokens && new Parser(tokens.filter((token) => token.kind !== "space")).whole();
}

class Refused {}

class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Node | null {
    try {
      const node = this.expression(0);
      return this.at === this.tokens.length ? node : null;
    } catch (reason) {
      if (reason instanceof Refused) return null;
      throw reason;
    }
  }

  private expression(above: number): Node {
    let left = this.operand();
    for (;;) {
      const next = this.tokens[this.at];
      if (next?.kind !== "operator") return left;
      if (next.text === "%") {
        this.at += 1;
        left = { kind: "unary", operator: "%", operand: left };
        continue;
      }
      const own = strength[next.text] ?? 0;
      if (own <= above) return left;
      this.at += 1;
      left = { kind: "binary", operator: next.text, left, right: this.expression(own) };
    }
  }

  private operand(): Node {
    const token = this.tokens[this.at];
    if (!token) throw new Refused();
    this.at += 1;
    switch (token.kind) {
      case "number":
        return { kind: "value", value: Number(token.text) };
      case "string":
        if (token.text.length - 2 > longestText) throw new Refused();
        return { kind: "value", value: token.text.slice(1, -1).replace(/""/g, '"') };
      case "error":
        return { kind: "value", value: new FormulaError(token.text.slice(token.text.lastIndexOf("#"))) };
      case "area":
        if (!token.area) throw new Refused();
        return { kind: "area", ...token.area };
      case "word":
        return this.word(token.text);
      case "open": {
        const inner = this.expression(0);
        this.expect("close");
        return inner;
      }
      case "openBrace":
        return this.array();
      case "operator":
        if (!"+-@".includes(token.text)) throw new Refused();
        return { kind: "unary", operator: token.text, operand: this.expression(signStrength) };
      default:
        throw new Refused();
    }
  }

  private word(text: string): Node {
    if (this.tokens[this.at]?.kind === "open") {
      this.at += 1;
      return { kind: "call", name: text.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, ""), args: this.args() };
    }
    if (/^(true|false)$/i.test(text)) return { kind: "value", value: text.toLowerCase() === "true" };
    return { kind: "name", name: text };
  }

  private args(): Node[] {
    const args: Node[] = [];
    if (this.take("close")) return args;
    for (;;) {
      const next = this.tokens[this.at]?.kind;
      args.push(next === "comma" || next === "close" ? { kind: "missing" } : this.expression(0));
      if (this.take("close")) return args;
      this.expect("comma");
    }
  }

  private array(): Node {
    const rows: Node[][] = [[]];
    for (;;) {
      rows.at(-1)?.push(this.expression(0));
      if (this.take("closeBrace")) return { kind: "array", rows };
      if (this.take("semicolon")) rows.push([]);
      else this.expect("comma");
    }
  }

  private take(kind: Token["kind"]): boolean {
    if (this.tokens[this.at]?.kind !== kind) return false;
    this.at += 1;
    return true;
  }

  private expect(kind: Token["kind"]): void {
    if (!this.take(kind)) throw new Refused();
  }
}
