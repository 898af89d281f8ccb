import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { until } from './processes.ts';
import type { StartAgent } from './types.ts';
import { Workbench } from './workbench.ts';

export function powerContract(start: StartAgent): void {
  test('both methods answer before their command runs', async () => {
    await using bench = new Workbench(start);
    const [down, again] = [bench.path('outside', 'down'), bench.path('outside', 'again')];
    const client = await bench.client({
      power: { shutdown: ['/bin/sh', '-c', `echo > ${down}`], reboot: ['/bin/sh', '-c', `echo > ${again}`] },
    });
    expect((await client.power.shutdown()).val).toEqual({ accepted: true });
    expect(existsSync(down)).toBe(false);
    expect((await client.power.reboot({ force: true })).val).toEqual({ accepted: true });
    await until(() => existsSync(down) && existsSync(again), 'the commands have run');
  });

  test('without a word in the policy the guest stays on', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client();
    expect((await client.power.shutdown()).val).toMatchObject({
      code: 'POLICY',
      data: { detail: expect.stringContaining('power') },
    });
    expect(client.session.capabilities['power.reboot']).toMatchObject({ enabled: false });
  });
}
