import { removeMarks } from "#review/markSheet";
import type { Ribbon } from "./ribbon";

/** *Gỡ đánh dấu*: the colours vanish before the user's eyes; the pane comes up only to say why they could not. */
export async function pressRemoveMarks({ host, store, showPane }: Ribbon): Promise<void> {
  await removeMarks(host, store);
  if (store.getState().notice?.kind === "problem") await showPane();
}
