import { readAnnexes } from "#core/annex/readAnnexes";
import { type Prose, proseOf } from "#core/remedies/prose";
import { annexesHere } from "./annexesHere";
import type { Host } from "./host";
import type { Outcome } from "./hostProblem";
import type { Notice, ReviewStore } from "./reviewStore";
import { runCommand } from "./runCommand";

/** Where prose goes: what the pane can do and the review cannot. */
export interface ProseSink {
  /** Hands a .docx with this name to the user. */
  save(prose: Prose, fileName: string): Promise<void>;
  /** Puts the prose on the clipboard; false where that is not allowed. */
  copy(prose: Prose): Promise<boolean>;
}

/** *Xuất ra Word*, *Chép để dán vào Word*: reads the active sheet once, writes nothing to it, and hands on its remedies annex as prose; of several the one that the user stands in. */
export async function exportProse(host: Host, store: ReviewStore, way: keyof ProseSink, sink: ProseSink): Promise<void> {
  await runCommand(
    store,
    `command.export.${way}.busy`,
    async (): Promise<Outcome<Notice>> => {
      const read = await host.readSheet(null);
      if (!read.ok) return read;
      const [annex] = annexesHere(store, readAnnexes(read.value).annexes, "remedies");
      return { ok: true, value: annex ? await handOn(proseOf(annex), annex.sheet.name, way, sink) : done("command.export.none") };
    },
    (notice) => notice,
  );
}

async function handOn(prose: Prose, sheetName: string, way: keyof ProseSink, sink: ProseSink): Promise<Notice> {
  if (way === "copy") return done((await sink.copy(prose)) ? "command.export.copied" : "command.export.notCopied", { count: prose.items });
  const file = `${sheetName.replace(/[\\/:*?"<>|]/g, "-")}.docx`;
  await sink.save(prose, file);
  return done("command.export.saved", { count: prose.items, file });
}

function done(sentence: string, data: Readonly<Record<string, string | number>> = {}): Notice {
  return { kind: "done", sentence, data };
}
