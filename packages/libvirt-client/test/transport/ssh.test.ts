import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RemoteCommand, remoteCommand } from '../../src/transport/ssh-command.ts';
import { sshError } from '../../src/transport/ssh-errors.ts';
import { sshArguments, type SshTarget } from '../../src/transport/ssh.ts';

const remote: RemoteCommand = {
  proxy: 'native',
  name: 'qemu:///system',
  socket: '/run/sock',
  netcat: 'nc',
  readOnly: false,
};
const target: SshTarget = {
  host: 'host',
  port: undefined,
  user: undefined,
  program: undefined,
  keyfile: undefined,
  knownHosts: undefined,
  hostKey: undefined,
  noTty: false,
  remote,
};
const COMMAND = String.raw`sh -c 'exec virt-ssh-helper '\''qemu:///system'\'''`;

describe('sshArguments', () => {
  test('leaves everything to the configuration of ssh where nothing is said', () => {
    expect(sshArguments(target)).toEqual(['-T', '-e', 'none', '--', 'host', COMMAND]);
  });

  test('says what the URI says', () => {
    const full = { port: 22, user: 'ann', keyfile: '/k', knownHosts: '/h h', hostKey: 'known', noTty: true } as const;
    expect(sshArguments({ ...target, ...full })).toEqual([
      '-T',
      '-e',
      'none',
      '-p',
      '22',
      '-l',
      'ann',
      '-o',
      'IdentityFile="/k"',
      '-o',
      'UserKnownHostsFile="/h h"',
      '-o',
      'StrictHostKeyChecking=yes',
      '-o',
      'BatchMode=yes',
      '--',
      'host',
      COMMAND,
    ]);
    expect(sshArguments({ ...target, hostKey: 'new' })).toContain('StrictHostKeyChecking=accept-new');
    expect(sshArguments({ ...target, hostKey: 'any' })).toContain('UserKnownHostsFile=/dev/null');
  });
});

describe('remoteCommand, as a shell understands it', () => {
  let folder: string;
  const tool = (name: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\nprintf '%s' "${name}"; printf ' <%s>' "$@"\n`);
    chmodSync(join(folder, name), 0o755);
  };
  /** What the login shell of the account would do with the line. */
  const run = (command: Partial<RemoteCommand>) =>
    execFileSync('/bin/sh', ['-c', remoteCommand({ ...remote, ...command })], {
      env: { PATH: `${folder}:/nonexistent` },
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString();

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'virtkit-shell-'));
    for (const name of ['sh', 'grep']) {
      writeFileSync(join(folder, name), `#!/bin/sh\nexec /bin/${name} "$@"\n`);
      chmodSync(join(folder, name), 0o755);
    }
    tool('my nc');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('passes each value as one argument, whatever is in it', () => {
    const socket = '/run/a b;$(id)`id`"&|*?~#';
    expect(run({ proxy: 'netcat', netcat: 'my nc', socket })).toBe(`my nc <-U> <${socket}>`);
  });

  test('asks a netcat that can to end with its input', () => {
    writeFileSync(
      join(folder, 'nc'),
      `#!/bin/sh\nif [ $# = 1 ]; then echo "nc: option requires an argument -- 'q'" >&2; exit 1; fi\nprintf ' <%s>' "$@"\n`,
    );
    chmodSync(join(folder, 'nc'), 0o755);
    expect(run({ proxy: 'netcat' })).toBe(' <-q0> <-U> </run/sock>');
  });

  test('takes virt-ssh-helper where it is, else netcat', () => {
    expect(run({ proxy: 'auto', netcat: 'my nc' })).toBe('my nc <-U> </run/sock>');
    tool('virt-ssh-helper');
    expect(run({ proxy: 'auto', readOnly: true })).toBe('virt-ssh-helper <-r> <qemu:///system>');
    expect(run({ proxy: 'auto', socket: undefined })).toBe('virt-ssh-helper <qemu:///system>');
  });

  test.each(["a'b", 'a!b', 'a\\b', 'a\nb', 'a\0b'])('refuses %j, which shells read differently', (value) => {
    for (const command of [
      { name: value },
      { proxy: 'netcat', socket: value },
      { proxy: 'netcat', netcat: value },
    ] as const) {
      expect(() => remoteCommand({ ...remote, ...command })).toThrow(expect.objectContaining({ code: 'INVALID_URI' }));
    }
  });
});

test.each([
  [255, 'Host key verification failed.', 'SSH_HOST_KEY'],
  [255, 'No ED25519 host key is known for x and you have requested strict checking.', 'SSH_HOST_KEY'],
  [255, 'u@h: Permission denied (publickey).', 'SSH_AUTH'],
  [255, 'ssh: connect to host h port 22: Connection refused', 'CONNECT_FAILED'],
  [255, 'ssh: Could not resolve hostname h', 'CONNECT_FAILED'],
  [127, 'sh: virt-ssh-helper: not found', 'SSH_COMMAND'],
  [1, 'nc: unix connect failed: Permission denied', 'SSH_COMMAND'],
  ['SIGKILL', '', 'SSH_COMMAND'],
])('an ssh that ends with %s and "%s" is %s', (status, stderr, code) => {
  expect(sshError('host', { status, stderr })).toMatchObject({ code });
});
