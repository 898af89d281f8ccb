import { addAbortSignal } from 'node:stream';
import type { Domain } from '@virtkit/libvirt-client';
import { take } from './take.ts';

/** The number that a counting guest is at, once it has written so many whole lines. */
export async function readCount(guest: Domain, lines: number, signal: AbortSignal): Promise<number> {
  const console = addAbortSignal(signal, await take(guest.openConsole({ force: true, signal })));
  let text = '';
  for await (const bytes of console) {
    text += String(bytes);
    // The first line may have begun before the console was opened.
    const whole = [...text.matchAll(/\n([0-9A-F]{4})(?=\n)/gu)];
    if (whole.length >= lines) return Number.parseInt(whole.at(-1)?.[1] ?? '', 16);
  }
  throw new Error(`${guest.name} stopped before it had counted`);
}
