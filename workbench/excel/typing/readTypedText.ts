import { numberText } from "../calculation/coercion";
import { regions, type Region } from "./region";
import { readTypedNumber } from "./readTypedNumber";
import { toEnglishFormula } from "./localFormula";

/** What becomes of text put into a cell: a constant or a formula, and the number format it brings to "General". */
export type Typed =
  | { readonly kind: "value"; readonly value: string | number | boolean; readonly format: string | null }
  | { readonly kind: "formula"; readonly formula: string };

/** Reads what a person types into a cell with this number format; formulas have the region's separators. */
export function readTypedText(text: string, numberFormat: string, region: Region): Typed {
  if (text.startsWith("'")) return constant(text.slice(1));
  if (numberFormat === "@") return constant(text);
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", formula: toEnglishFormula(text, region) };
  return readConstant(text, region);
}

/** Reads what an add-in writes: always by American custom; in a text cell everything becomes text. */
export function readWritten(input: unknown, numberFormat: string, region: Region): Typed | null {
  if (typeof input === "string") {
    if (input.startsWith("=") && input.length > 1 && numberFormat !== "@") return { kind: "formula", formula: input };
    return readTypedText(input, numberFormat, regions["en-US"]);
  }
  if (typeof input === "number" && Number.isFinite(input)) {
    return numberFormat === "@" ? constant(numberText(input).replace(".", region.decimal)) : { kind: "value", value: input, format: null };
  }
  if (typeof input === "boolean") return numberFormat === "@" ? constant(input ? "TRUE" : "FALSE") : { kind: "value", value: input, format: null };
  return null;
}

function readConstant(text: string, region: Region): Typed {
  if (/^true$/i.test(text)) return { kind: "value", value: true, format: null };
  if (/^false$/i.test(text)) return { kind: "value", value: false, format: null };
  const typed = readTypedNumber(text, region);
  return typed ? { kind: "value", value: typed.value, format: typed.format === "General" ? null : typed.format } : constant(text);
}

function constant(value: string): Typed {
  return { kind: "value", value, format: null };
}
