const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endLength = 22;
const entryLength = 46;
/** The flag of a name in UTF-8. */
const utf8Name = 0x0800;
/** Stands for a number kept elsewhere in a wider form, which no workbook needs. */
const wider = 0xffffffff;

/** One file of a zip, as the directory at its end has it. */
export interface ZipEntry {
  readonly name: string;
  readonly checksum: number;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  /** Where the entry itself begins: its header, then its data. */
  readonly offset: number;
  /** The directory's own record of it. */
  readonly record: Uint8Array;
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** Where the directory begins, and where the mark of its end stands. */
  readonly start: number;
  readonly end: number;
}

/** The directory of a zip; `null` where it cannot be followed. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - endLength;
  while (end >= 0 && view.getUint32(end, true) !== endMark) end -= 1;
  if (end < 0) return null;
  const start = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  let at = start;
  while (at + entryLength <= end && view.getUint32(at, true) === entryMark) {
    const entry = readEntry(bytes, view, at);
    if (entry.offset === wider) return null;
    entries.push(entry);
    at += entry.record.length;
  }
  return entries.length === view.getUint16(end + 10, true) ? { entries, start, end } : null;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameEnd = at + entryLength + view.getUint16(at + 28, true);
  const name = bytes.subarray(at + entryLength, nameEnd);
  const inUtf8 = (view.getUint16(at + 8, true) & utf8Name) !== 0;
  return {
    name: inUtf8 ? new TextDecoder().decode(name) : String.fromCharCode(...name),
    checksum: view.getUint32(at + 16, true),
    method: view.getUint16(at + 10, true),
    offset: view.getUint32(at + 42, true),
    record: bytes.subarray(at, nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)),
  };
}
