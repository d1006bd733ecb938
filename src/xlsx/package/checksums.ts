import { readZipDirectory } from "./zipDirectory";

/**
 * The CRC-32 of each part, as the zip's directory has it; empty where the directory cannot be followed.
 * Unpacking alone does not notice a changed byte, and a wrong number would pass for the user's.
 */
export function readChecksums(bytes: Uint8Array): ReadonlyMap<string, number> {
  return new Map(readZipDirectory(bytes)?.entries.map(({ name, checksum }) => [name, checksum]));
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  return rest;
});

/** The checksum that zip files use. */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (rest >>> 8) ^ (table[(rest ^ byte) & 0xff] ?? 0);
  return ~rest >>> 0;
}
