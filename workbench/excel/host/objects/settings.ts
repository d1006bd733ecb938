import { ExcelError } from "../../excelError";
import type { WorkbookModel } from "../../model/workbook";
import type { RunningExcel } from "../../runningExcel";
import { type HostClass, reads, textArgument, writes } from "../hostClass";
import { type HostObject, hostObject } from "../hostObject";
import type { SettingTarget } from "../targets";

function existing(key: unknown, { workbook }: RunningExcel): HostObject {
  const text = textArgument(key);
  if (!Object.hasOwn(workbook.settings ?? {}, text)) throw new ExcelError("ItemNotFound");
  return hostObject("Setting", { key: text });
}

export const settingClasses: { SettingCollection: HostClass<WorkbookModel>; Setting: HostClass<SettingTarget> } = {
  SettingCollection: {
    items: (workbook) => Object.keys(workbook.settings ?? {}).map((key) => hostObject("Setting", { key })),
    item: (_, [key], excel) => existing(key, excel),
    methods: {
      Add: writes((workbook, [key, value]) => {
        workbook.settings = { ...workbook.settings, [textArgument(key)]: value };
        return hostObject("Setting", { key: textArgument(key) });
      }),
      GetCount: reads((workbook) => Object.keys(workbook.settings ?? {}).length),
      GetItem: reads((_, [key], excel) => existing(key, excel)),
      GetItemOrNullObject: reads((workbook, [key]) => (Object.hasOwn(workbook.settings ?? {}, textArgument(key)) ? hostObject("Setting", { key: textArgument(key) }) : null)),
    },
  },
  Setting: {
    identity: ({ key }) => ({ _Id: key }),
    scalars: {
      Key: { get: ({ key }) => key },
      Value: {
        get: ({ key }, { workbook }) => workbook.settings?.[key],
        set: ({ key }, value, { workbook }) => void (workbook.settings = { ...workbook.settings, [key]: value }),
      },
      _Id: { get: ({ key }) => key },
    },
    methods: {
      Delete: writes(({ key }, _, { workbook }) => {
        workbook.settings = Object.fromEntries(Object.entries(workbook.settings ?? {}).filter(([other]) => other !== key));
      }),
    },
  },
};
