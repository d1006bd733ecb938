import type { RangeAddress } from "#core/snapshot/address";

/** A mark of ours as it stands on a sheet. */
export interface StandingMark {
  /** Its name, such as "sum". */
  readonly mark: string;
  /** Copied rows may have brought it more than one. */
  readonly areas: readonly RangeAddress[];
  /** Written for the first area's first cell. */
  readonly formula: string;
  readonly fill: string;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
}
