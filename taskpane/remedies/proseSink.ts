import type { Prose } from "#core/remedies/prose";
import { proseHtml, proseText } from "#docx/proseHtml";
import type { ProseSink } from "#review/exportProse";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** Milliseconds after which the browser surely has the file. */
const SURELY_SAVED = 60_000;

/** Files and the clipboard of the page that the pane is; nothing is sent anywhere. */
export const proseSink: ProseSink = {
  async save(prose, fileName) {
    const { writeProse } = await import("#docx/writeProse");
    const address = URL.createObjectURL(new Blob([await writeProse(prose)], { type: DOCX }));
    const link = document.createElement("a");
    Object.assign(link, { href: address, download: fileName });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), SURELY_SAVED);
  },
  async copy(prose) {
    return copiedByCommand(prose) || copiedByClipboard(prose);
  },
};

/** The old way needs no permission of the frame that Excel puts the pane in, so it comes first. */
function copiedByCommand(prose: Prose): boolean {
  const put = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData("text/html", proseHtml(prose));
    event.clipboardData?.setData("text/plain", proseText(prose));
  };
  document.addEventListener("copy", put);
  try {
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", put);
  }
}

async function copiedByClipboard(prose: Prose): Promise<boolean> {
  const parts = { "text/html": proseHtml(prose), "text/plain": proseText(prose) };
  const blobs = Object.entries(parts).map(([type, text]) => [type, new Blob([text], { type })] as const);
  try {
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return false;
  }
}
