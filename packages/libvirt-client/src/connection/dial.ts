import { connectExt } from '../transport/ext.ts';
import { connectSsh, type SshTarget } from '../transport/ssh.ts';
import { connectTcp } from '../transport/tcp.ts';
import { connectTls, type TlsOptions } from '../transport/tls.ts';
import type { Transport } from '../transport/transport.ts';
import { connectUnix, nobodyThere } from '../transport/unix.ts';
import { tlsOptions } from './pki.ts';
import { connectStarting } from './session-daemon.ts';
import { localSocket, remoteSocket, type SocketChoice } from './socket-path.ts';
import type { Surroundings } from './surroundings.ts';
import type { LibvirtUri } from './uri.ts';

/** What dialing depends on besides the URI. */
export interface DialOptions {
  readonly readOnly: boolean;
  /** False: a session's daemon is not started. */
  readonly autostart: boolean;
  readonly tls: TlsOptions | undefined;
  readonly signal: AbortSignal;
}

const TLS_PORT = 16_514;
const TCP_PORT = 16_509;

/** Connects to the daemon that a URI means. Throws what the transports throw. */
export async function dial(uri: LibvirtUri, options: DialOptions, around: Surroundings): Promise<Transport> {
  const { signal, readOnly } = options;
  const { host = 'localhost', port, command } = uri;
  switch (uri.transport) {
    case 'tcp':
      return connectTcp({ host, port: port ?? TCP_PORT }, signal);
    case 'tls': {
      const verify = !uri.noVerify;
      const tls = await tlsOptions(options.tls, uri.pkipath, verify, around);
      return connectTls({ host, port: port ?? TLS_PORT, tls, verify }, signal);
    }
    case 'ssh':
      return connectSsh(sshTarget(uri, host, readOnly), signal);
    case 'ext':
      return connectExt(command ?? '', signal);
    case 'unix':
    default:
      return dialLocal(uri, options, around);
  }
}

/** Connects to a socket of this machine; without a driver the server chooses the hypervisor. */
export async function dialLocal(
  uri: SocketChoice,
  { readOnly, autostart, signal }: DialOptions,
  around: Surroundings,
): Promise<Transport> {
  const { path, startable } = localSocket(uri, readOnly, around);
  try {
    return await connectUnix(path, signal);
  } catch (error) {
    const mayStart = autostart && around.env['LIBVIRT_AUTOSTART'] !== '0';
    if (!mayStart || startable.length === 0 || !nobodyThere(error)) throw error;
    return connectStarting(startable, signal);
  }
}

function sshTarget(uri: LibvirtUri, host: string, readOnly: boolean): SshTarget {
  // virt-ssh-helper takes no socket and no mode: who names one means netcat, and so does who names a netcat.
  const wantsNetcat = uri.netcat !== undefined || uri.socket !== undefined || uri.mode !== 'auto';
  const isSession = uri.path === '/session' && uri.socket === undefined;
  return {
    host,
    port: uri.port,
    user: uri.user,
    program: uri.command,
    keyfile: uri.keyfile,
    knownHosts: uri.knownHosts,
    hostKey: hostKeyRule(uri),
    noTty: uri.noTty,
    remote: {
      proxy: uri.proxy === 'auto' && wantsNetcat ? 'netcat' : uri.proxy,
      name: `${uri.driver}://${uri.path}`,
      socket: isSession ? undefined : remoteSocket(uri, readOnly),
      netcat: uri.netcat ?? 'nc',
      readOnly,
    },
  };
}

function hostKeyRule({ knownHostsVerify, noVerify }: LibvirtUri): SshTarget['hostKey'] {
  if (knownHostsVerify !== undefined)
    return ({ normal: 'known', auto: 'new', ignore: 'any' } as const)[knownHostsVerify];
  return noVerify ? 'new' : undefined;
}
