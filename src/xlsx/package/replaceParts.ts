import { deflateSync } from "fflate";
import { WorkbookUnreadable } from "../workbookSnapshot";
import { crc32 } from "./checksums";
import { readZipDirectory, type ZipEntry } from "./zipDirectory";

const entryHeader = 0x04034b50;
const headerLength = 30;
/** The flag of sizes that stand behind the data; we know them before. */
const sizesBehind = 0x0008;
const deflated = 8;

/**
 * The zip with some of its files replaced (by their names there), or left out where the content is `null`. Every other entry is
 * copied as it stands, header, compressed bytes and all, and so is the directory's record of it, up to its new place: no zip
 * library does that, each writes headers of its own and loses times and extra fields. Throws `WorkbookUnreadable`.
 */
export function replaceParts(bytes: Uint8Array, contents: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
  const directory = readZipDirectory(bytes);
  if (!directory) throw new WorkbookUnreadable("damaged", "zip directory");
  const { entries, start, end } = directory;
  const placed = [...entries].sort((one, other) => one.offset - other.offset);
  const records = new Map<ZipEntry, Uint8Array>();
  const pieces: Uint8Array[] = [bytes.subarray(0, placed[0]?.offset ?? start)];
  let length = pieces[0]?.length ?? 0;
  placed.forEach((entry, index) => {
    const old = bytes.subarray(entry.offset, placed[index + 1]?.offset ?? start);
    const content = contents.get(entry.name);
    if (content === null) return;
    const packed = content === undefined ? { entry: old, record: entry.record.slice() } : pack(entry, old, content);
    viewOf(packed.record).setUint32(42, length, true);
    records.set(entry, packed.record);
    pieces.push(packed.entry);
    length += packed.entry.length;
  });
  const kept = entries.flatMap((entry) => records.get(entry) ?? []);
  return join([...pieces, ...kept, endRecord(bytes.slice(end), kept, length)]);
}

function pack({ method, record: oldRecord }: ZipEntry, old: Uint8Array, content: Uint8Array): { entry: Uint8Array; record: Uint8Array } {
  if (old.length < headerLength || viewOf(old).getUint32(0, true) !== entryHeader) throw new WorkbookUnreadable("damaged", "zip entry");
  const data = method === deflated ? deflateSync(content) : content;
  // The name stays; extra fields of the old header may tell of the old sizes.
  const header = old.slice(0, headerLength + viewOf(old).getUint16(26, true));
  const record = oldRecord.slice();
  viewOf(header).setUint16(28, 0, true);
  for (const [part, at] of [[header, 6], [record, 8]] as const) {
    const view = viewOf(part);
    view.setUint16(at, view.getUint16(at, true) & ~sizesBehind, true);
    view.setUint32(at + 8, crc32(content), true);
    view.setUint32(at + 12, data.length, true);
    view.setUint32(at + 16, content.length, true);
  }
  return { entry: join([header, data]), record };
}

/** The end of the zip, its comment included, for the directory as it now is. */
function endRecord(record: Uint8Array, kept: readonly Uint8Array[], start: number): Uint8Array {
  const view = viewOf(record);
  view.setUint16(8, kept.length, true);
  view.setUint16(10, kept.length, true);
  view.setUint32(12, kept.reduce((sum, { length }) => sum + length, 0), true);
  view.setUint32(16, start, true);
  return record;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
