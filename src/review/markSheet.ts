import { readAnnexes } from "#core/annex/readAnnexes";
import { nativeFormatsFor } from "#core/marks/nativeFormats";
import type { Host } from "./host";
import type { ReviewStore } from "./reviewStore";
import { runCommand } from "./runCommand";

/** Puts the native warnings on the active sheet's annexes, or renews them; formats of other people's stay. */
export async function putMarks(host: Host, store: ReviewStore): Promise<void> {
  await runCommand(
    store,
    "command.putMarks.busy",
    async () => {
      const read = await host.readSheet(null);
      if (!read.ok) return read;
      const marks = readAnnexes(read.value).annexes.flatMap(nativeFormatsFor);
      if (marks.length === 0) return { ok: true, value: 0 };
      return await host.putMarks(read.value.sheet.id, marks);
    },
    (count) => ({ kind: "done", sentence: count > 0 ? "command.putMarks.done" : "command.putMarks.none", data: { count } }),
  );
}

/** *Gỡ đánh dấu*: takes every mark of ours off the active sheet. */
export async function removeMarks(host: Host, store: ReviewStore): Promise<void> {
  await runCommand(
    store,
    "command.removeMarks.busy",
    () => host.removeMarks(null),
    (count) => ({ kind: "done", sentence: count > 0 ? "command.removeMarks.done" : "command.removeMarks.none", data: { count } }),
  );
}
