import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PrivateLibvirtd } from '../../src/testing.ts';
import { missing, startDaemon } from '../support/daemon.ts';
import { leftBehind } from './left-behind.ts';

describe.skipIf(missing.length > 0)('10,000 connections', () => {
  let daemon: PrivateLibvirtd;
  beforeAll(async () => {
    daemon = await startDaemon();
  });
  afterAll(() => daemon?.stop());

  test('leave no descriptor, listener, timer or memory behind', async () => {
    const left = await leftBehind(daemon, 10_000);
    expect(left).toMatchObject({ listeners: 0 });
    expect(left.descriptors).toBeLessThanOrEqual(0);
    expect(left.resources).toBeLessThanOrEqual(0);
    expect(left.bytesEach).toBeLessThan(500);
  });
});
