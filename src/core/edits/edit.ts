import type { CellAddress } from "../snapshot/address";

/** One plain instruction for one cell. Numbers are numbers; text stays text (the cell becomes text format). */
export type SheetEdit =
  | { readonly kind: "setFormula"; readonly cell: CellAddress; readonly formula: string }
  | { readonly kind: "setNumber"; readonly cell: CellAddress; readonly number: number }
  | { readonly kind: "setText"; readonly cell: CellAddress; readonly text: string };
