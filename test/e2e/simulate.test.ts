import { describe, expect, test } from 'vitest';
import { leftovers, startDemo } from './run-demo.ts';

/** Neither apt, nor QEMU, nor libvirt could be found there. */
const onlyNode = { PATH: '/usr/bin/nowhere' };

describe('npm run demo -- --simulate', () => {
  test('shows every step, tells which are simulated, and leaves nothing behind', async () => {
    // The first run may install and build the workspace, which takes more than Node.
    const first = await startDemo(['--simulate']).ended;
    expect(first.output).toContain('simulated: there was no guest');
    const demo = startDemo(['--simulate'], onlyNode);
    const { code, output } = await demo.ended;
    for (const simulated of [
      'libvirt: simulated: the test server',
      'agent executable: simulated: not built',
      'guest image: simulated: neither kernel nor initramfs',
      'started, simulated: no QEMU, no kernel, nothing installed',
      'simulated: there was no guest',
    ]) {
      expect(output).toContain(simulated);
    }
    expect(output).toMatch(/installation ISO: \d+ bytes/);
    expect(output).toMatch(/version \S+ on node \d/);
    expect(output).toMatch(/uname says Linux \d/);
    expect(output).toContain('written and read back');
    expect(output).toContain('event "stopped" (shutdown); undefined');
    expect(output).not.toMatch(/virtkit: (installing|downloading)/);
    expect(code).toBe(0);
    expect(leftovers(demo, output)).toEqual([]);
  });

  test('refuses to be combined with a libvirt to connect to', async () => {
    const { code, output } = await startDemo(['--simulate', '--connect', 'qemu:///session']).ended;
    expect(code).toBe(1);
    expect(output).toContain('--simulate takes no other option');
  });
});
