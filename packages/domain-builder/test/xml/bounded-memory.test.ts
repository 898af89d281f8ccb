import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const source = (path: string): string => JSON.stringify(new URL(`../../src/${path}`, import.meta.url).href);

/** Runs a program in a process with little memory; what it prints, or how it ended. */
const inLittleMemory = (megabytes: number, program: string): string => {
  const text = `
    import { checkDomain, domainFromJson, formatDomain } from ${source('model/documents/domain.ts')};
    import { parseXml } from ${source('xml/xml.ts')};
    const show = ({ ok, val }) => console.log(ok ? 'ok' : [val.name, val.code, val.path].join(' '));
    const caught = (run) => { try { run(); return { ok: true }; } catch (val) { return { ok: false, val }; } };
    const base = { type: 'kvm', name: 'a' };
    ${program}`;
  const options = [`--max-old-space-size=${megabytes}`, '--import', 'tsx', '--input-type=module', '-e', text];
  const { status, stdout, stderr } = spawnSync(process.execPath, options, {
    cwd: import.meta.dirname,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return status === 0 ? stdout.trim() : stderr;
};

/** A node that holds the one before it twice, and so on: small in memory, without end as a text. */
const bomb = `
  let node = { kind: 'element', name: 'a', attributes: [], children: [] };
  for (let i = 0; i < 60; i++) node = { ...node, children: [node, node] };`;

describe('in a process with little memory', { timeout: 90_000 }, () => {
  test.each([
    // The text itself takes 100 MB.
    [160, '100 MB of one attribute', "show(parseXml(`<a b='${'x'.repeat(1e8)}'/>`));", 'DomainXmlError LIMIT /'],
    [
      400,
      '100 MB of one attribute, where so long a text is wanted',
      "show(parseXml(`<a b='${'x'.repeat(1e8)}'/>`, { size: 2e8 }));",
      'DomainXmlError LIMIT /a',
    ],
    [96, '100,000 levels', "show(parseXml('<a>'.repeat(1e5)));", /^DomainXmlError LIMIT \/a\/a/],
    [160, 'a million elements', "show(parseXml(`<a>${'<b/>'.repeat(1e6)}</a>`));", 'DomainXmlError LIMIT /a'],
    [
      200,
      'a million entries in JSON',
      'show(domainFromJson(`{"type":"kvm","name":"a","devices":{"disks":[${\'{},\'.repeat(999_999)}{}]}}`));',
      'DomainXmlError LIMIT domain',
    ],
    [
      200,
      '400,000 entries that are all wrong',
      'show(checkDomain({ ...base, devices: { disks: Array.from({ length: 4e5 }, () => ({})) } }));',
      'DomainXmlError INVALID_VALUE domain.devices.disks.0.type',
    ],
    [
      64,
      'a list with a billion holes',
      'show(checkDomain({ ...base, devices: { disks: new Array(1e9) } }));',
      'DomainXmlError LIMIT domain',
    ],
    [
      64,
      'a list with a billion holes, unchecked',
      'show(caught(() => formatDomain({ ...base, devices: { disks: new Array(1e9) } })));',
      'DomainXmlError INVALID_VALUE domain.devices.disks',
    ],
    [
      160,
      'nodes that share their parts',
      `${bomb} show(checkDomain({ ...base, extra: { children: [node] } }));`,
      'DomainXmlError LIMIT domain',
    ],
    [
      400,
      'nodes that share their parts, unchecked',
      `${bomb} show(caught(() => formatDomain({ ...base, extra: { children: [node] } })));`,
      /^DomainXmlError LIMIT \/domain\/a/,
    ],
    [
      300,
      'one disk with a long name, 400,000 times',
      "const disk = { type: 'file', source: { file: 'x'.repeat(1000) } }; show(caught(() => formatDomain({ ...base, devices: { disks: Array(4e5).fill(disk) } })));",
      /^DomainXmlError LIMIT \/domain\/devices/,
    ],
  ])('%i MB are enough to refuse %s', (megabytes, _, program, expected) => {
    expect(inLittleMemory(megabytes, program)).toMatch(expected);
  });
});
