import { createConnection, type Socket } from 'node:net';
import { LibvirtError } from '../errors.ts';
import { duplexTransport } from './duplex.ts';
import { errorCode, settled } from './settled.ts';
import type { Transport } from './transport.ts';

/** A host and a port. */
export interface HostPort {
  readonly host: string;
  readonly port: number;
}

/** Connects over TCP, which everyone on the way can read. Throws `CONNECT_FAILED` and `ABORTED`. */
export async function connectTcp(address: HostPort, signal?: AbortSignal): Promise<Transport> {
  const message = `the connection to ${hostPort(address)} is not encrypted: use tls or ssh where others are on the way`;
  return duplexTransport(await dialTcp(address, signal), {
    peer: hostPort(address),
    isSecure: false,
    warnings: [{ code: 'unencrypted', message }],
  });
}

/** A connected TCP socket. Throws `CONNECT_FAILED` and `ABORTED`. */
export async function dialTcp({ host, port }: HostPort, signal?: AbortSignal): Promise<Socket> {
  // Small calls shall leave at once.
  const socket = createConnection({ host, port, noDelay: true });
  try {
    await settled(socket, 'connect', ['error'], signal);
    return socket;
  } catch (cause) {
    socket.destroy();
    if (cause instanceof LibvirtError) throw cause;
    const reason = advice[errorCode(cause)] ?? (cause instanceof Error ? cause.message : String(cause));
    throw new LibvirtError('CONNECT_FAILED', `no connection to ${hostPort({ host, port })}: ${reason}`, { cause });
  }
}

/** An address for people to read. */
export const hostPort = ({ host, port }: HostPort): string => `${host.includes(':') ? `[${host}]` : host}:${port}`;

const advice: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host could not be looked up now',
  ECONNREFUSED: 'nobody listens there; does the daemon listen on this port?',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ETIMEDOUT: 'the host does not answer',
};
