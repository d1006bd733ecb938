import { ChevronDown12Regular } from "@fluentui/react-icons";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";

interface Props {
  readonly label: string;
  readonly tip?: string;
  readonly picture: ReactNode;
  readonly onPress?: () => void;
  readonly disabled?: boolean;
  /** Makes the button a menu. */
  readonly items?: readonly { readonly id: string; readonly label: string; readonly tip?: string; readonly onPress: () => void }[];
}

/** A large ribbon button, with a menu below it where it has items. */
export function RibbonButton({ label, tip, picture, onPress, disabled = false, items = [] }: Props) {
  const [open, setOpen] = useState(false);
  const menuId = useId();
  const place = useRef<HTMLDivElement>(null);
  const isMenu = items.length > 0;
  useEffect(() => {
    if (!open) return;
    place.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
    const close = (event: Event) => {
      if (!(event.target instanceof Node) || !place.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", close, true);
    return () => document.removeEventListener("pointerdown", close, true);
  }, [open]);
  const press = (action: () => void) => {
    setOpen(false);
    action();
  };
  return (
    <div className="ribbon-place" ref={place} onKeyDown={(event) => event.key === "Escape" && setOpen(false)}>
      <button
        className="ribbon-button"
        title={tip ?? label}
        disabled={disabled}
        aria-haspopup={isMenu ? "menu" : undefined}
        aria-expanded={isMenu ? open : undefined}
        aria-controls={isMenu && open ? menuId : undefined}
        onClick={() => (isMenu ? setOpen(!open) : onPress?.())}
      >
        {picture}
        <span>
          {label}
          {isMenu && <ChevronDown12Regular />}
        </span>
      </button>
      {open && (
        <div className="ribbon-menu" role="menu" id={menuId} aria-label={label}>
          {items.map((item) => (
            <button key={item.id} role="menuitem" onClick={() => press(item.onPress)}>
              <b>{item.label}</b>
              {item.tip && <small>{item.tip}</small>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
