import type { MarkedTable } from "../marks/markedTable";
import type { Template } from "./template.schema";

/** Above the heading: caption, title, subtitle, a blank row. */
export const HEADING_ROW = 4;

/** A template's place on its sheet; rows and columns count from zero. */
export interface Layout extends MarkedTable {
  readonly template: Template;
  readonly filled: boolean;
  readonly year: number;
  readonly unit: string;
  readonly lastColumn: number;
  readonly firstRow: number;
  readonly totalRow: number;
}
