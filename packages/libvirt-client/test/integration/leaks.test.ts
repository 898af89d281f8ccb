import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { leftBehind } from '../leaks/left-behind.ts';
import type { PrivateLibvirtd } from '../../src/testing.ts';
import { missing, startDaemon } from '../support/daemon.ts';

describe.skipIf(missing.length > 0)('300 connections', () => {
  let daemon: PrivateLibvirtd;
  beforeAll(async () => {
    daemon = await startDaemon();
  });
  afterAll(() => daemon?.stop());

  test('leave no descriptor, listener, timer or memory behind', async () => {
    // A connection that stayed would hold 1 MiB for reading; the rest is the noise of so few.
    const left = await leftBehind(daemon, 300);
    expect(left).toMatchObject({ listeners: 0 });
    expect(left.descriptors).toBeLessThanOrEqual(0);
    expect(left.resources).toBeLessThanOrEqual(0);
    expect(left.bytesEach).toBeLessThan(10_000);
  });
});
