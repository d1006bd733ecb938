import { ExcelError } from "../../excelError";
import { type DrawingBounds, boundsOf } from "../../model/drawings";
import type { DrawingModel, SheetModel } from "../../model/workbook";
import { type HostClass, numberArgument, reads, type Scalar, textArgument } from "../hostClass";
import { type HostObject, hostObject } from "../hostObject";
import type { HangingTarget } from "../targets";

/** Charts are no shapes to Office.js. */
function listOf(sheet: SheetModel, charts: boolean): readonly DrawingModel[] {
  return sheet.drawings.filter(({ type }) => (type === "Chart") === charts);
}

function modelOf({ sheet, id }: HangingTarget): DrawingModel {
  const found = sheet.drawings.find((drawing) => drawing.id === id);
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}

function bound(side: keyof DrawingBounds): Scalar<HangingTarget> {
  return { get: (target) => boundsOf(target.sheet, modelOf(target))[side] };
}

const scalars: Readonly<Record<string, Scalar<HangingTarget>>> = {
  Height: bound("height"),
  Id: { get: ({ id }) => id },
  Left: bound("left"),
  Name: { get: (target) => modelOf(target).name },
  Top: bound("top"),
  Width: bound("width"),
};

function collection(type: "Shape" | "Chart"): HostClass<SheetModel> {
  const list = (sheet: SheetModel): readonly DrawingModel[] => listOf(sheet, type === "Chart");
  const toObject = (sheet: SheetModel, found: DrawingModel | undefined): HostObject => {
    if (!found) throw new ExcelError("ItemNotFound");
    return hostObject(type, { sheet, id: found.id });
  };
  const byKey = (sheet: SheetModel, key: string): HostObject => toObject(sheet, list(sheet).find(({ id, name }) => id === key || name === key));
  return {
    items: (sheet) => list(sheet).map((drawing) => toObject(sheet, drawing)),
    item: (sheet, [key]) => byKey(sheet, textArgument(key)),
    methods: {
      GetCount: reads((sheet) => list(sheet).length),
      GetItem: reads((sheet, [key]) => byKey(sheet, textArgument(key))),
      GetItemAt: reads((sheet, [index]) => toObject(sheet, list(sheet)[numberArgument(index)])),
    },
  };
}

export const drawingClasses: {
  ShapeCollection: HostClass<SheetModel>;
  Shape: HostClass<HangingTarget>;
  ChartCollection: HostClass<SheetModel>;
  Chart: HostClass<HangingTarget>;
} = {
  ShapeCollection: collection("Shape"),
  Shape: {
    identity: ({ id }) => ({ Id: id }),
    scalars: { ...scalars, Placement: { get: (target) => modelOf(target).placement }, Type: { get: (target) => modelOf(target).type } },
  },
  ChartCollection: { ...collection("Chart"), scalars: { Count: { get: (sheet) => listOf(sheet, true).length } } },
  Chart: { identity: (target) => ({ Id: target.id, Name: modelOf(target).name }), scalars },
};
