/** Prints a JSON text around one list, item by item, so that a long list is never held; laid out as `JSON.stringify(…, null, 1)` would. */
export class ListPrinter {
  private empty = true;

  /** `depth`: how deep the list's own line is indented; `before` ends just before the list. */
  constructor(
    private readonly print: (text: string) => void,
    before: string,
    private readonly depth: number,
  ) {
    print(`${before}[`);
  }

  add(item: object): void {
    const indent = " ".repeat(this.depth + 1);
    this.print(`${this.empty ? "" : ","}\n${indent}${jsonText(item, this.depth + 1)}`);
    this.empty = false;
  }

  /** `after` begins just behind the list. */
  end(after: string): void {
    this.print(`${this.empty ? "" : `\n${" ".repeat(this.depth)}`}]${after}`);
  }
}

/** JSON whose further lines are indented by so much; a line break is never part of a value. */
export function jsonText(value: unknown, depth: number): string {
  return JSON.stringify(value, null, 1).replaceAll("\n", `\n${" ".repeat(depth)}`);
}
