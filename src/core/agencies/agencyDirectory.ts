/** One agency as the directory knows it. Dates are ISO days; the form lists are complete spellings. */
export interface Agency {
  /** Canonical; for a group, persons or a place's own body that no list holds, its name as printed. */
  readonly name: string;
  readonly level: "tinh" | "huyen" | "xa" | "trung-uong" | "any";
  readonly type: "single" | "collective" | "role" | "external";
  readonly accepted: readonly string[];
  readonly wrong: readonly string[];
  /** The first day it existed. */
  readonly from?: string;
  /** The first day it no longer existed. */
  readonly until?: string;
  /** Name of the agency that took over its work. */
  readonly successor?: string;
}

/** How one name in an agency cell was recognised. */
export type AgencyMatch =
  | { readonly state: "known"; readonly printed: string; readonly agency: Agency | null }
  /** `suggestion` is the nearest accepted form, not the canonical name. */
  | { readonly state: "variant"; readonly printed: string; readonly suggestion: string; readonly agency: Agency | null }
  | { readonly state: "unknown"; readonly printed: string; readonly nearest: readonly string[] };

export interface AgencyDirectory {
  readonly agencies: readonly Agency[];
  /** The names in one cell, in order, each recognised; an empty cell gives none. */
  recognise(cellText: string): readonly AgencyMatch[];
}
