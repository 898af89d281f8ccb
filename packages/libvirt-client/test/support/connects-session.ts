// Run as an ordinary user: opens as many connections as asked to the session, at once, and prints what it saw.
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from '../../src/index.ts';

function daemons(): number {
  const home = `HOME=${process.env['HOME']}\0`;
  return readdirSync('/proc').filter((pid) => {
    try {
      return (
        /^\d+$/u.test(pid) &&
        readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('--timeout=120') &&
        readFileSync(`/proc/${pid}/environ`, 'latin1').includes(home)
      );
    } catch {
      return false;
    }
  }).length;
}

async function main(count: number): Promise<void> {
  const opened = await Promise.all(
    Array.from({ length: count }, () => connect('test:///default', { autostart: process.argv[3] !== 'never' })),
  );
  const codes = opened.map((result) => (result.ok ? 'ok' : `${result.val.code}: ${result.val.message}`));
  process.stdout.write(JSON.stringify({ codes, daemons: daemons() }));
  for (const result of opened) if (result.ok) await result.val.close();
}

await main(Number(process.argv[2]));
