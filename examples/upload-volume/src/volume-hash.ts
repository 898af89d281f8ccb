import { createHash } from 'node:crypto';
import type { StorageVolume } from '@virtkit/libvirt-client';

/** The SHA-256 of what a volume holds, in hex; its holes come as zeros, and cross the wire as holes. */
export async function volumeHash(volume: StorageVolume, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  const download = (await volume.download({ sparse: 'zeros', signal })).unwrap();
  // The chunks of a readable are buffers unless it is in object mode.
  for await (const chunk of download) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
