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

/** "1", "1.", "1.2.3". */
export function isTreeNumber(stt: string): boolean {
  return /^\d+(\.\d+)*\.?$/.test(stt);
}

/** "IV" or "IV.". */
export function isRoman(stt: string): boolean {
  return /^[IVX]+\.?$/.test(stt);
}

/** "A" or "B.": a part of a section. */
export function isSubsection(stt: string): boolean {
  return /^[A-H]\.?$/.test(stt);
}

/** A row of a report below the one that it is a part of: only the first bears the label. */
export function isPart({ stt }: { readonly stt: string }): boolean {
  return stt === "Trong đó" || stt === "";
}
