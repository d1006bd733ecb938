import type { ColumnKey } from "../annex/annex";
import type { Layout } from "./layout";
import type { TemplateRow } from "./template.schema";
import { fillIn } from "./wording";

/** What stands in a row's cell, calculations apart; `null` for an empty cell. */
export function contentOf(layout: Pick<Layout, "filled" | "look" | "year" | "unit">, row: TemplateRow, key: ColumnKey): string | number | null {
  const content = layout.filled ? filledContent(row, key) : layout.look.frame.includes(key) ? row[key] : undefined;
  if (content === undefined || content === "") return null;
  return typeof content === "string" ? fillIn(content, layout) : content;
}

function filledContent(row: TemplateRow, key: ColumnKey): string | number | undefined {
  const printed: Readonly<Partial<Record<ColumnKey, string | undefined>>> = row.printed ?? {};
  return printed[key] ?? row[key];
}
