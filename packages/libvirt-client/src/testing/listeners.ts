import { once } from 'node:events';
import { chown, copyFile, mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { DaemonAccount } from './account.ts';

/** The server's own files for TLS, in PEM. */
export interface DaemonTlsFiles {
  /** The CA by which client certificates are checked. */
  readonly ca: string;
  /** The server's certificate. */
  readonly cert: string;
  /** Its private key. */
  readonly key: string;
}

/** What a private daemon listens on besides its Unix socket; always 127.0.0.1. */
export interface ListenOptions {
  /**
   * Listens on this port of 127.0.0.1 too, without authentication, which is what a migration between two daemons
   * needs; 0 for one that is free. Any user of this machine can reach it.
   */
  readonly tcpPort?: number;
  /** Listens on TLS too, at a free port, with these files, which are copied; clients must show a certificate of the CA. */
  readonly tls?: DaemonTlsFiles;
}

/** The ports of 127.0.0.1 that a private daemon listens on. */
export interface ListenPorts {
  readonly tcp: number | undefined;
  readonly tls: number | undefined;
}

/** Chooses the ports of what is asked for. */
export async function choosePorts({ tcpPort, tls }: ListenOptions): Promise<ListenPorts> {
  return { tcp: tcpPort === 0 ? await freePort() : tcpPort, tls: tls && (await freePort()) };
}

/** The lines of libvirtd.conf for the ports; the files of TLS are copied below `home`. */
export async function listenConfig(
  { tls }: ListenOptions,
  ports: ListenPorts,
  home: string,
  account: DaemonAccount,
): Promise<string[]> {
  if (!listens(ports)) return [];
  const tcp = ports.tcp === undefined ? ['listen_tcp = 0'] : ['listen_tcp = 1', `tcp_port = "${ports.tcp}"`];
  const lines = ['listen_addr = "127.0.0.1"', ...tcp, 'auth_tcp = "none"', 'auth_tls = "none"'];
  if (tls === undefined) return [...lines, 'listen_tls = 0'];
  const { ca, cert, key } = await copyTlsFiles(tls, join(home, 'tls'), account);
  lines.push('listen_tls = 1', `tls_port = "${ports.tls}"`);
  lines.push(`ca_file = "${ca}"`, `cert_file = "${cert}"`, `key_file = "${key}"`);
  // A test may want a server whose certificate has expired.
  return [...lines, 'tls_no_sanity_certificate = 1'];
}

/** Whether the daemon needs `--listen`. */
export const listens = ({ tcp, tls }: ListenPorts): boolean => tcp !== undefined || tls !== undefined;

async function copyTlsFiles(files: DaemonTlsFiles, folder: string, account: DaemonAccount): Promise<DaemonTlsFiles> {
  await mkdir(folder);
  const copy = async (from: string, name: string) => {
    const to = join(folder, name);
    await copyFile(from, to);
    if (process.getuid?.() === 0) await chown(to, account.uid, account.gid);
    return to;
  };
  if (process.getuid?.() === 0) await chown(folder, account.uid, account.gid);
  return {
    ca: await copy(files.ca, 'ca.pem'),
    cert: await copy(files.cert, 'cert.pem'),
    key: await copy(files.key, 'key.pem'),
  };
}

/** A port of 127.0.0.1 that nothing listens on now. libvirtd cannot choose one itself and say which. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('a TCP server has no port');
  return address.port;
}
