import { parseArgs } from 'node:util';
import { Fleet } from './fleet.ts';

const { values, positionals: uris } = parseArgs({
  options: { once: { type: 'boolean', default: false } },
  allowPositionals: true,
});
if (uris.length === 0) {
  console.error('usage: fleet-status [--once] URI…');
  process.exit(2);
}

const fleet = new Fleet(uris, (host) => {
  console.log(`${host.uri}  ${host.summary}`);
  if (values.once && fleet.isAllOnline) void fleet.close();
});
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => void fleet.close());
await fleet.closed;
console.log(fleet.summary);
