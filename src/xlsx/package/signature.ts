import { WorkbookUnreadable } from "../workbookSnapshot";

const zip = [0x50, 0x4b];
/** The container of .xls files and of every password-protected Office file. */
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Throws `WorkbookUnreadable` for bytes that cannot be a zip, telling apart what they are instead. */
export function requireZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookUnreadable("empty");
  if (startsWith(bytes, zip)) return;
  if (!startsWith(bytes, compoundFile)) throw new WorkbookUnreadable("not-xlsx");
  throw new WorkbookUnreadable(contains(bytes, utf16("EncryptedPackage")) ? "encrypted" : "old-xls");
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function utf16(text: string): number[] {
  return [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
}

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
