import { pipeline } from 'node:stream/promises';
import type { RpcStream } from '@virtkit/libvirt-client';

/** Ctrl-], as telnet and virsh have it. */
const ESCAPE = 0x1d;

/** Where one types, and where it shows. */
export interface Terminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

/** Joins a guest's console and a terminal until one of them has enough: the user, by Ctrl-], or the guest, by its end. */
export async function attach(guest: RpcStream, { input, output }: Terminal): Promise<'left' | 'ended'> {
  let isLeft = false;
  const onInput = (typed: Buffer): void => {
    const end = typed.indexOf(ESCAPE);
    const goesOn = guest.write(end === -1 ? typed : typed.subarray(0, end));
    if (end !== -1) {
      isLeft = true;
      guest.destroy();
    } else if (!goesOn) {
      input.pause();
      guest.once('drain', () => input.resume());
    }
  };
  if (input.isTTY) input.setRawMode(true);
  input.on('data', onInput);
  try {
    await pipeline(guest, output, { end: false });
    return 'ended';
  } catch (error) {
    if (isLeft) return 'left';
    throw error;
  } finally {
    input.off('data', onInput).pause();
    if (input.isTTY) input.setRawMode(false);
  }
}
