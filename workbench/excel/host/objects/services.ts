import { type HostClass, type Method, reads, textArgument, writes } from "../hostClass";
import { type HostObject, hostObject } from "../hostObject";

/** An object that office.js asks for by a service's name: its own house-keeping, the shared runtime, the ribbon. */
export function service(name: string): HostObject {
  if (name.startsWith("Microsoft.AppRuntime.")) return hostObject("AppRuntimeService", { name });
  return name === "Microsoft.DynamicRibbon.DynamicRibbon" ? hostObject("DynamicRibbon", { name }) : hostObject("HouseKeeping", { name });
}

/** Telemetry and the like say what they want; nobody listens. */
const anything = new Proxy<Record<string, Method<{ readonly name: string }>>>({}, { get: () => reads(() => null) });

export const serviceClasses: {
  HouseKeeping: HostClass<{ readonly name: string }>;
  AppRuntimeService: HostClass<{ readonly name: string }>;
  DynamicRibbon: HostClass<{ readonly name: string }>;
  RibbonTab: HostClass<{ readonly id: string }>;
  RibbonButton: HostClass<{ readonly id: string }>;
} = {
  HouseKeeping: { methods: anything },
  AppRuntimeService: {
    methods: {
      GetAppRuntimeStartState: reads((_, __, excel) => excel.runtime.startState),
      GetAppRuntimeState: reads((_, __, excel) => excel.runtime.state),
      SetAppRuntimeStartState: reads((_, [state], excel) => void (excel.runtime.startState = textArgument(state))),
      SetAppRuntimeState: reads((_, [state], excel) => excel.setRuntimeState(textArgument(state))),
    },
  },
  // Whatever changes the ribbon empties the undo list (reported for requestUpdate), so these count as writes to the document.
  DynamicRibbon: {
    methods: {
      ExecuteRequestCreate: writes(() => null),
      ExecuteRequestUpdate: writes(() => null),
      GetButton: reads((_, [id]) => hostObject("RibbonButton", { id: textArgument(id) })),
      GetTab: reads((_, [id]) => hostObject("RibbonTab", { id: textArgument(id) })),
    },
  },
  RibbonTab: {
    identity: ({ id }) => ({ Id: id }),
    scalars: { Id: { get: ({ id }) => id } },
    methods: {
      SetVisibility: writes(() => null),
    },
  },
  RibbonButton: {
    identity: ({ id }) => ({ Id: id }),
    scalars: { Id: { get: ({ id }) => id }, Enabled: { get: () => true, set: () => undefined } },
    methods: { SetEnabled: writes(() => null) },
  },
};
