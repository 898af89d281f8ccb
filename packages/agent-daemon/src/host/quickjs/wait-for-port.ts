import * as native from 'native';
import * as os from 'os';
import { tryOpenPort } from './find-port.ts';
import type { Reactor } from './reactor.ts';

/** After a change in /dev: the port's name may follow its device by a moment, so it looks again after these delays. */
const LOOK_AGAIN_MS = [20, 100, 500, 2000];

/**
 * Opens the port, now or when its device appears; sleeps until something changes in /dev. Rejects when the port is there and
 * cannot be opened.
 */
export function waitForPort(reactor: Reactor, name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const watch = native.watchOpen('/dev', '/dev/virtio-ports', ...parentFolder(name));
    let timer: number | undefined;
    let done = false;

    const finish = (settle: () => void): void => {
      done = true;
      if (timer !== undefined) os.clearTimeout(timer);
      reactor.forget(watch);
      native.ioClose(watch);
      settle();
    };
    const look = (attempt: number): void => {
      if (done) return;
      try {
        const fd = tryOpenPort(name);
        if (fd !== undefined) return finish(() => resolve(fd));
      } catch (error) {
        return finish(() => reject(error instanceof Error ? error : new Error(String(error))));
      }
      const delay = LOOK_AGAIN_MS[attempt];
      if (timer !== undefined) os.clearTimeout(timer);
      timer = delay === undefined ? undefined : os.setTimeout(() => look(attempt + 1), delay);
    };

    reactor.watch(watch, native.POLL_IN, () => {
      while ((native.ioRead(watch)?.length ?? 0) > 0);
      look(0);
    });
    look(0);
  });
}

function parentFolder(name: string): string[] {
  const slash = name.lastIndexOf('/');
  return slash > 0 ? [name.slice(0, slash)] : [];
}
