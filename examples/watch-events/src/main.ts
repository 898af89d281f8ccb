import { supervise } from '@virtkit/libvirt-client';
import { describeEvent, describeState } from './describe.ts';
import { subscribeToAll } from './subscribe.ts';

const uri = process.argv[2] ?? 'qemu:///session';
const conn = supervise(uri, { backoff: { maxMs: 10_000 } });
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => void conn.close());

void conn.states().on((state) => console.log(describeState(state)));

await Promise.all(
  subscribeToAll(conn).map(async ([name, subscription]) => {
    const ready = await subscription.ready;
    // An event that is newer than the server, or that its driver does not have.
    if (!ready.ok && ready.val.code !== 'CONNECTION_CLOSED')
      return console.log(`without ${name}: ${ready.val.message}`);
    return subscription.on((event) => console.log(describeEvent(name, event)));
  }),
);

const { reason, error } = await conn.closed;
if (reason !== 'client') {
  console.error(error?.message ?? reason);
  process.exitCode = 1;
}
