/** The check sum of zip files (CRC-32, polynomial EDB88320), as an unsigned number. */
export const crc32 = (bytes: Uint8Array): number => {
  let crc = -1;
  // By index: over tens of megabytes an iterator takes several times as long.
  for (let at = 0; at < bytes.length; at++) {
    crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  }
  return ~crc >>> 0;
};

const TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
