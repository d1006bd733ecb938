/** What stands in a template's places: `{year}` and `{lastYear}`, `{unit}`. */
export interface Occasion {
  readonly year: number;
  /** "tỉnh Đắk Nông" */
  readonly unit: string;
}

export function fillIn(text: string, { year, unit }: Occasion): string {
  return text.replaceAll("{year}", String(year)).replaceAll("{lastYear}", String(year - 1)).replaceAll("{unit}", unit);
}

/** Titles of annexes are in capitals. */
export function titleOf(template: { readonly title: string }, occasion: Occasion): string {
  return fillIn(template.title, occasion).toUpperCase();
}
