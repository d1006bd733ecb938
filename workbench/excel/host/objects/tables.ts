import { ExcelError } from "../../excelError";
import type { SheetModel, TableModel } from "../../model/workbook";
import type { RunningExcel } from "../../runningExcel";
import { type HostClass, numberArgument, reads, textArgument } from "../hostClass";
import { type HostObject, hostObject } from "../hostObject";
import type { HangingTarget, TablesTarget } from "../targets";

type Kind = TablesTarget["kind"];
const classes = { tables: "Table", pivots: "PivotTable" } as const;

interface Placed {
  readonly sheet: SheetModel;
  readonly table: TableModel;
}

function listOf({ sheet, kind }: TablesTarget, { workbook }: RunningExcel): readonly Placed[] {
  return (sheet ? [sheet] : workbook.sheets).flatMap((owner) => owner[kind].map((table) => ({ sheet: owner, table })));
}

function toObject({ kind }: TablesTarget, found: Placed | undefined): HostObject {
  if (!found) throw new ExcelError("ItemNotFound");
  return hostObject(classes[kind], { sheet: found.sheet, id: found.table.id });
}

function byKey(target: TablesTarget, key: string, excel: RunningExcel): HostObject {
  return toObject(target, listOf(target, excel).find(({ table: { id, name } }) => id === key || name === key));
}

function modelOf({ sheet, id }: HangingTarget, kind: Kind): TableModel {
  const found = sheet[kind].find((table) => table.id === id);
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}

function rangeOf(target: HangingTarget, kind: Kind): HostObject {
  return hostObject("Range", { sheet: target.sheet, range: modelOf(target, kind).range });
}

const collection: HostClass<TablesTarget> = {
  items: (target, excel) => listOf(target, excel).map((placed) => toObject(target, placed)),
  item: (target, [key], excel) => byKey(target, textArgument(key), excel),
  methods: {
    GetCount: reads((target, _, excel) => listOf(target, excel).length),
    GetItem: reads((target, [key], excel) => byKey(target, textArgument(key), excel)),
    GetItemAt: reads((target, [index], excel) => toObject(target, listOf(target, excel)[numberArgument(index)])),
  },
};

export const tableClasses: {
  TableCollection: HostClass<TablesTarget>;
  Table: HostClass<HangingTarget>;
  PivotTableCollection: HostClass<TablesTarget>;
  PivotTable: HostClass<HangingTarget>;
  PivotLayout: HostClass<HangingTarget>;
} = {
  TableCollection: { ...collection, scalars: { Count: { get: (target, excel) => listOf(target, excel).length } } },
  Table: {
    identity: ({ id }) => ({ Id: id }),
    scalars: { Id: { get: ({ id }) => id }, Name: { get: (target) => modelOf(target, "tables").name } },
    methods: { GetRange: reads((target) => rangeOf(target, "tables")) },
  },
  PivotTableCollection: collection,
  PivotTable: {
    identity: ({ id }) => ({ Id: id }),
    scalars: { Id: { get: ({ id }) => id }, Name: { get: (target) => modelOf(target, "pivots").name } },
    navigation: { Layout: (target) => hostObject("PivotLayout", target) },
  },
  PivotLayout: { methods: { GetRange: reads((target) => rangeOf(target, "pivots")) } },
};
