import {
  ArrowSortDown24Regular,
  ArrowSortUp24Regular,
  EyeOff24Regular,
  FolderOpen24Regular,
  Save24Regular,
  TableDeleteRow24Regular,
  TableInsertRow24Regular,
} from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { AddInAction, AddInGroup } from "../ribbon/readManifest";
import { RibbonButton } from "./RibbonButton";
import type { RowActions } from "./rowActions";

interface Props {
  readonly addIn: AddInGroup;
  readonly busy: boolean;
  readonly onAddIn: (action: AddInAction) => void;
  readonly actions: RibbonActions;
  /** Settings of the emulated Excel, at the right end. */
  readonly children: ReactNode;
}

/** What the ribbon's own buttons do. */
export interface RibbonActions extends RowActions {
  readonly open: () => void;
  readonly save: () => void;
}

export function Ribbon({ addIn, busy, onAddIn, actions, children }: Props) {
  return (
    <nav className="ribbon" aria-label="Dải lệnh">
      <div className="ribbon-tabs">
        <span className="ribbon-tab">Trang chủ</span>
      </div>
      <div className="ribbon-groups">
        <Group label="Tệp">
          <RibbonButton label="Mở…" tip="Mở một tệp .xlsx" picture={<FolderOpen24Regular />} onPress={actions.open} />
          <RibbonButton label="Lưu" tip="Tải tệp .xlsx về máy (Ctrl+S)" picture={<Save24Regular />} onPress={actions.save} />
        </Group>
        <Group label="Hàng">
          <RibbonButton label="Chèn" tip="Chèn hàng phía trên vùng chọn" picture={<TableInsertRow24Regular />} onPress={actions.insertRows} />
          <RibbonButton label="Xóa" tip="Xóa các hàng của vùng chọn" picture={<TableDeleteRow24Regular />} onPress={actions.deleteRows} />
          <RibbonButton label="Ẩn" tip="Ẩn các hàng của vùng chọn" picture={<EyeOff24Regular />} onPress={actions.hideRows} />
        </Group>
        <Group label="Sắp xếp">
          <RibbonButton label="A → Z" tip="Sắp xếp vùng chọn theo cột đầu, tăng dần" picture={<ArrowSortUp24Regular />} onPress={() => actions.sort(true)} />
          <RibbonButton label="Z → A" tip="Sắp xếp vùng chọn theo cột đầu, giảm dần" picture={<ArrowSortDown24Regular />} onPress={() => actions.sort(false)} />
        </Group>
        <Group label={addIn.label}>
          {addIn.buttons.map((button) => (
            <RibbonButton
              key={button.id}
              label={button.label}
              tip={button.tip}
              picture={<img src={button.icon} width={32} height={32} alt="" />}
              disabled={busy}
              onPress={() => onAddIn(button.action)}
              items={button.items.map(({ id, label, tip, action }) => ({ id, label, tip, onPress: () => onAddIn(action) }))}
            />
          ))}
        </Group>
        {children}
      </div>
    </nav>
  );
}

function Group({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className="ribbon-group" aria-label={label}>
      <div className="ribbon-buttons">{children}</div>
      <small>{label}</small>
    </section>
  );
}
