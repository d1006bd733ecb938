import { ExcelError } from "../../excelError";
import { fullAddress, toA1 } from "../../model/address";
import { oneCell } from "../../model/ranges";
import type { CommentModel, SheetModel } from "../../model/workbook";
import { addComment, removeComment } from "../../operations/hangings";
import type { RunningExcel } from "../../runningExcel";
import { type HostClass, numberArgument, reads, textArgument, writes } from "../hostClass";
import { type HostObject, hostObject, isHostObject } from "../hostObject";
import type { CommentsTarget, HangingTarget, RangeTarget } from "../targets";
import { rangeByAddress } from "./worksheet";

type Kind = CommentsTarget["kind"];
const classes = { comments: "Comment", notes: "Note" } as const;
const author = "Người dùng";

interface Placed {
  readonly sheet: SheetModel;
  readonly comment: CommentModel;
}

function listOf({ sheet, kind }: CommentsTarget, { workbook }: RunningExcel): readonly Placed[] {
  return (sheet ? [sheet] : workbook.sheets).flatMap((owner) => owner[kind].map((comment) => ({ sheet: owner, comment })));
}

function toObject(kind: Kind, { sheet, comment }: Placed): HostObject {
  return hostObject(classes[kind], { sheet, id: comment.id });
}

/** By id, and a note by the address of its cell too, as Office.js has it. */
function find(target: CommentsTarget, key: unknown, excel: RunningExcel): HostObject | null {
  const text = textArgument(key);
  const found = listOf(target, excel).find(({ sheet, comment: { id, row, column } }) => {
    const cell = oneCell(row, column);
    return id === text || (target.kind === "notes" && (fullAddress(sheet, cell) === text || toA1(cell) === text));
  });
  return found ? toObject(target.kind, found) : null;
}

function existing(object: HostObject | null | undefined): HostObject {
  if (!object) throw new ExcelError("ItemNotFound");
  return object;
}

/** One cell, as an object or an address. */
function cellArgument({ sheet }: CommentsTarget, argument: unknown, excel: RunningExcel): RangeTarget {
  const owner = sheet ?? excel.activeSheet;
  const cell = isHostObject(argument) && argument.type === "Range" ? (argument.target as RangeTarget) : { sheet: owner, range: rangeByAddress(owner, [], argument) };
  if (cell.range.top !== cell.range.bottom || cell.range.left !== cell.range.right) throw new ExcelError("InvalidArgument");
  return cell;
}

function modelOf({ sheet, id }: HangingTarget, kind: Kind): CommentModel {
  const found = sheet[kind].find((comment) => comment.id === id);
  if (!found) throw new ExcelError("ItemNotFound");
  return found;
}

function collection(kind: Kind): HostClass<CommentsTarget> {
  return {
    items: (target, excel) => listOf(target, excel).map((placed) => toObject(kind, placed)),
    item: (target, [key], excel) => existing(find(target, key, excel)),
    methods: {
      Add: writes((target, [address, content], excel) => {
        const { sheet, range } = cellArgument(target, address, excel);
        return toObject(kind, { sheet, comment: addComment(excel, sheet, kind, range, textArgument(content), author) });
      }),
      GetCount: reads((target, _, excel) => listOf(target, excel).length),
      GetItem: reads((target, [key], excel) => existing(find(target, key, excel))),
      GetItemAt: reads((target, [index], excel) => {
        const found = listOf(target, excel)[numberArgument(index)];
        return existing(found && toObject(kind, found));
      }),
      GetItemOrNullObject: reads((target, [key], excel) => find(target, key, excel)),
    },
  };
}

function one(kind: Kind): Pick<HostClass<HangingTarget>, "methods"> {
  return {
    methods: {
      Delete: writes(({ sheet, id }, _, excel) => removeComment(excel, sheet, kind, id)),
      GetLocation: reads((target) => {
        const { row, column } = modelOf(target, kind);
        return hostObject("Range", { sheet: target.sheet, range: oneCell(row, column) });
      }),
    },
  };
}

export const commentClasses: {
  CommentCollection: HostClass<CommentsTarget>;
  Comment: HostClass<HangingTarget>;
  NoteCollection: HostClass<CommentsTarget>;
  Note: HostClass<HangingTarget>;
} = {
  CommentCollection: collection("comments"),
  Comment: {
    identity: ({ id }) => ({ Id: id }),
    scalars: {
      AuthorName: { get: (target) => modelOf(target, "comments").author },
      Content: { get: (target) => modelOf(target, "comments").content },
      ContentType: { get: () => "Plain" },
      Id: { get: ({ id }) => id },
    },
    ...one("comments"),
  },
  NoteCollection: collection("notes"),
  Note: {
    scalars: {
      AuthorName: { get: (target) => modelOf(target, "notes").author },
      Content: { get: (target) => modelOf(target, "notes").content },
    },
    ...one("notes"),
  },
};
