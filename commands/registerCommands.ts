import type { Host } from "#review/host";
import type { ReviewStore } from "#review/reviewStore";
import { allCommands } from "./allCommands";
import type { Press, Ribbon } from "./ribbon";

/** Ties the ribbon's buttons to their commands; wants an office.js that is ready. */
export function registerCommands(host: Host, store: ReviewStore): void {
  const ribbon: Ribbon = { host, store, showPane: () => Office.addin.showAsTaskpane() };
  for (const [name, press] of allCommands()) Office.actions.associate(name, whenPressed(press, ribbon));
}

/** Excel greys the button out until it hears that the command has completed, so it hears it after a failure too. */
function whenPressed(press: Press, ribbon: Ribbon): (event: Office.AddinCommands.Event) => Promise<void> {
  return async (event) => {
    try {
      await press(ribbon);
    } finally {
      event.completed();
    }
  };
}
