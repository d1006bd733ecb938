import type { DefaultTreeAdapterTypes as Tree } from "parse5";

/** The declarations that hold for an element: its style sheets' and its own. */
export type StyleOf = (element: Tree.Element, property: string) => string | null;

interface CssRule {
  readonly tag: string;
  readonly className: string;
  readonly declarations: ReadonlyMap<string, string>;
}

export function attribute(element: Tree.Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

/** Reads the style sheets once. Selectors are a tag, a class, or both: Office and browsers write no others on the clipboard. */
export function stylesOf(sheets: readonly string[]): StyleOf {
  const rules = sheets.flatMap(readRules);
  return (element, property) => {
    const own = readDeclarations(attribute(element, "style") ?? "").get(property);
    if (own !== undefined) return own;
    const classes = (attribute(element, "class") ?? "").split(/\s+/);
    const fitting = rules.filter(({ tag, className }) => (tag === "" || tag === element.tagName) && (className === "" || classes.includes(className)));
    return fitting.findLast(({ declarations }) => declarations.has(property))?.declarations.get(property) ?? null;
  };
}

function readRules(css: string): CssRule[] {
  const plain = css.replace(/\/\*[^]*?\*\//g, "").replaceAll(/<!--|-->/g, "");
  return [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = "", body = ""]) => {
    const declarations = readDeclarations(body);
    return selectors.split(",").flatMap((selector) => {
      const [, tag, className = ""] = /^([a-z][a-z0-9]*)?(?:\.([\w-]+))?$/i.exec(selector.trim()) ?? [];
      return tag === undefined && className === "" ? [] : [{ tag: (tag ?? "").toLowerCase(), className, declarations }];
    });
  });
}

/** Split at semicolons outside quotes; quotes and escapes of a value are taken away: `"0\.00"` is `0.00`. */
function readDeclarations(css: string): ReadonlyMap<string, string> {
  const parts = css.match(/(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\\.|[^;"'\\])+/g) ?? [];
  return new Map(
    parts.flatMap((part): [string, string][] => {
      const colon = part.indexOf(":");
      return colon < 0 ? [] : [[part.slice(0, colon).trim().toLowerCase(), plainValue(part.slice(colon + 1).trim())]];
    }),
  );
}

function plainValue(value: string): string {
  const inner = /^(["'])([^]*)\1$/.exec(value)?.[2] ?? value;
  return inner.replace(/\\(?:([0-9a-f]{4,6})\s?|([^]))/gi, (_, code: string | undefined, letter: string | undefined) => (code ? String.fromCodePoint(parseInt(code, 16)) : (letter ?? "")));
}
