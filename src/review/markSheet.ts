import { readAnnexes } from "#core/annex/readAnnexes";
import { nativeFormatsFor } from "#core/marks/nativeFormats";
import { rangeToA1 } from "#core/snapshot/address";
import { annexCells } from "./annexCells";
import type { Host, MarksChange } from "./host";
import { lastReview, type Notice, type ReviewStore } from "./reviewStore";
import { runCommand } from "./runCommand";

/** Puts the native warnings on the active sheet's annexes, or renews them; formats of other people's stay. */
export async function putMarks(host: Host, store: ReviewStore): Promise<void> {
  await runCommand(
    store,
    "command.putMarks.busy",
    async (step) => {
      step(1, 2);
      const read = await host.readSheet(null);
      if (!read.ok) return read;
      const { annexes } = readAnnexes(read.value);
      const marks = annexes.flatMap(nativeFormatsFor);
      if (marks.length === 0) return { ok: true, value: 0 };
      step(2, 2);
      const put = await host.putMarks(read.value.sheet.id, marks, annexCells(read.value, annexes));
      if (!put.ok) return put;
      record(store, "command.putMarks.done", put.value, annexes.map(({ range }) => rangeToA1(range)));
      return { ok: true, value: put.value.after.length };
    },
    (count) => noticeOf("putMarks", count),
  );
}

/** *Gỡ đánh dấu*: takes every mark of ours off the active sheet. */
export async function removeMarks(host: Host, store: ReviewStore): Promise<void> {
  await runCommand(
    store,
    "command.removeMarks.busy",
    async () => {
      const taken = await host.removeMarks(null);
      if (!taken.ok) return taken;
      record(store, "command.removeMarks.done", taken.value, shownAnnexes(store, taken.value.sheet.id));
      return { ok: true, value: taken.value.removed };
    },
    (count) => noticeOf("removeMarks", count),
  );
}

function noticeOf(command: "putMarks" | "removeMarks", count: number): Notice {
  return { kind: "done", sentence: `command.${command}.${count > 0 ? "done" : "none"}`, data: { count } };
}

/** What cannot be taken back is not listed: where nothing changed, where Excel lost what stood, where nobody knows the marks' place. */
function record(store: ReviewStore, sentence: string, { sheet, before, removed, after }: MarksChange, annexes: readonly string[] | null): void {
  if (before === null || removed + after.length === 0 || (before.length > 0 && annexes === null)) return;
  const count = after.length > 0 ? after.length : removed;
  store.record({ sheet, sentence, data: { count }, deed: { kind: "marks", before, after, annexes: annexes ?? [] } });
}

/** Where the annexes of this sheet stand as far as they have been read. */
function shownAnnexes(store: ReviewStore, sheetId: string): readonly string[] | null {
  const review = lastReview(store.getState().review);
  return review?.sheet.id === sheetId ? review.annexes.map(({ range }) => range) : null;
}
