import type { AgencyMatch } from "./agencyDirectory";

/**
 * The cell's text with every variant among its matches replaced by its suggestion; everything else of it as it was.
 * `matches` are those that `recognise` gave for this very text.
 */
export function correctCell(cellText: string, matches: readonly AgencyMatch[]): string {
  let corrected = "";
  let rest = cellText;
  for (const match of matches) {
    const at = rest.indexOf(match.printed);
    if (at === -1) continue;
    corrected += rest.slice(0, at) + (match.state === "variant" ? match.suggestion : match.printed);
    rest = rest.slice(at + match.printed.length);
  }
  return corrected + rest;
}
