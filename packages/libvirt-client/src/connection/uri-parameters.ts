import type { UriFailure, UriTransport } from './uri.ts';

/** What can follow the `?` of a URI; undefined, or false, where it is not given. */
export interface UriParameters {
  /** The URI to open at the server, instead of this one's own. */
  readonly name?: string | undefined;
  /** How to authenticate: `none`, `polkit`, `sasl`, or `sasl.` and a mechanism. */
  readonly auth?: string | undefined;
  /** The file with credentials, instead of the usual auth.conf. */
  readonly authfile?: string | undefined;
  /** The socket's path, instead of the usual one. */
  readonly socket?: string | undefined;
  /** Which daemon's socket: that of the driver's own daemon, that of libvirtd, or whichever is there. */
  readonly mode: 'auto' | 'direct' | 'legacy';
  /** The program that makes the connection: instead of `ssh`, or for `ext`. */
  readonly command?: string | undefined;
  /** The netcat of the SSH server. */
  readonly netcat?: string | undefined;
  /** What connects to the socket at the SSH server: virt-ssh-helper, netcat, or whichever is there. */
  readonly proxy: 'auto' | 'native' | 'netcat';
  /** The private key for SSH. */
  readonly keyfile?: string | undefined;
  /** The known hosts for SSH. */
  readonly knownHosts?: string | undefined;
  /** What becomes of an SSH server's key: only a known one, a new one too (which is noted), any. */
  readonly knownHostsVerify?: 'normal' | 'auto' | 'ignore' | undefined;
  /** Does not let ssh ask for anything. */
  readonly noTty: boolean;
  /** The folder of the TLS files. */
  readonly pkipath?: string | undefined;
  /** TLS: takes any certificate of the server. SSH: takes a new host key. */
  readonly noVerify: boolean;
}

interface Parameter {
  readonly key: keyof UriParameters;
  readonly of: readonly UriTransport[];
  /** The value, or undefined if it is wrong. */
  readonly read: (value: string) => unknown;
  readonly expected: string;
}

const ALL: readonly UriTransport[] = ['unix', 'tcp', 'tls', 'ssh', 'ext'];
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/u;
/** Within double quotes of an ssh option these would mean something. */
const SSH_SPECIAL = /["%$\\]/u;

const path = (value: string) => (value.startsWith('/') && !CONTROL.test(value) ? value : undefined);
const sshPath = (value: string) => (SSH_SPECIAL.test(value) ? undefined : path(value));
const program = (value: string) => (/^[^-]/u.test(value) && !CONTROL.test(value) ? value : undefined);
const flag = (value: string) => (/^\d+$/u.test(value) ? Number(value) !== 0 : undefined);
const oneOf = (...names: string[]) => ({
  read: (value: string) => names.find((name) => name === value),
  expected: `none of ${names.join(', ')}`,
});
const given = (key: keyof UriParameters, of: readonly UriTransport[], read: Parameter['read'], expected: string) => ({
  key,
  of,
  read,
  expected,
});

const NOT_A_PATH = 'not an absolute path';
const NOT_SSH_PATH = 'not an absolute path without " % $ and \\';
const NOT_A_FLAG = 'neither 0 nor 1';
const NOT_A_PROGRAM = 'not the name of a program';

const known = new Map<string, Parameter>(
  Object.entries({
    name: given('name', ALL, (value) => (CONTROL.test(value) ? undefined : value), 'not a URI'),
    auth: given(
      'auth',
      ALL,
      (value) => /^(?:none|polkit|sasl(?:\.[\w-]+)?)$/u.exec(value)?.[0],
      'no way to authenticate',
    ),
    authfile: given('authfile', ALL, path, NOT_A_PATH),
    socket: given('socket', ['unix', 'ssh'], path, NOT_A_PATH),
    mode: { key: 'mode', of: ['unix', 'ssh'], ...oneOf('auto', 'direct', 'legacy') },
    command: given('command', ['ssh', 'ext'], program, NOT_A_PROGRAM),
    netcat: given('netcat', ['ssh'], program, NOT_A_PROGRAM),
    proxy: { key: 'proxy', of: ['ssh'], ...oneOf('auto', 'native', 'netcat') },
    keyfile: given('keyfile', ['ssh'], sshPath, NOT_SSH_PATH),
    known_hosts: given('knownHosts', ['ssh'], sshPath, NOT_SSH_PATH),
    known_hosts_verify: { key: 'knownHostsVerify', of: ['ssh'], ...oneOf('normal', 'auto', 'ignore') },
    no_tty: given('noTty', ['ssh'], flag, NOT_A_FLAG),
    pkipath: given('pkipath', ['tls'], path, NOT_A_PATH),
    no_verify: given('noVerify', ['tls', 'ssh'], flag, NOT_A_FLAG),
  }),
);

/** What libvirt's own library knows, and why it is refused here. */
const refused = new Map(
  Object.entries({
    tls_priority: 'it is in the syntax of GnuTLS; pass ciphers, minVersion or maxVersion in the option "tls" instead',
    sshauth: 'it belongs to the transports libssh and libssh2; choose the methods in the configuration of ssh',
    no_sanity: 'the files for TLS are never checked beyond what the connection needs; leave it out',
  }),
);

/** Reads the parameters; those that are unknown, refused, of another transport, wrong or repeated are an error. */
export function readParameters(query: string, transport: UriTransport, fail: UriFailure): UriParameters {
  const found = new Map<keyof UriParameters, unknown>();
  for (const part of query.split(/[&;]/u)) {
    if (part === '') continue;
    const [name, value] = split(part, fail);
    const why = refused.get(name);
    if (why !== undefined) throw fail(`the parameter "${name}" is not supported: ${why}`);
    const parameter = known.get(name);
    if (parameter === undefined) {
      throw fail(`the parameter "${name}" is unknown; known are ${[...known.keys()].join(', ')}`);
    }
    if (!parameter.of.includes(transport)) {
      throw fail(`the parameter "${name}" has no meaning for the transport ${transport}`);
    }
    if (found.has(parameter.key)) throw fail(`the parameter "${name}" is given twice`);
    const read = parameter.read(value);
    if (read === undefined) throw fail(`${name}=${JSON.stringify(value)} is ${parameter.expected}`);
    found.set(parameter.key, read);
  }
  const defaults = { mode: 'auto', proxy: 'auto', noTty: false, noVerify: false } as const;
  // The table says which value each key gets.
  return { ...defaults, ...(Object.fromEntries(found) as Partial<UriParameters>) };
}

/** A plus sign is a plus sign: libvirt's URIs are no HTML forms. */
function split(part: string, fail: UriFailure): [name: string, value: string] {
  const [name = '', ...rest] = part.split('=');
  try {
    return [decodeURIComponent(name).toLowerCase(), decodeURIComponent(rest.join('='))];
  } catch {
    throw fail(`the parameter ${name} is not well encoded`);
  }
}
