import { checkSheet } from "#review/checkSheet";
import type { Ribbon } from "./ribbon";

/** *Kiểm tra*: the pane comes up at once, then shows what was found. */
export async function pressCheckSheet({ host, store, showPane }: Ribbon): Promise<void> {
  await Promise.all([showPane(), checkSheet(host, store)]);
}
