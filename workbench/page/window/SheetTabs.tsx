import type { Desk } from "../desk";
import { useModel } from "./useModel";

interface Props {
  readonly desk: Desk;
  readonly onActivate: (name: string) => void;
}

export function SheetTabs({ desk, onActivate }: Props) {
  useModel(desk.excel);
  const { sheets, activeSheetId } = desk.excel.workbook;
  return (
    <div className="sheet-tabs" role="tablist" aria-label="Trang tính">
      {sheets
        .filter(({ visibility }) => visibility === "Visible")
        .map(({ id, name }) => (
          <button key={id} role="tab" aria-selected={id === activeSheetId} onClick={() => onActivate(name)}>
            {name}
          </button>
        ))}
    </div>
  );
}
