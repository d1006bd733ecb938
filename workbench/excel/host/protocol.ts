/** The JSON that office.js sends with a batch and takes back; names and numbers are those on the wire. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  readonly ReferencedObjectPathIds?: readonly ReferencedIds[] | null;
}

export type ReferencedIds = number | readonly ReferencedIds[] | null;

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

export interface Answer {
  readonly Results: { ActionId: number; Value: unknown }[];
  readonly TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number };
}

export const actionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, queryAsJson: 7, update: 9 } as const;

export const pathType = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

/** Bits of a request's flags. */
export const requestFlag = { delayForCellEdit: 64 } as const;

/** Numbers that `Execute` and `RegisterEvent` of `window.external` are called with. */
export const dispatch = {
  selectionChanged: 2,
  dialog: 10,
  richApiMessage: 33,
  commandInvoked: 39,
  executeBatch: 93,
  commandCompleted: 94,
} as const;

/** Event types of a rich-API message. */
export const eventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  rowHiddenChanged: 22,
  nameChanged: 25,
  /** Of the pane, in a shared runtime. */
  visibilityChanged: 65539,
} as const;

export type EventType = (typeof eventType)[keyof typeof eventType];
