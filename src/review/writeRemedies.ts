import { readAnnexes } from "#core/annex/readAnnexes";
import { annexesHere } from "./annexesHere";
import type { Host } from "./host";
import type { Outcome } from "./hostProblem";
import { insertPlan } from "./insertPlan";
import type { Notice, ReviewStore } from "./reviewStore";
import { runCommand } from "./runCommand";
import { whenLoaded } from "./whenLoaded";

/**
 * *Lập bảng khắc phục*: reads the active sheet once and makes a new sheet with the remedies list of its score annex; of several, of the
 * one that the user stands in, else of the first that lost points. Where there is nothing to write the pane says why.
 */
export async function writeRemedies(host: Host, store: ReviewStore): Promise<void> {
  await runCommand(
    store,
    "command.remedies.busy",
    async (): Promise<Outcome<Notice>> => {
      const read = await host.readSheet(null);
      if (!read.ok) return read;
      const library = await whenLoaded(() => import("#core/remedies/remediesOf"));
      if (!library.ok) return library;
      const { firstRemedies, remediesPlan } = library.value;
      const remedies = firstRemedies(annexesHere(store, readAnnexes(read.value).annexes, "score"));
      if (typeof remedies === "string") return { ok: true, value: { kind: "done", sentence: `command.remedies.${remedies}`, data: {} } };
      return insertPlan(host, store, remediesPlan(remedies), "command.remedies.done", { count: remedies.count });
    },
    (notice) => notice,
  );
}
