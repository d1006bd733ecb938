import { ExcelError } from "../../excelError";
import type { WorkbookModel } from "../../model/workbook";
import type { RunningExcel } from "../../runningExcel";
import { type HostClass, reads, textArgument, writes } from "../hostClass";
import { type HostObject, hostObject } from "../hostObject";
import type { XmlPartsTarget, XmlPartTarget } from "../targets";

type Part = WorkbookModel["customXml"][number];

/** The namespace of the outermost element. */
function namespaceOf({ xml }: Part): string {
  const root = /<(?![?!])([\w.-]+:)?[\w.-]+([^>]*)>/.exec(xml);
  const prefix = root?.[1]?.slice(0, -1);
  const declaration = new RegExp(`xmlns${prefix === undefined ? "" : `:${prefix}`}\\s*=\\s*["']([^"']*)["']`).exec(root?.[2] ?? "");
  return declaration?.[1] ?? "";
}

function partsOf({ namespace }: XmlPartsTarget, { workbook }: RunningExcel): Part[] {
  return workbook.customXml.filter((part) => namespace === null || namespaceOf(part) === namespace);
}

function partOf({ id }: XmlPartTarget, { workbook }: RunningExcel): Part {
  const part = workbook.customXml.find((candidate) => candidate.id === id);
  if (!part) throw new ExcelError("ItemNotFound");
  return part;
}

function toObject(part: Part | undefined): HostObject | null {
  return part ? hostObject("CustomXmlPart", { id: part.id }) : null;
}

function needed(object: HostObject | null): HostObject {
  if (!object) throw new ExcelError("ItemNotFound");
  return object;
}

function add({ workbook }: RunningExcel, xml: string): HostObject | null {
  const number = workbook.customXml.reduce((highest, { id }) => Math.max(highest, parseInt(id.slice(1, 9), 16) || 0), 0) + 1;
  const part = { id: `{${number.toString(16).toUpperCase().padStart(8, "0")}-00C2-4000-8000-000000000000}`, xml };
  workbook.customXml = [...workbook.customXml, part];
  return toObject(part);
}

const collection: HostClass<XmlPartsTarget> = {
  items: (target, excel) => partsOf(target, excel).map((part) => needed(toObject(part))),
  item: (target, [id], excel) => needed(toObject(partsOf(target, excel).find((part) => part.id === id))),
  methods: {
    GetCount: reads((target, _, excel) => partsOf(target, excel).length),
    GetItem: reads((target, [id], excel) => needed(toObject(partsOf(target, excel).find((part) => part.id === id)))),
    GetItemOrNullObject: reads((target, [id], excel) => toObject(partsOf(target, excel).find((part) => part.id === id))),
  },
};

function onlyOne(target: XmlPartsTarget, excel: RunningExcel): HostObject | null {
  const parts = partsOf(target, excel);
  return parts.length === 1 ? toObject(parts[0]) : null;
}

export const customXmlClasses: {
  CustomXmlPartCollection: HostClass<XmlPartsTarget>;
  CustomXmlPartScopedCollection: HostClass<XmlPartsTarget>;
  CustomXmlPart: HostClass<XmlPartTarget>;
} = {
  CustomXmlPartCollection: {
    ...collection,
    methods: {
      ...collection.methods,
      Add: writes((_, [xml], excel) => add(excel, textArgument(xml))),
      GetByNamespace: reads((_, [namespace]) => hostObject("CustomXmlPartScopedCollection", { namespace: textArgument(namespace) })),
    },
  },
  CustomXmlPartScopedCollection: {
    ...collection,
    methods: {
      ...collection.methods,
      GetOnlyItem: reads((target, _, excel) => needed(onlyOne(target, excel))),
      GetOnlyItemOrNullObject: reads((target, _, excel) => onlyOne(target, excel)),
    },
  },
  CustomXmlPart: {
    identity: ({ id }) => ({ Id: id }),
    scalars: {
      Id: { get: ({ id }) => id },
      NamespaceUri: { get: (target, excel) => namespaceOf(partOf(target, excel)) },
    },
    methods: {
      Delete: writes(({ id }, _, { workbook }) => void (workbook.customXml = workbook.customXml.filter((part) => part.id !== id))),
      GetXml: reads((target, _, excel) => partOf(target, excel).xml),
      SetXml: writes(({ id }, [xml], { workbook }) => {
        workbook.customXml = workbook.customXml.map((part) => (part.id === id ? { id, xml: textArgument(xml) } : part));
      }),
    },
  },
};
