import { tokenize } from "../calculation/tokens";
import { regions, type Region } from "./region";

/** A formula typed in a region, in English: "=SUM(A1;1,5)" → "=SUM(A1,1.5)". Text in quotes and sheet names stay. */
export function toEnglishFormula(formula: string, region: Region): string {
  if (region.list === regions["en-US"].list) return formula;
  return outsideQuotes(formula, (part) =>
    part.replace(new RegExp(`(\\d)\\${region.decimal}(?=\\d)`, "g"), "$1.").replaceAll(region.list, ","),
  );
}

/** The English formula as this region shows and edits it. */
export function toLocalFormula(formula: string, region: Region): string {
  const tokens = region.list === "," ? null : tokenize(formula.slice(1));
  if (!tokens) return formula;
  const local = tokens.map(({ kind, text }) => {
    if (kind === "comma") return region.list;
    return kind === "number" ? text.replace(".", region.decimal) : text;
  });
  return `=${local.join("")}`;
}

function outsideQuotes(text: string, change: (part: string) => string): string {
  return text
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join("");
}
