import type { HostStep } from '../preset.ts';
import { shareError } from './check.ts';

const folder = '/run/virtkit/shares';

/** A path of its own for a share of a domain. */
export const placeOf = (domain: string, tag: string, option: string): string => {
  const name = encoded(domain);
  if (name.length > 200) {
    throw shareError('INVALID_VALUE', `the domain's name is too long to make a path of; give ${option}`, option);
  }
  return `${folder}/${name}/${encoded(tag)}`;
};

/** A name as one part of a path: what is not plain becomes `%` and its number, so that different names stay different. */
const encoded = (name: string): string =>
  name.replace(/[^A-Za-z0-9_-]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Makes a read-only bind mount, and fails when the kernel did not make it so. */
export const bindMount = (source: string, mountPoint: string, tag: string): HostStep => ({
  id: 'share/bind-read-only',
  why:
    `The guest gets ${mountPoint}, where the host shows ${source} read-only, as ${JSON.stringify(tag)}. To be done before each start ` +
    'after the host was restarted; without it the folder is not there, and the guest does not start. What is mounted below ' +
    'the source is not shown.',
  commands: [
    ['mkdir', '-p', '--', mountPoint],
    ['mount', '--bind', '--', source, mountPoint],
    ['mount', '-o', 'remount,bind,ro', '--', mountPoint],
    ['findmnt', '--noheadings', '--options', 'ro', '--mountpoint', mountPoint],
  ],
  undo: [
    ['umount', '--', mountPoint],
    ['rmdir', '--', mountPoint],
  ],
});

/** Runs a virtiofsd that refuses writes. */
export const externalDaemon = (daemon: string, source: string, socket: string, tag: string): HostStep => ({
  id: 'share/external-virtiofsd',
  why:
    `A virtiofsd of its own serves ${source} as ${JSON.stringify(tag)} and refuses writes. The last command runs as long as the guest ` +
    'does and ends with it: start it in the background before each start of the guest, as a user whose socket QEMU may use. ' +
    'Without it the guest does not start.',
  commands: [
    ['mkdir', '-p', '--', socket.slice(0, socket.lastIndexOf('/')) || '/'],
    [daemon, '--readonly', `--socket-path=${socket}`, `--shared-dir=${source}`],
  ],
  undo: [['rm', '-f', '--', socket]],
});
