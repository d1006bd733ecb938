import { layOutTemplate } from "#core/templates/layOutTemplate";
import { findTemplate } from "#core/templates/templates";
import type { Host } from "./host";
import { insertPlan } from "./insertPlan";
import type { ReviewStore } from "./reviewStore";
import { runCommand } from "./runCommand";

/**
 * *Chèn phụ lục*: a new sheet from a built-in template, shown to the user. Being shown it is followed, and so reviewed like any
 * sheet that the user turns to. Throws on an unknown template.
 */
export async function insertTemplate(host: Host, store: ReviewStore, templateId: string, filled: boolean): Promise<void> {
  const template = findTemplate(templateId);
  if (!template) throw new Error(`No template "${templateId}".`);
  const plan = layOutTemplate(template, { filled });
  await runCommand(store, "command.insert.busy", () => insertPlan(host, store, plan, "command.insert.done"), (notice) => notice);
}
