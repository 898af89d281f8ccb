import { getEventListeners } from 'node:events';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { connect } from '../../src/index.ts';
import type { PrivateLibvirtd } from '../../src/testing.ts';
import { connectInVain, connectMany, held } from './connect-many.ts';

/** What is there afterwards that was not there before. */
export interface LeftBehind {
  readonly descriptors: number;
  readonly resources: number;
  readonly listeners: number;
  readonly bytesEach: number;
}

/** Connects and closes `count` times, and in vain a tenth as often, and tells what is left of it. */
export async function leftBehind(daemon: PrivateLibvirtd, count: number): Promise<LeftBehind> {
  setFlagsFromString('--expose-gc');
  globalThis.gc ??= runInNewContext('gc') as NodeJS.GCFunction;
  const control = new AbortController();
  const { signal } = control;
  const uri = daemon.uri('test:///default');
  const wrong = uri.replace('test', 'esx');
  // The daemon drops its test driver with the last connection to it.
  const keeper = (await connect(uri)).unwrap();
  // What is made once, such as compiled code and codecs, is no leak.
  await connectMany(uri, 50, signal);
  await connectInVain(wrong, 10, signal);
  const before = await held();
  await connectMany(uri, count, signal);
  await connectInVain(wrong, Math.ceil(count / 10), signal);
  const after = await held();
  await keeper.close();
  return {
    descriptors: after.descriptors - before.descriptors,
    resources: after.resources - before.resources,
    listeners: getEventListeners(signal, 'abort').length,
    bytesEach: (after.bytes - before.bytes) / count,
  };
}
