import { ExcelError } from "../../excelError";
import { columnsOf } from "../../model/ranges";
import { type SortKey, sortRows } from "../../operations/sorting";
import { booleanArgument, type HostClass, numberArgument, oneOf, recordArgument, writes } from "../hostClass";
import type { RangeTarget } from "../targets";

function keyOf(field: unknown, columns: number): SortKey {
  const { key, ascending = true, sortOn = "Value", dataOption = "Normal", ...more } = recordArgument(field);
  const column = numberArgument(key);
  if (!Number.isInteger(column) || column < 0 || column >= columns) throw new ExcelError("InvalidArgument");
  // By colour, icon or a part of a value.
  if (oneOf(sortOn, ["Value", "CellColor", "FontColor", "Icon"]) !== "Value" || Object.keys(more).length > 0) throw new ExcelError("NotImplemented");
  const textAsNumber = oneOf(dataOption, ["Normal", "TextAsNumber"]) === "TextAsNumber";
  return { column, ascending: booleanArgument(ascending), textAsNumber };
}

export const rangeSortClasses: { RangeSort: HostClass<RangeTarget> } = {
  RangeSort: {
    methods: {
      Apply: writes(({ sheet, range }, [fields, matchCase, hasHeaders, orientation], excel) => {
        if (!Array.isArray(fields) || fields.length === 0) throw new ExcelError("InvalidArgument");
        const keys = fields.map((field) => keyOf(field, columnsOf(range)));
        if (booleanArgument(matchCase ?? false) || oneOf(orientation ?? "Rows", ["Rows", "Columns"]) === "Columns") throw new ExcelError("NotImplemented");
        sortRows(excel, sheet, booleanArgument(hasHeaders ?? false) ? { ...range, top: range.top + 1 } : range, keys);
      }),
    },
  },
};
