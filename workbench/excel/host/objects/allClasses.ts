import type { HostClass } from "../hostClass";
import type { HostObject } from "../hostObject";
import type { Targets, TypeName } from "../targets";
import { applicationClasses } from "./application";
import { commentClasses } from "./comments";
import { conditionalFormatClasses } from "./conditionalFormats";
import { customXmlClasses } from "./customXml";
import { dataValidationClasses } from "./dataValidation";
import { drawingClasses } from "./drawings";
import { nameClasses } from "./names";
import { pageLayoutClasses } from "./pageLayout";
import { rangeClasses } from "./range";
import { rangeFormatClasses } from "./rangeFormat";
import { rangeSortClasses } from "./rangeSort";
import { serviceClasses } from "./services";
import { settingClasses } from "./settings";
import { tableClasses } from "./tables";
import { workbookClasses } from "./workbook";
import { worksheetClasses } from "./worksheet";
import { worksheetCollectionClasses } from "./worksheets";

/** Every class of the object model that this Excel knows. */
export const allClasses: { readonly [K in TypeName]: HostClass<Targets[K]> } = {
  ...applicationClasses,
  ...commentClasses,
  ...conditionalFormatClasses,
  ...customXmlClasses,
  ...dataValidationClasses,
  ...drawingClasses,
  ...nameClasses,
  ...pageLayoutClasses,
  ...rangeClasses,
  ...rangeFormatClasses,
  ...rangeSortClasses,
  ...serviceClasses,
  ...settingClasses,
  ...tableClasses,
  ...workbookClasses,
  ...worksheetClasses,
  ...worksheetCollectionClasses,
};

/** The class of an object; its members take that object's target, which the compiler cannot follow through the table. */
export function classOf(object: HostObject): HostClass<unknown> {
  return allClasses[object.type] as unknown as HostClass<unknown>;
}
