import { findProcedure } from '../protocol/procedures.ts';
import type { CallKey } from '../rpc/pending-calls.ts';
import { SMALLEST_FRAME } from '../rpc/header.ts';

/** CONNECT_CLOSE of a program, which takes nothing, and whose answer nobody waits for. */
export function closeMessage(name: 'CONNECT_CLOSE' | 'admin.CONNECT_CLOSE' = 'CONNECT_CLOSE'): {
  readonly key: CallKey;
  readonly message: Uint8Array;
} {
  const { program, version, number } = findProcedure(name);
  return { key: { program, version, procedure: number }, message: new Uint8Array(SMALLEST_FRAME) };
}
