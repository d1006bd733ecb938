import { insertTemplate } from "#review/insertTemplate";
import type { Press } from "./ribbon";

/** *Chèn phụ lục*, one entry of the menu: the sheet, with the pane beside it that follows what is typed. */
export function pressInsertTemplate(templateId: string, filled: boolean): Press {
  return async ({ host, store, showPane }) => {
    await Promise.all([showPane(), insertTemplate(host, store, templateId, filled)]);
  };
}
