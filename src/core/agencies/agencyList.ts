import type { Agency } from "./agencyDirectory";
import { builtInAgencies } from "./builtInAgencies";

/** Whether the agency existed on any day of the year. */
export function existsIn(agency: Agency, year: number): boolean {
  return (agency.from ?? "") <= `${year}-12-31` && (agency.until ?? "9999") > `${year}-01-01`;
}

/**
 * Names for the drop-down of the annexes of one level in one year: the level's own agencies first, then those found at every level.
 * In the year of a merger both the old and the new name are there.
 */
export function agencyListFor(level: Agency["level"], year: number, agencies: readonly Agency[] = builtInAgencies): string[] {
  const existing = agencies.filter((agency) => existsIn(agency, year));
  const own = existing.filter((agency) => agency.level === level);
  const everywhere = existing.filter((agency) => agency.level === "any" && agency.type !== "role");
  return [...new Set([...own, ...everywhere].map((agency) => agency.name))];
}
