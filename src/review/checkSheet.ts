import type { Host } from "./host";
import { reviewSheet } from "./reviewSheet";
import type { ReviewStore } from "./reviewStore";
import { runCommand } from "./runCommand";

/** *Kiểm tra*: reads the active sheet once, changes nothing, and shows what was found or why it could not be read. */
export async function checkSheet(host: Host, store: ReviewStore): Promise<void> {
  await runCommand(
    store,
    "command.check.busy",
    async () => {
      const number = store.beginReview();
      store.finishReview(number, await reviewSheet(host, null));
      return { ok: true, value: undefined };
    },
    () => null,
  );
}
