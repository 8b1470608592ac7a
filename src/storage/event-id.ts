/** UUIDv7 (RFC 9562): ids that sort by the time they were made. */

let lastMs = 0;
let count = 0;

/** A new id, later in order than every id made before it in this process; at most 4,096 share a millisecond. */
export function newEventId(ms: number = Date.now()): string {
  if (ms > lastMs) {
    lastMs = ms;
    count = 0;
  } else {
    count += 1;
    if (count > 0xfff) {
      lastMs += 1;
      count = 0;
    }
  }
  const bytes = Buffer.from(crypto.getRandomValues(new Uint8Array(16)));
  bytes.writeUIntBE(lastMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | count, 6);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
