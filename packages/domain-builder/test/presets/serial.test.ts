import { describe, expect, test } from 'vitest';
import { domain, type DomainBuilder } from '../../src/builder/domain-builder.ts';
import { gib } from '../../src/builder/size.ts';
import { serial, type SerialPresetOptions } from '../../src/presets/serial.ts';
import { goldenOf, xmlOf } from './golden-of.ts';
import { decisionOn, warningsOf } from './outcome.ts';

const base = domain('console').memory(gib(1));
const built = (builder: DomainBuilder, options: SerialPresetOptions = {}) =>
  builder.preset(serial(options)).buildWithReport().unwrap();

describe('serial', () => {
  test('lets firmware and guest talk on a pseudo terminal, with a log', () => {
    const { domain: made } = built(base, { log: '/var/log/console.log' });
    expect(xmlOf(made)).toBe(goldenOf('serial', made));
  });

  test('goes to a TCP port of the loopback', () => {
    const { domain: made } = built(base, { tcp: { port: 4555 } });
    expect(xmlOf(made)).toBe(goldenOf('serial-tcp', made));
  });

  test.each([
    [
      { file: '/tmp/x', append: true },
      { type: 'file', source: { path: '/tmp/x', append: true } },
    ],
    [{ unix: '/tmp/s' }, { type: 'unix', source: { mode: 'bind', path: '/tmp/s' } }],
  ])('goes to %j', (options, expected) => {
    expect(built(base, options).domain.devices?.serials).toEqual([expected]);
  });

  test.each(['0.0.0.0', '192.168.1.1', '::', 'example.org', '127.0.0.1.example.org'])('never listens on %s', (host) => {
    // @ts-expect-error only the loopback's addresses have the type
    const options: SerialPresetOptions = { tcp: { host, port: 4555 } };
    expect(base.preset(serial(options)).build().val).toMatchObject({ code: 'CONFLICT', step: 'serial' });
  });

  test.each([0, 65_536, 1.5])('knows that %s is no port', (port) => {
    expect(base.preset(serial({ tcp: { port } })).build().val).toMatchObject({ code: 'INVALID_VALUE', step: 'serial' });
  });

  test('leaves UEFI alone, which talks on the port by itself', () => {
    const outcome = built(base.firmware('efi'));
    expect(outcome.domain.os?.bios).toBeUndefined();
    expect(decisionOn(outcome, 'serial/firmware')).toMatch(/^left-out: UEFI/);
    expect(built(base, { firmware: false }).domain.os?.bios).toBeUndefined();
  });

  test('gives a kernel that is booted directly its console, and warns where the command line has none', () => {
    expect(built(base.kernel({ kernel: '/vmlinuz' })).domain.os?.cmdline).toBe('console=ttyS0');
    const quiet = built(base.kernel({ kernel: '/vmlinuz', cmdline: 'quiet' }));
    expect(quiet.domain.os?.cmdline).toBe('quiet');
    expect(warningsOf(quiet)).toEqual(['serial/kernel']);
    const own = built(base.kernel({ kernel: '/vmlinuz', cmdline: 'quiet console=ttyS0,115200' }));
    expect(warningsOf(own)).toEqual([]);
  });

  test('tells what the kernel of an installed guest needs', () => {
    expect(decisionOn(built(base), 'serial/kernel')).toMatch(/console=ttyS0/);
  });
});
