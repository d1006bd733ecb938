/** A row's number without the final dot that some levels print: "1." → "1". */
export function rowNumber(row: { readonly stt: string }): string {
  return row.stt.replace(/\.$/, "");
}

/** "1.2.3" → "1.2"; `null` for a field. */
export function parentNumber(row: { readonly stt: string }): string | null {
  const number = rowNumber(row);
  return number.includes(".") ? number.slice(0, number.lastIndexOf(".")) : null;
}

/** Depth in the tree, from 1. */
export function levelOf(row: { readonly stt: string }): number {
  return rowNumber(row).split(".").length;
}
