import { useCallback, useEffect, useRef, useState } from "react";
import { parseA1 } from "#core/snapshot/address";
import { type Desk, type DeskSettings, download, openDesk } from "../desk";
import type { Grid } from "../grid/createGrid";
import type { WorkbenchWindow } from "../pane/workbenchWindow";
import type { AddInAction } from "../ribbon/readManifest";
import type { Attempt } from "./rowActions";

/** What the window knows and does; the components only show it. */
export function useWorkbench(first: Desk) {
  const [desk, setDesk] = useState(first);
  const [paneShown, setPaneShown] = useState(true);
  const [starting, setStarting] = useState(false);
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const grid = useRef<Grid | null>(null);
  const keepGrid = useCallback((next: Grid | null) => (grid.current = next), []);
  const report = useCallback((error: unknown) => setMessage(error instanceof Error ? error.message : String(error)), []);

  showToFrame(window, desk, grid);
  useEffect(() => {
    setPaneShown(true);
    return desk.excel.onPane(setPaneShown);
  }, [desk]);
  useEffect(() => {
    document.documentElement.dataset.theme = desk.settings.theme;
  }, [desk]);

  const attempt: Attempt = (action) => {
    try {
      action();
    } catch (error) {
      report(error);
    }
  };
  const changeDesk = async (settings: DeskSettings, bytes: Uint8Array | Promise<Uint8Array>, fileName: string) => {
    setStarting(true);
    try {
      setDesk(await openDesk(settings, await bytes, fileName));
      history.replaceState(null, "", `?${new URLSearchParams({ ...settings }).toString()}`);
    } catch (error) {
      report(error);
    }
    setStarting(false);
  };
  const runAddIn = async (action: AddInAction) => {
    if (action.kind === "show-pane") desk.excel.showPane(true);
    if (action.kind !== "run") return;
    setBusy(true);
    await desk.excel.user.presses(action.functionName).catch(report);
    setBusy(false);
  };
  return {
    desk,
    grid,
    keepGrid,
    starting,
    busy,
    message,
    closeMessage: () => setMessage(null),
    report,
    attempt,
    paneShown,
    closePane: () => desk.excel.showPane(false),
    runAddIn: (action: AddInAction) => void runAddIn(action),
    save: () => void desk.excel.save().then((bytes) => download(bytes, desk.fileName), report),
    open: (bytes: Uint8Array, name: string) => void changeDesk(desk.settings, bytes, name),
    changeSettings: (settings: DeskSettings) => void changeDesk(settings, desk.excel.save(), desk.fileName),
  };
}

/** Shows Excel and grid to the pane's frame, the browser tests and the console. */
function showToFrame(page: WorkbenchWindow, desk: Desk, grid: { readonly current: Grid | null }): void {
  page.installExcel = (pane) => desk.excel.install(pane);
  page.excel = desk.excel;
  page.cellBox = (address) => {
    const cell = parseA1(address);
    return cell && grid.current ? grid.current.boxOf(cell.row, cell.column) : null;
  };
}
