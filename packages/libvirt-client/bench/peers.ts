import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Fixture } from './fixture.ts';

const run = promisify(execFile);
const packageFolder = join(import.meta.dirname, '..');
/** Where everything that is built and measured goes. */
export const cacheFolder = join(packageFolder, '.cache/bench');
const PYTHON = '/usr/bin/python3';
const VIRSH = '/usr/bin/virsh';

export type PeerName = 'ours' | 'python' | 'python (5 threads)' | 'go' | 'virsh' | 'no client';
export type MeasureName = 'calls1' | 'calls5' | 'list' | 'xml' | 'download' | 'upload' | 'event' | 'connect';

/** A client to measure: the command line for a measure, or undefined for one that it has not. */
export interface Peer {
  readonly name: PeerName;
  readonly command: (measure: MeasureName, count: number, fixture: Fixture) => readonly string[] | undefined;
}

/** Builds what is to be built; a peer that is not there is named in `missing`, with what to install. */
export async function preparePeers(): Promise<{ peers: Peer[]; missing: string[] }> {
  await mkdir(cacheFolder, { recursive: true });
  await buildOurs();
  const peers = [ours];
  const missing: string[] = [];
  if (await succeeds(PYTHON, '-c', 'import libvirt')) peers.push(python, pythonThreads);
  else missing.push('python: apt-get install python3-libvirt');
  if (await buildGo()) peers.push(go);
  else missing.push('go: apt-get install golang-go golang-github-digitalocean-go-libvirt-dev');
  if (existsSync(VIRSH)) peers.push(virsh);
  else missing.push('virsh: apt-get install libvirt-clients');
  if (existsSync(PYTHON)) peers.push(raw);
  return { peers, missing };
}

/** The package as it is published, beside whatever else is built at the time. */
export const builtEntry = join(cacheFolder, 'dist/index.js');
const builtPeer = join(cacheFolder, 'node-peer/node.js');
const builtGo = join(cacheFolder, 'go-peer');

async function buildOurs(): Promise<void> {
  const tsup = join(packageFolder, 'node_modules/.bin/tsup');
  const options = { cwd: packageFolder };
  await run(tsup, ['--out-dir', join(cacheFolder, 'dist'), '--no-dts', '--silent'], options);
  const source = fileURLToPath(new URL('peers/node.ts', import.meta.url));
  const peer = [source, '--no-config', '--format', 'esm', '--target', 'node20', '--silent'];
  await run(tsup, [...peer, '--out-dir', join(cacheFolder, 'node-peer')], options);
}

/** Debian packages the library as source, without modules. */
function buildGo(): Promise<boolean> {
  const source = join(import.meta.dirname, 'peers/peer.go');
  const env = { GO111MODULE: 'off', GOPATH: '/usr/share/gocode', GOCACHE: join(cacheFolder, 'gocache') };
  return run('go', ['build', '-o', builtGo, source], { env: { ...process.env, ...env } }).then(
    () => true,
    () => false,
  );
}

async function succeeds(file: string, ...args: string[]): Promise<boolean> {
  return run(file, args).then(
    () => true,
    () => false,
  );
}

/** The line that runs a measure, or `idle`, with the built package. */
export const ourCommand = (measure: string, count: number, { daemon }: Fixture): readonly string[] => [
  process.execPath,
  builtPeer,
  builtEntry,
  daemon.socket,
  measure,
  String(count),
];

const ours: Peer = { name: 'ours', command: ourCommand };

const pythonCommand = (measure: string, count: number, { daemon }: Fixture, program = 'python.py') => [
  PYTHON,
  join(import.meta.dirname, 'peers', program),
  daemon.socket,
  measure,
  String(count),
];

const python: Peer = {
  name: 'python',
  // One thread of Python has one call on the way, so that is what it can do of five.
  command: (measure, count, fixture) => pythonCommand(measure === 'calls5' ? 'calls1' : measure, count, fixture),
};

const pythonThreads: Peer = {
  name: 'python (5 threads)',
  command: (measure, count, fixture) => {
    if (measure === 'calls5') return pythonCommand(measure, count, fixture);
    return measure === 'xml' ? pythonCommand('xml5', count, fixture) : undefined;
  },
};

const go: Peer = {
  name: 'go',
  command: (measure, count, { daemon }) =>
    measure === 'event' ? undefined : [builtGo, daemon.socket, measure, String(count)],
};

/** A program for one question: its start is part of every measure. */
const virsh: Peer = {
  name: 'virsh',
  command: (measure, _count, { daemon, file }) => {
    const line = [VIRSH, '-q', '-c', daemon.uri('qemu:///session')];
    switch (measure) {
      case 'download':
        return [...line, 'vol-download', '--pool', 'bench', 'data', '/dev/null'];
      case 'upload':
        return [...line, 'vol-upload', '--pool', 'bench', 'data', `${file}.source`];
      default:
        return undefined;
    }
  },
};

/** The daemon's share: frames made beforehand, and no answer decoded. */
const raw: Peer = {
  name: 'no client',
  command: (measure, count, fixture) =>
    measure === 'calls1' || measure === 'calls5' ? pythonCommand(measure, count, fixture, 'raw.py') : undefined,
};
