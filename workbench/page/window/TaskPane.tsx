import { Dismiss16Regular } from "@fluentui/react-icons";
import type { Desk } from "../desk";

interface Props {
  readonly desk: Desk;
  readonly name: string;
  readonly shown: boolean;
  readonly onClose: () => void;
}

/**
 * The add-in's own page in a frame, as Excel shows it. Closing only hides it: with a shared runtime the page lives on,
 * and the ribbon's buttons go on working.
 */
export function TaskPane({ desk, name, shown, onClose }: Props) {
  return (
    <aside className="task-pane" aria-label={name} hidden={!shown}>
      <div className="task-pane-title">
        <h2>{name}</h2>
        <button onClick={onClose} aria-label="Đóng bảng" title="Đóng">
          <Dismiss16Regular />
        </button>
      </div>
      <iframe key={desk.id} src="/taskpane.html" title={name} />
    </aside>
  );
}
