/** Bytes of a CE entry (SUSP §5.1). */
export const continuationEntryBytes = 28;
/** Payload that one NM or SL entry can carry: 255 bytes without its 5 of header. */
export const maxPayload = 250;
/** Flag of NM and SL entries and of SL components: the next one goes on (RRIP §4.1.3, §4.1.4). */
export const continues = 1;

/** A zeroed entry with its signature, length and version 1 (SUSP §4.1). */
export function newEntry(signature: string, length: number): Buffer {
  const entry = Buffer.alloc(length);
  entry.write(signature, 0, 'latin1');
  entry[2] = length;
  entry[3] = 1;
  return entry;
}
