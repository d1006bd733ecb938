import { ArrowRedo20Regular, ArrowUndo20Regular, Save20Regular } from "@fluentui/react-icons";
import type { Desk } from "../desk";
import { useModel } from "./useModel";

interface Props {
  readonly desk: Desk;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export function TitleBar({ desk, onSave, onUndo, onRedo }: Props) {
  useModel(desk.excel);
  const depth = desk.excel.undoDepth;
  return (
    <header className="title-bar">
      <span className="excel-mark" aria-hidden="true">
        X
      </span>
      <button className="quick" onClick={onSave} title="Lưu (Ctrl+S)" aria-label="Lưu">
        <Save20Regular />
      </button>
      <button className="quick" onClick={onUndo} disabled={depth === 0} title={`Hoàn tác (Ctrl+Z): ${depth} bước`} aria-label="Hoàn tác">
        <ArrowUndo20Regular />
        <small data-testid="undo-depth">{depth}</small>
      </button>
      <button className="quick" onClick={onRedo} title="Làm lại (Ctrl+Y)" aria-label="Làm lại">
        <ArrowRedo20Regular />
      </button>
      <h1 className="file-name">{desk.fileName} – Excel giả lập</h1>
    </header>
  );
}
