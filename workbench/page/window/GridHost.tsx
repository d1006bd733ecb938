import { useEffect, useRef } from "react";
import { decimalSign, type Desk } from "../desk";
import { createGrid, type Grid } from "../grid/createGrid";

interface Props {
  readonly desk: Desk;
  readonly report: (error: unknown) => void;
  /** Told of the grid when it stands, and of `null` when it is gone. */
  readonly onGrid: (grid: Grid | null) => void;
  readonly onMenu: (at: { x: number; y: number }) => void;
}

/** The grid over this desk's Excel; another desk gets a new one. */
export function GridHost({ desk, report, onGrid, onMenu }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const box = document.createElement("div");
    box.className = "grid-box";
    place.current.append(box);
    const grid = createGrid(box, desk.excel, { decimalSign: decimalSign(desk), report });
    onGrid(grid);
    return () => {
      onGrid(null);
      // Univer draws with a React root of its own, which React forbids to unmount while it renders ours.
      setTimeout(() => {
        grid.dispose();
        box.remove();
      });
    };
  }, [desk, report, onGrid]);
  return (
    <div
      className="grid"
      ref={place}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu({ x: event.clientX, y: event.clientY });
      }}
    />
  );
}
