import { type KeyboardEvent, useEffect, useRef, useState } from "react";

export interface GridMenuItem {
  readonly label: string;
  readonly onPress: () => void;
  /** Starts a new part of the menu. */
  readonly first?: boolean;
}

interface Props {
  readonly items: readonly GridMenuItem[];
  /** Where the right mouse button was pressed; `null` while the menu is shut. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly onClose: () => void;
}

/** Up and down go from item to item, round at the ends. */
function step(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("button")];
  const at = items.findIndex((item) => item === document.activeElement);
  items[(at + by + items.length) % items.length]?.focus();
}

/** The menu of the right mouse button on the grid. */
export function GridMenu({ items, at, onClose }: Props) {
  const menu = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  useEffect(() => {
    if (!at || !menu.current) return;
    const { width, height } = menu.current.getBoundingClientRect();
    setPlace({ left: Math.min(at.x, window.innerWidth - width - 4), top: Math.min(at.y, window.innerHeight - height - 4) });
    menu.current.querySelector<HTMLElement>("button")?.focus();
    const close = (event: Event) => {
      if (event.target instanceof Node && menu.current?.contains(event.target)) return;
      onClose();
    };
    document.addEventListener("pointerdown", close, true);
    return () => document.removeEventListener("pointerdown", close, true);
  }, [at, onClose]);
  if (!at) return null;
  return (
    <div className="grid-menu" role="menu" ref={menu} style={place} onKeyDown={(event) => (event.key === "Escape" ? onClose() : step(event))}>
      {items.map(({ label, onPress, first = false }) => (
        <button
          key={label}
          role="menuitem"
          className={first ? "first" : undefined}
          onClick={() => {
            onClose();
            onPress();
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
