/** Excel's limits for a sheet's name. */
const LONGEST = 31;
const FORBIDDEN = /[\\/?*[\]:]/g;

/**
 * The wanted name as Excel takes it; " (2)", " (3)" … where a sheet has it already.
 * Excel compares without regard to case, and keeps "History" for itself.
 */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map(folded));
  const base = allowed(wanted);
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = base.slice(0, LONGEST - suffix.length).trimEnd() + suffix;
    if (!used.has(folded(name))) return name;
  }
}

/** `Bob's` → `'Bob''s'`, as a formula names it. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function allowed(wanted: string): string {
  const name = wanted.replace(FORBIDDEN, " ").replace(/\s+/g, " ").slice(0, LONGEST).replace(/^[\s']+|[\s']+$/g, "");
  return name === "" || folded(name) === "history" ? "Phụ lục" : name;
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
