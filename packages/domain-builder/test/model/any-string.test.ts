import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDomain, formatDomain, parseDomain } from '../../src/model/documents/domain.ts';
import { resultOf } from '../../src/result-of.ts';
import type { Domain } from '../../src/schema/types.gen.ts';
import { golden } from '../golden.ts';
import { samples } from '../samples.ts';

type Step = string | number;

/** The ways to all strings in data, those of unknown content too. */
const stringsIn = (value: unknown, way: readonly Step[] = []): readonly (readonly Step[])[] => {
  if (typeof value === 'string') return [way];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsIn(item, [...way, index]));
  if (typeof value !== 'object' || value === null) return [];
  // White space that only sets nodes apart is no value: it may come back otherwise.
  if ('kind' in value && value.kind === 'text' && 'value' in value && String(value.value).trim() === '') return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'kind' ? [] : stringsIn(inner, [...way, key])));
};

const withString = (data: unknown, way: readonly Step[], text: string): unknown => {
  const [step, ...rest] = way;
  if (step === undefined) return text;
  if (Array.isArray(data)) return data.map((item, index) => (index === step ? withString(item, rest, text) : item));
  const fields = data as Readonly<Record<string, unknown>>;
  return { ...fields, [step]: withString(fields[step], rest, text) };
};

/** A text node that is empty says nothing, so it does not come back. */
const withoutEmptyTexts = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((item) => !isEmptyText(item)).map(withoutEmptyTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutEmptyTexts(inner)]));
};

const isEmptyText = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  value.kind === 'text' &&
  'value' in value &&
  value.value === '';

/** A domain with metadata and QEMU's own arguments, the doors for the strings of others. */
const withDoors = `<domain type='kvm' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'>
  <name>doors</name>
  <title>A title</title>
  <description>What it is for</description>
  <metadata>
    <app:note xmlns:app='https://example.test/app' app:by='someone'>text<app:more/></app:note>
  </metadata>
  <sysinfo type='smbios'>
    <bios>
      <entry name='vendor'>Someone</entry>
    </bios>
    <oemStrings>
      <entry>myapp:some arbitrary data</entry>
    </oemStrings>
  </sysinfo>
  <os>
    <type arch='x86_64'>hvm</type>
    <kernel>/boot/vmlinuz</kernel>
    <cmdline>console=ttyS0</cmdline>
  </os>
  <devices>
    <emulator>/usr/bin/qemu-system-x86_64</emulator>
    <disk type='file' device='disk'>
      <driver name='qemu' type='raw'/>
      <source file='/srv/a.img'/>
      <target dev='vda'/>
      <serial>00123</serial>
      <alias name='ua-data'/>
    </disk>
    <filesystem type='mount'>
      <source dir='/srv/share'/>
      <target dir='tag'/>
    </filesystem>
    <channel type='unix'>
      <source mode='bind' path='/run/agent.sock'/>
      <target type='virtio' name='org.virtkit.agent.0'/>
    </channel>
  </devices>
  <qemu:commandline>
    <qemu:arg value='-device'/>
    <qemu:env name='A' value='b c'/>
  </qemu:commandline>
</domain>
`;

const domains = [withDoors, golden('linux-server.xml'), golden('hand-edited.xml'), samples['Domain'] ?? ''].map(
  (text) => parseDomain(text).unwrap(),
);

const anyString = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(...Array.from('<>&\'"\n\r\t ;#x-!?/[]=:.\uFEFF\u0085\u2028\u00A0')),
    maxLength: 12,
  }),
  fc.constantFrom(
    '',
    ' ',
    '\n',
    '\r\n',
    ']]>',
    '<!--',
    '-->',
    '&amp;',
    '&#10;',
    '&lt;x&gt;',
    '__proto__',
    '\uD83D',
    '\u0000',
    '../..',
    '%s',
  ),
);

describe('whatever string stands in whatever field', () => {
  test.each([
    ['of data without a link to XML', (domain: Domain): Domain => structuredClone(domain)],
    ['of data that was read', (domain: Domain): Domain => domain],
  ])('%s, it is refused or reads back as it was', (_, start) => {
    const places = domains.flatMap((domain) => stringsIn(domain).map((way) => ({ domain, way })));
    let written = 0;
    fc.assert(
      fc.property(fc.constantFrom(...places), anyString, ({ domain, way }, text) => {
        // A domain but for the string, which may be wrong.
        const data = withString(start(domain), way, text) as Domain;
        // Anything but our own error goes on, and fails the test.
        const { ok, val } = resultOf(() => formatDomain(data));
        if (!ok) {
          if (checkDomain(data).ok) throw new Error(`the check accepts what the writer refuses: ${val.message}`);
          return /^\/?domain/.test(val.path ?? '');
        }
        written++;
        const back = structuredClone(parseDomain(val).unwrap());
        return isDeepStrictEqual(back, withoutEmptyTexts(structuredClone(data)));
      }),
      { numRuns: 2000 },
    );
    expect(written).toBeGreaterThan(300);
  });
});
