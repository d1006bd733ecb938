import type { CellAddress } from "#core/snapshot/address";
import type { Host } from "./host";
import type { ReviewStore } from "./reviewStore";

/** Shows the cell to the user; where that is impossible the pane says why. */
export async function goToCell(host: Host, store: ReviewStore, sheetId: string, cell: CellAddress): Promise<void> {
  const outcome = await host.select(sheetId, cell);
  if (!outcome.ok) store.setNotice({ kind: "problem", problem: outcome.problem });
}
