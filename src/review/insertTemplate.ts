import { layOutTemplate } from "#core/templates/layOutTemplate";
import type { Host } from "./host";
import { insertPlan } from "./insertPlan";
import type { ReviewStore } from "./reviewStore";
import { runCommand } from "./runCommand";
import { whenLoaded } from "./whenLoaded";

/**
 * *Chèn phụ lục*: a new sheet from a built-in template, shown to the user. Being shown it is followed, and so reviewed like any
 * sheet that the user turns to. Throws on an unknown template.
 */
export async function insertTemplate(host: Host, store: ReviewStore, templateId: string, filled: boolean): Promise<void> {
  await runCommand(
    store,
    "command.insert.busy",
    async () => {
      const library = await whenLoaded(() => import("#core/templates/templates"));
      if (!library.ok) return library;
      const template = library.value.findTemplate(templateId);
      if (!template) throw new Error(`No template "${templateId}".`);
      return insertPlan(host, store, layOutTemplate(template, { filled }), "command.insert.done");
    },
    (notice) => notice,
  );
}
