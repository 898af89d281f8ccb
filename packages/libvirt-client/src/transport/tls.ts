import { isIP } from 'node:net';
import type { ConnectionOptions, TLSSocket } from 'node:tls';
import { LibvirtError } from '../errors.ts';
import { duplexTransport } from './duplex.ts';
import { settled } from './settled.ts';
import { dialTcp, hostPort, type HostPort } from './tcp.ts';
import { handshakeError, refusedError } from './tls-errors.ts';
import type { SecurityWarning, Transport } from './transport.ts';

/** How TLS is done, in the words of Node's `tls.connect`; whether the server is verified is not among them. */
export type TlsOptions = Pick<
  ConnectionOptions,
  | 'ca'
  | 'cert'
  | 'checkServerIdentity'
  | 'ciphers'
  | 'crl'
  | 'ecdhCurve'
  | 'key'
  | 'maxVersion'
  | 'minVersion'
  | 'passphrase'
  | 'pfx'
  | 'servername'
  | 'sigalgs'
>;

/** What {@link connectTls} connects to, and how. */
export interface TlsTarget extends HostPort {
  readonly tls: TlsOptions;
  /** False: whoever answers is taken. */
  readonly verify: boolean;
}

/** What a server of libvirt sends when it has looked at the client's certificate. */
const WELCOME = 1;

/**
 * Connects over TLS. Throws `CONNECT_FAILED`, `TLS_UNTRUSTED`, `TLS_WRONG_HOST`, `TLS_EXPIRED`, `TLS_REFUSED`,
 * `TLS_FAILED`, `PROTOCOL` and `ABORTED`.
 */
export async function connectTls(target: TlsTarget, signal?: AbortSignal): Promise<Transport> {
  const peer = hostPort(target);
  const socket = await handshake(target, peer, signal);
  try {
    const welcome = await firstByte(socket, peer, signal);
    if (welcome !== WELCOME) {
      throw new LibvirtError('PROTOCOL', `${peer} began with the byte ${welcome}, and not as a libvirt server does`);
    }
  } catch (error) {
    socket.destroy();
    throw error;
  }
  const warnings = target.verify ? [] : [unverified(peer)];
  return duplexTransport(socket, { peer, isSecure: target.verify, isEncrypted: true, warnings });
}

async function handshake(target: TlsTarget, peer: string, signal: AbortSignal | undefined): Promise<TLSSocket> {
  const { host, tls, verify } = target;
  // Most programs never need it, and it takes a while to load.
  const { connect } = await import('node:tls');
  const raw = await dialTcp(target, signal);
  try {
    // The name of a host is asked for in the handshake too; an address may not be.
    const name = isIP(host) === 0 ? { servername: host } : {};
    const socket = connect({ ...name, ...tls, host, socket: raw, rejectUnauthorized: verify });
    // One that is given up may fail later, when nobody else listens any more.
    socket.on('error', () => {});
    await settled(socket, 'secureConnect', ['error', 'close'], signal);
    return socket;
  } catch (cause) {
    raw.destroy();
    throw handshakeError(peer, cause);
  }
}

/** Exactly one byte: what follows belongs to the protocol. */
async function firstByte(
  socket: TLSSocket,
  peer: string,
  signal: AbortSignal | undefined,
): Promise<number | undefined> {
  try {
    for (;;) {
      // Node gives a Buffer, or null where nothing is there yet.
      const byte = socket.read(1) as Buffer | null;
      if (byte !== null) return byte[0];
      await settled(socket, 'readable', ['end', 'error', 'close'], signal);
    }
  } catch (cause) {
    throw refusedError(peer, cause);
  }
}

const unverified = (peer: string): SecurityWarning => ({
  code: 'serverNotVerified',
  message: `the certificate of ${peer} was not checked (no_verify=1): somebody else may be answering`,
});
