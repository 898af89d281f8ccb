import { describe, expect, test } from 'vitest';
import {
  checkDevice,
  checkStoragePool,
  formatDevice,
  formatDomainBackup,
  parseDevice,
  parseDomain,
  parseDomainBackup,
  parseNetwork,
  parseStoragePool,
} from '../../src/index.ts';
import { documents } from '../documents.ts';
import { infoset } from '../infoset.ts';
import { respread } from '../respread.ts';
import { samples } from '../samples.ts';

/** The paths in data at which something was found that no field takes. */
const extras = (value: unknown, path = ''): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((item, index) => extras(item, `${path}.${index}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'extra' ? [path] : extras(inner, `${path}.${key}`)));
};

describe.each(documents)('$name', ({ name, parse, format, toJson, fromJson }) => {
  const text = samples[name] ?? '';
  const data = parse(text).unwrap();

  test('has a field for everything in its sample', () => {
    expect(extras(data)).toEqual([]);
  });

  test('is written as it was, with every object copied too', () => {
    expect(format(data).trimEnd()).toBe(text);
    expect(format(respread(data)).trimEnd()).toBe(text);
  });

  test('says the same when written from its data alone, and from its JSON', () => {
    expect(infoset(format(structuredClone(data)))).toEqual(infoset(text));
    expect(infoset(format(fromJson(toJson(data)).unwrap()))).toEqual(infoset(text));
  });

  test('refuses another document, and keeps what it does not know', () => {
    expect(parse('<nothing/>').val).toMatchObject({ code: 'WRONG_ROOT', path: '/nothing' });
    const tagged = text.replace(/>/, ' unheard="of">');
    expect(format(parse(tagged).unwrap())).toContain("unheard='of'");
  });
});

describe('forms', () => {
  test('a root without its form is an error with a path', () => {
    expect(parseStoragePool('<pool><name>a</name></pool>').val).toMatchObject({ code: 'MISSING', path: '/pool/@type' });
  });

  test('a root of an unknown form is an error with a path', () => {
    expect(parseStoragePool("<pool type='cloud'/>").val).toMatchObject({ code: 'INVALID_VALUE', path: '/pool/@type' });
    expect(checkStoragePool({ type: 'cloud' }).val).toMatchObject({ code: 'INVALID_VALUE', path: 'pool.type' });
  });

  test('a form that libvirt has no word for is never written', () => {
    const backup = parseDomainBackup('<domainbackup/>').unwrap();
    expect(backup.mode).toBe('push');
    expect(formatDomainBackup({ mode: 'push' }).trimEnd()).toBe('<domainbackup/>');
    const nvram = parseDomain(
      "<domain type='kvm'><name>a</name><os><type>hvm</type><nvram template='/t'>/n</nvram></os></domain>",
    ).unwrap().os?.nvram;
    expect(nvram).toMatchObject({ type: 'path', template: '/t', path: '/n' });
  });

  test('a unit that two values of an element could have belongs to the one that is a size', () => {
    const pages = "<cell id='0'><pages unit='MiB' size='2'>512</pages></cell>";
    const text = `<capabilities><host><topology><cells>${pages}</cells></topology></host></capabilities>`;
    const kind = documents.find(({ name }) => name === 'Capabilities');
    const capabilities = kind?.parse(text).unwrap();
    expect(capabilities).toMatchObject({
      host: { topology: { cells: { cells: [{ pages: [{ size: 2n ** 21n, count: 512n }] }] } } },
    });
    expect(extras(capabilities)).toEqual([]);
  });

  test('an interface that is a USB device of the host narrows', () => {
    const net = parseDevice(
      "<interface type='hostdev'><source><address type='usb' bus='0' device='3'/></source></interface>",
    ).unwrap();
    if (net.tag !== 'interface' || net.device.type !== 'hostdev') throw new Error('not a hostdev interface');
    expect(net.device.source?.address).toMatchObject({ type: 'usb', device: 3 });
  });
});

describe('a device alone', () => {
  const text = "<!-- ours --><disk type='block' device='disk'><source dev='/dev/a'/><target dev='vda'/></disk>";

  test('is read by its element, and written with what stood around it', () => {
    const { tag, device } = parseDevice(text).unwrap();
    expect(tag).toBe('disk');
    expect(infoset(formatDevice(tag, device))).toEqual(infoset(text));
  });

  test('is checked by the name of its element', () => {
    expect(checkDevice('watchdog', { model: 'itco' }).unwrap()).toEqual({ model: 'itco' });
    expect(checkDevice('watchdog', { model: 'dog' }).val).toMatchObject({
      code: 'INVALID_VALUE',
      path: 'watchdog.model',
    });
  });

  test.each(['<emulator>/bin/qemu</emulator>', '<toaster/>', '<constructorx/>'])('%s is none', (xml) => {
    expect(parseDevice(xml).val).toMatchObject({ code: 'WRONG_ROOT' });
  });
});

test('a network has its addresses as data', () => {
  const network = parseNetwork(samples['Network'] ?? '').unwrap();
  expect(network.ips?.[0]).toMatchObject({ prefix: 24, dhcp: { ranges: [{ lease: { expiry: 2, unit: 'hours' } }] } });
});
