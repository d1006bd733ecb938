import { useCallback, useMemo, useRef, useState } from "react";
import type { Desk } from "../desk";
import { readManifest } from "../ribbon/readManifest";
import { DeskSettingsForm } from "./DeskSettingsForm";
import { FormulaBar } from "./FormulaBar";
import { GridHost } from "./GridHost";
import { GridMenu } from "./GridMenu";
import { menuItems } from "./menuItems";
import { MessageBox } from "./MessageBox";
import { Ribbon } from "./Ribbon";
import { rowActions, type TakenRows } from "./rowActions";
import { SheetTabs } from "./SheetTabs";
import { StatusBar } from "./StatusBar";
import { TaskPane } from "./TaskPane";
import { TitleBar } from "./TitleBar";
import { useFilePicker } from "./useFilePicker";
import { useShortcuts } from "./useShortcuts";
import { useWorkbench } from "./useWorkbench";

/** The whole window: Excel's frame, the grid, the add-in's pane beside it. */
export function Workbench({ first, manifest }: { readonly first: Desk; readonly manifest: string }) {
  const bench = useWorkbench(first);
  const { desk, attempt, grid, report } = bench;
  const { user } = desk.excel;
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null);
  const closeMenu = useCallback(() => setMenuAt(null), []);
  const addIn = useMemo(() => readManifest(manifest, desk.settings.language), [manifest, desk]);
  const file = useFilePicker(bench.open);
  const taken = useRef<TakenRows | null>(null);
  const rows = rowActions(desk, attempt, taken);
  const undo = () => attempt(() => user.undoes());
  useShortcuts({ save: bench.save, open: file.pick, undo, rows });

  return (
    <>
      <TitleBar desk={desk} onSave={bench.save} onUndo={undo} onRedo={() => attempt(() => user.redoes())} />
      <Ribbon addIn={addIn} busy={bench.busy} onAddIn={bench.runAddIn} actions={{ ...rows, open: file.pick, save: bench.save }}>
        <DeskSettingsForm disabled={bench.starting} settings={desk.settings} onChange={bench.changeSettings} />
      </Ribbon>
      <FormulaBar
        desk={desk}
        onTyped={(address, text) => attempt(() => user.types(address, text))}
        onGoTo={(address) => attempt(() => user.selects(address))}
        onDone={() => grid.current?.focus()}
      />
      <main className="sheet-and-pane">
        <div className="sheet">
          <GridHost key={desk.id} desk={desk} report={report} onGrid={bench.keepGrid} onMenu={setMenuAt} />
          <SheetTabs
            desk={desk}
            onActivate={(name) => attempt(() => user.activates(name))}
            onCopy={(name) => attempt(() => user.copiesSheet(name))}
            onRename={(name, newName) => attempt(() => user.renames(name, newName))}
            onDelete={(name) => attempt(() => user.deletesSheet(name))}
          />
        </div>
        <TaskPane desk={desk} name={addIn.name} shown={bench.paneShown} onClose={bench.closePane} />
      </main>
      <StatusBar desk={desk} busy={bench.busy} />
      <MessageBox message={bench.message} onClose={bench.closeMessage} />
      <GridMenu items={menuItems(desk, grid, rows, attempt, report)} at={menuAt} onClose={closeMenu} />
      {file.input}
    </>
  );
}
