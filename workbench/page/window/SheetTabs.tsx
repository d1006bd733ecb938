import { useState } from "react";
import type { Desk } from "../desk";
import { GridMenu } from "./GridMenu";
import { useModel } from "./useModel";

interface Props {
  readonly desk: Desk;
  readonly onActivate: (name: string) => void;
  readonly onCopy: (name: string) => void;
  readonly onRename: (name: string, newName: string) => void;
  readonly onDelete: (name: string) => void;
}

interface OpenMenu {
  readonly name: string;
  readonly at: { readonly x: number; readonly y: number };
}

/** Sheet tabs as in Excel: a click shows, a double click renames, the right button, or Shift+F10, offers renaming, copying and deletion; F2 renames. */
export function SheetTabs({ desk, onActivate, onCopy, onRename, onDelete }: Props) {
  useModel(desk.excel);
  const [renamed, setRenamed] = useState<string | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const { sheets, activeSheetId } = desk.excel.workbook;
  const visible = sheets.filter(({ visibility }) => visibility === "Visible");
  const rename = (name: string, newName: string) => {
    setRenamed(null);
    if (newName !== "" && newName !== name) onRename(name, newName);
  };
  return (
    <div className="sheet-tabs" role="tablist" aria-label="Trang tính">
      {visible.map(({ id, name }) =>
        name === renamed ? (
          <NameField key={id} name={name} onDone={(newName) => rename(name, newName)} />
        ) : (
          <button
            key={id}
            role="tab"
            aria-selected={id === activeSheetId}
            onClick={() => onActivate(name)}
            onDoubleClick={() => setRenamed(name)}
            onKeyDown={(event) => event.key === "F2" && setRenamed(name)}
            onContextMenu={(event) => {
              event.preventDefault();
              setMenu({ name, at: { x: event.clientX, y: event.clientY } });
            }}
          >
            {name}
          </button>
        ),
      )}
      <GridMenu
        at={menu?.at ?? null}
        onClose={() => setMenu(null)}
        items={[
          { label: "Đổi tên", onPress: () => setRenamed(menu?.name ?? null) },
          { label: "Tạo bản sao", onPress: () => menu && onCopy(menu.name) },
          { label: "Xóa trang tính", onPress: () => menu && onDelete(menu.name) },
        ]}
      />
    </div>
  );
}

function NameField({ name, onDone }: { readonly name: string; readonly onDone: (newName: string) => void }) {
  const [typed, setTyped] = useState(name);
  return (
    <input
      autoFocus
      aria-label="Tên trang tính"
      value={typed}
      maxLength={31}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => onDone(typed)}
      onKeyDown={(event) => {
        if (event.key === "Enter") onDone(typed);
        if (event.key === "Escape") onDone(name);
      }}
    />
  );
}
