import { toA1 } from "#core/snapshot/address";
import type { Desk } from "../desk";
import type { Grid } from "../grid/createGrid";
import { pasteClipboard, readClipboard } from "../grid/pasteClipboard";
import type { GridMenuItem } from "./GridMenu";
import type { Attempt, RowActions } from "./rowActions";
import { activeSheet } from "./useModel";

/** The grid's menu: clipboard, rows, contents. */
export function menuItems(
  desk: Desk,
  grid: { readonly current: Grid | null },
  rows: RowActions,
  attempt: Attempt,
  report: (error: unknown) => void,
): readonly GridMenuItem[] {
  const copy = async () => grid.current?.copy();
  const paste = async () => {
    const copied = await readClipboard();
    const selection = activeSheet(desk.excel)?.selection;
    if (selection) attempt(() => pasteClipboard(desk.excel, toA1({ row: selection.top, column: selection.left }), copied));
  };
  return [
    { label: "Cắt", onPress: () => void copy().then(rows.clear, report) },
    { label: "Sao chép", onPress: () => void copy().catch(report) },
    { label: "Dán", onPress: () => void paste().catch(report) },
    { label: "Chèn hàng", onPress: rows.insertRows, first: true },
    { label: "Nhân đôi hàng", onPress: rows.copyRows },
    { label: "Xóa hàng", onPress: rows.deleteRows },
    { label: "Cắt hàng để chuyển", onPress: () => rows.takeRows("cut"), first: true },
    { label: "Sao chép hàng để chèn", onPress: () => rows.takeRows("copy") },
    ...(rows.insertTaken ? [{ label: "Chèn hàng đã lấy", onPress: rows.insertTaken }] : []),
    { label: "Ẩn hàng", onPress: rows.hideRows, first: true },
    { label: "Bỏ ẩn hàng", onPress: rows.showRows },
    { label: "Nhóm hàng", onPress: rows.groupRows },
    { label: "Bỏ nhóm hàng", onPress: rows.ungroupRows },
    { label: "Thu gọn nhóm", onPress: () => rows.foldGroup(true) },
    { label: "Mở rộng nhóm", onPress: () => rows.foldGroup(false) },
    { label: "Xóa nội dung", onPress: rows.clear, first: true },
  ];
}
