/** The code that opens a criterion's name in an annex of targets: "TC 1.1 – …", "TCTP 2.1.1. …". */
export interface CriterionCode {
  /** `"TCTP 2.1.1"` */
  readonly printed: string;
  /** "TC", "TCTP", or what stands in their place. */
  readonly prefix: string;
  readonly path: readonly number[];
}

const CODE = /^\s*((TC\p{L}*)\s*(\d{1,3}(?:\.\d{1,3})+))\s*(?:[-–—.:]|$)/u;

/** `null` where the name opens with none. */
export function criterionCode(name: string): CriterionCode | null {
  const [, printed, prefix, number] = CODE.exec(name) ?? [];
  if (printed === undefined || prefix === undefined || number === undefined) return null;
  return { printed, prefix, path: number.split(".").map(Number) };
}
