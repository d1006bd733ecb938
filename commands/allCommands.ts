import { templateCatalogue } from "#core/templates/catalogue";
import { pressCheckSheet } from "./pressCheckSheet";
import { pressInsertTemplate } from "./pressInsertTemplate";
import { pressRemoveMarks } from "./pressRemoveMarks";
import type { Press } from "./ribbon";

/**
 * Every button by its function name in manifest.xml; a test holds the two together.
 * *Bảng kiểm tra* is not here: the manifest itself opens the pane.
 */
export function allCommands(): ReadonlyMap<string, Press> {
  const inserts = [false, true].flatMap((filled) =>
    templateCatalogue.map(({ id }) => [`insertTemplate.${id}${filled ? ".filled" : ""}`, pressInsertTemplate(id, filled)] as const),
  );
  return new Map<string, Press>([...inserts, ["checkSheet", pressCheckSheet], ["removeMarks", pressRemoveMarks]]);
}
