import { connect, type Connection } from '@virtkit/libvirt-client';
import { type PrivateLibvirtd, startPrivateLibvirtd } from '@virtkit/libvirt-client/testing';
import { take } from './take.ts';

/** One of the two hosts: a libvirt daemon of its own, and a connection to it. */
export interface Host {
  readonly daemon: PrivateLibvirtd;
  readonly conn: Connection;
}

/** Where the migration takes place. */
export interface Bed {
  readonly source: Host;
  readonly destination: Host;
}

/** Starts both hosts; what has to be ended is added to `cleanUp` as soon as it is there. */
export async function makeBed(cleanUp: (() => Promise<void>)[], signal: AbortSignal): Promise<Bed> {
  const source = await startHost(cleanUp, signal);
  // The source's daemon connects to the destination's, as it would to another machine.
  const destination = await startHost(cleanUp, signal, 0);
  return { source, destination };
}

async function startHost(cleanUp: (() => Promise<void>)[], signal: AbortSignal, tcpPort?: number): Promise<Host> {
  const log = (line: string) => console.log(`  ${line}`);
  const daemon = await take(startPrivateLibvirtd({ signal, log, ...(tcpPort !== undefined && { tcpPort }) }));
  process.on('exit', () => daemon.stopSync());
  cleanUp.push(() => daemon.stop());
  const conn = await take(connect(daemon.uri(), { signal }));
  cleanUp.push(() => conn.close());
  return { daemon, conn };
}
