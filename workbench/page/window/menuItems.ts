import { toA1 } from "#core/snapshot/address";
import type { Desk } from "../desk";
import type { Grid } from "../grid/createGrid";
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
    const text = await navigator.clipboard.readText();
    const selection = activeSheet(desk.excel)?.selection;
    if (selection) attempt(() => desk.excel.user.pastes(toA1({ row: selection.top, column: selection.left }), text));
  };
  return [
    { label: "Cắt", onPress: () => void copy().then(rows.clear, report) },
    { label: "Sao chép", onPress: () => void copy().catch(report) },
    { label: "Dán", onPress: () => void paste().catch(report) },
    { label: "Chèn hàng", onPress: rows.insertRows, first: true },
    { label: "Nhân đôi hàng", onPress: rows.copyRows },
    { label: "Xóa hàng", onPress: rows.deleteRows },
    { label: "Ẩn hàng", onPress: rows.hideRows },
    { label: "Xóa nội dung", onPress: rows.clear, first: true },
  ];
}
