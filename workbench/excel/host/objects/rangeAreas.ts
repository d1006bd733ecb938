import { fullAddress } from "../../model/address";
import { columnsOf, rowsOf } from "../../model/ranges";
import type { HostClass } from "../hostClass";
import { hostObject } from "../hostObject";
import type { Targets } from "../targets";

export const rangeAreaClasses: { RangeAreas: HostClass<Targets["RangeAreas"]>; RangeCollection: HostClass<Targets["RangeCollection"]> } = {
  RangeAreas: {
    scalars: {
      Address: { get: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet, area)).join(",") },
      AddressLocal: { get: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet, area)).join(",") },
      AreaCount: { get: ({ areas }) => areas.length },
      CellCount: { get: ({ areas }) => areas.reduce((count, area) => count + rowsOf(area) * columnsOf(area), 0) },
    },
    navigation: {
      Areas: (target) => hostObject("RangeCollection", target),
      DataValidation: (target) => hostObject("DataValidation", target),
      Worksheet: ({ sheet }) => hostObject("Worksheet", sheet),
    },
  },
  RangeCollection: {
    items: ({ sheet, areas }) => areas.map((range) => hostObject("Range", { sheet, range })),
  },
};
