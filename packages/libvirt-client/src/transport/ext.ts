import { LibvirtError } from '../errors.ts';
import { connectCommand } from './command.ts';
import type { Transport } from './transport.ts';

/** Runs a program of the user's that connects its standard input and output to a daemon; it gets no arguments. */
export function connectExt(program: string, signal?: AbortSignal): Promise<Transport> {
  const peer = `the command ${program}`;
  return connectCommand(
    {
      program,
      args: [],
      facts: { peer, isSecure: false },
      explain: ({ status, stderr }) =>
        new LibvirtError(
          'CONNECT_FAILED',
          `${peer} ended (${status}) before a daemon answered: ${stderr || 'no reason given'}`,
        ),
    },
    signal,
  );
}
