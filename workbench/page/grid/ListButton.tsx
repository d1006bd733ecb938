import { ChevronDown12Filled } from "@fluentui/react-icons";
import { useState } from "react";

interface Props {
  readonly popup?: { readonly extraProps?: Record<string, unknown> };
}

/** What the drop-down's popup is given by the grid. */
export interface ListChoice {
  readonly items: readonly string[];
  readonly onPick: (item: string) => void;
}

export const LIST_BUTTON = "cell-list-button";

/** The arrow beside a selected cell that has a drop-down, and its list. */
export function ListButton({ popup }: Props) {
  const [open, setOpen] = useState(false);
  const { items, onPick } = popup?.extraProps as unknown as ListChoice;
  return (
    <div className="cell-list">
      <button aria-label="Mở danh sách" aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChevronDown12Filled />
      </button>
      {open && (
        <ul role="listbox" aria-label="Danh sách">
          {items.map((item) => (
            <li key={item}>
              <button
                role="option"
                aria-selected={false}
                onClick={() => {
                  setOpen(false);
                  onPick(item);
                }}
              >
                {item}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
