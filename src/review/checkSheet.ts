import { compareAnnexes } from "./compareAnnexes";
import type { Host } from "./host";
import { inspectReview } from "./inspectReview";
import type { ReviewStore } from "./reviewStore";
import { runCommand } from "./runCommand";

/**
 * *Kiểm tra*: reads the active sheet, and where it has an annex the other visible sheets, each in one round trip; changes nothing, and
 * shows what was found, and what can be added, or why the sheet could not be read.
 */
export async function checkSheet(host: Host, store: ReviewStore): Promise<void> {
  await runCommand(
    store,
    "command.check.busy",
    async (step) => {
      store.beginComparison();
      const inspected = await inspectReview(host, store, null);
      if (inspected.ok) await compareAnnexes(host, store, inspected.value, () => step(2, 2));
      return { ok: true, value: undefined };
    },
    () => null,
  );
}
