import { ExcelError } from "../../excelError";

/** The names of HTML colours that Office.js takes and people use; any other name is refused here. */
const named: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  orange: "#FFA500",
  purple: "#800080",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** "#RRGGBB" from what an add-in writes. */
export function colorArgument(value: unknown): string {
  const text = typeof value === "string" ? value.trim() : "";
  const hex = /^#?([0-9a-f]{6})$/i.exec(text);
  const color = hex ? `#${(hex[1] ?? "").toUpperCase()}` : named[text.toLowerCase()];
  if (color === undefined) throw new ExcelError("InvalidArgument");
  return color;
}
