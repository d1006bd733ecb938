import type { EmulatedExcel } from "../../excel/emulatedExcel";

/** What was copied, in the forms in which it stands on the clipboard; `""` where it does not. */
export interface Clipboard {
  readonly html: string;
  readonly text: string;
}

/** The mark of what the grid itself copied: its HTML tells nothing that its text does not. */
const OWN_COPY = /\bdata-copy-id=/;

/** As Excel does: the clipboard's HTML where there is a table in it, else its text. */
export function pasteClipboard({ user }: EmulatedExcel, address: string, { html, text }: Clipboard): void {
  if (/<table\b/i.test(html) && !OWN_COPY.test(html)) user.pastesHtml(address, html);
  else if (text !== "") user.pastes(address, text.replace(/\r\n?/g, "\n").replace(/\n$/, ""));
}

/** Asks the browser; the person may have to allow it. */
export async function readClipboard(): Promise<Clipboard> {
  const items = await navigator.clipboard.read();
  const as = async (type: string): Promise<string> => {
    const item = items.find(({ types }) => types.includes(type));
    return item ? (await item.getType(type)).text() : "";
  };
  return { html: await as("text/html"), text: await as("text/plain") };
}
