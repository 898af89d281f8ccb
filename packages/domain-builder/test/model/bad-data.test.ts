import { describe, expect, test } from 'vitest';
import { DomainXmlError } from '../../src/errors.ts';
import { checkDomain, domainFromJson, formatDomain, parseDomain } from '../../src/model/documents/domain.ts';
import { resultOf } from '../../src/result-of.ts';
import type { Domain } from '../../src/schema/types.gen.ts';
import { readXml } from '../../src/xml/parse.ts';
import { defaultLimits } from '../../src/xml/limits.ts';
import { errorOf } from '../expect-error.ts';

const base = { type: 'kvm', name: 'a' } as const;

/** A domain with a part that its type forbids. */
const broken = (part: object): Domain => Object.assign({}, base, part) as Domain;

const element = (name: string, parts: object = {}): object => ({
  kind: 'element',
  name,
  attributes: [],
  children: [],
  ...parts,
});

/** What stands in the wrong place in each of the tests below. */
const strangers: readonly (readonly [what: string, value: unknown])[] = [
  ['null', null],
  ['a list', []],
  ['a function', () => 'x'],
  ['a symbol', Symbol('x')],
  ['NaN', Number.NaN],
  ['a bigint', 5n],
  ['a negative number', -1],
  ['a Date', new Date(0)],
  ['a Map', new Map([['type', 'file']])],
  ['bytes', new Uint8Array(3)],
  ['a String object', Object('x')],
];

const places: readonly (readonly [path: string, part: (value: unknown) => object])[] = [
  ['domain.title', (title) => ({ title })],
  ['domain.memory', (memory) => ({ memory })],
  ['domain.devices', (devices) => ({ devices })],
  ['domain.devices.disks.0', (disk) => ({ devices: { disks: [disk] } })],
  ['domain.devices.disks.0.type', (type) => ({ devices: { disks: [{ type }] } })],
  ['domain.devices.disks.0.readonly', (readonly) => ({ devices: { disks: [{ type: 'file', readonly }] } })],
  ['domain.os.initargs.0', (arg) => ({ os: { type: { value: 'exe' }, initargs: [arg] } })],
  ['domain.features.acpi', (acpi) => ({ features: { acpi } })],
  ['domain.metadata', (metadata) => ({ metadata })],
  ['domain.extra', (extra) => ({ extra })],
];

describe.each(strangers)('%s', (_, value) => {
  test.each(places)('is refused as %s, by the check and by the writer', (path, part) => {
    const data = broken(part(value));
    const checked = checkDomain(data);
    expect(checked.val).toBeInstanceOf(DomainXmlError);
    // What has fields is refused for one of them.
    const here = expect.stringContaining(path);
    expect(checked.val).toMatchObject({ code: 'INVALID_VALUE', path: here });
    expect(errorOf(() => formatDomain(data), 'INVALID_VALUE').path).toEqual(here);
  });

  test('is refused as a whole domain', () => {
    expect(checkDomain(value).val).toMatchObject({ code: 'INVALID_VALUE' });
  });

  test('is refused as a node or an attribute of unknown content', () => {
    for (const extra of [
      { children: [value] },
      { attributes: [value] },
      { children: [element('a', { children: [value] })] },
    ]) {
      expect(checkDomain(broken({ extra })).val).toMatchObject({ path: expect.stringMatching(/^domain\.extra\./) });
      expect(() => formatDomain(broken({ extra }))).toThrow(DomainXmlError);
    }
  });

  test('is refused as a name, a value and a list of a node', () => {
    for (const node of [
      element('a', { name: value }),
      element('a', { attributes: [{ name: value, value: '' }] }),
      element('a', { attributes: [{ name: 'b', value }] }),
      element('a', { children: Array.isArray(value) ? 5 : value }),
      element('a', { attributes: Array.isArray(value) ? 5 : value }),
      { kind: 'text', value },
      { kind: 'comment', value },
      { kind: value, value: '' },
      { kind: 'instruction', target: value, value: '' },
    ]) {
      const data = broken({ extra: { children: [node] } });
      expect(checkDomain(data).val).toMatchObject({
        code: 'INVALID_VALUE',
        path: expect.stringMatching(/^domain\.extra\.children\.0/),
      });
      expect(() => formatDomain(data)).toThrow(DomainXmlError);
    }
  });
});

describe('names that objects reserve', () => {
  test.each([
    ['__proto__', '{"type":"kvm","name":"a","__proto__":{"title":"x"}}', 'domain.__proto__'],
    ['constructor', '{"type":"kvm","name":"a","constructor":{"prototype":{"title":"x"}}}', 'domain.constructor'],
    ['toString', '{"type":"kvm","name":"a","toString":"x"}', 'domain.toString'],
    [
      '__proto__ of a device',
      '{"type":"kvm","name":"a","devices":{"disks":[{"type":"file","__proto__":{"readonly":true}}]}}',
      'domain.devices.disks.0.__proto__',
    ],
    [
      '__proto__ as a form',
      '{"type":"kvm","name":"a","devices":{"disks":[{"type":"__proto__"}]}}',
      'domain.devices.disks.0.type',
    ],
    [
      '__proto__ of unknown content',
      '{"type":"kvm","name":"a","extra":{"__proto__":{"children":[]}}}',
      'domain.extra.__proto__',
    ],
    [
      '__proto__ of a node',
      '{"type":"kvm","name":"a","extra":{"children":[{"kind":"text","value":"x","__proto__":{}}]}}',
      'domain.extra.children.0.__proto__',
    ],
  ])('%s in JSON is refused and changes no object', (_, json, path) => {
    expect(domainFromJson(json).val).toMatchObject({ code: 'INVALID_VALUE', path });
    expect(({} as Record<string, unknown>)['title']).toBeUndefined();
    expect(({} as Record<string, unknown>)['readonly']).toBeUndefined();
  });

  test('are no names of unknown elements and attributes', () => {
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      for (const extra of [{ children: [element(name)] }, { attributes: [{ name, value: '' }] }]) {
        expect(errorOf(() => formatDomain(broken({ extra })), 'UNWRITABLE').path).toBe('/domain');
      }
    }
  });
});

describe('data that is no plain data', () => {
  test('a getter cannot show the check one value and the writer another', () => {
    const values: unknown[] = ['ok', 'ok', 'a\u0000b', '</title><evil/>', 5];
    for (let first = 0; first < values.length; first++) {
      let at = first;
      const data = broken({});
      Object.defineProperty(data, 'title', { enumerable: true, get: () => values[at++ % values.length] });
      const { ok, val } = resultOf(() => formatDomain(data));
      const elements = ok ? readXml(val).root.children.filter(({ kind }) => kind === 'element') : [];
      // The name and the title, or nothing at all.
      expect(elements).toHaveLength(ok ? 2 : 0);
    }
  });

  test('a getter in a node cannot either', () => {
    let reads = 0;
    const node = element('metadata');
    Object.defineProperty(node, 'name', { enumerable: true, get: () => (reads++ === 0 ? 'metadata' : 'x><evil') });
    expect(() => formatDomain(broken({ metadata: node }))).toThrow(DomainXmlError);
  });

  test('a proxy is written as what it shows', () => {
    expect(formatDomain(new Proxy({ ...base, title: 't' }, {}))).toBe(formatDomain({ ...base, title: 't' }));
  });

  test('an object without a prototype is data like any other', () => {
    expect(formatDomain(Object.assign(Object.create(null), base))).toBe(formatDomain(base));
  });

  test('a forged link to XML is none', () => {
    const link = Symbol.for('virtkit.domain-builder.origin');
    const forged = broken({ [link]: { node: element('evil'), data: {} } });
    expect(formatDomain(forged)).toBe(formatDomain(base));
  });

  test('unknown content with a part that it does not have is refused, since it would be lost', () => {
    const data = broken({ extra: { childen: [element('a')] } });
    expect(errorOf(() => formatDomain(data), 'INVALID_VALUE').path).toBe('domain.extra.childen');
  });
});

describe('data without end', () => {
  const chain = (length: number): object => {
    let file: object = { type: 'none' };
    for (let i = 0; i < length; i++) file = { type: 'file', backingStore: file };
    return { devices: { disks: [{ type: 'file', backingStore: file }] } };
  };

  test('the longest backing chain that libvirt follows passes, and so does twice as long a one', () => {
    expect(defaultLimits.depth).toBeGreaterThan(200 * 2);
    for (const length of [200, 400]) {
      const { val } = checkDomain(broken(chain(length)));
      expect(val).not.toBeInstanceOf(DomainXmlError);
      expect(structuredClone(parseDomain(formatDomain(broken(chain(length)))).unwrap())).toEqual(val);
    }
  });

  test.each([
    ['a chain that is too long', chain(600)],
    ['unknown content that is nested too deep', { extra: { children: [nested(600)] } }],
    ['a chain of 100,000', chain(100_000)],
    ['unknown content of 100,000 levels', { extra: { children: [nested(100_000)] } }],
    ['a node that holds itself', { extra: { children: [loop()] } }],
    ['a list that holds itself', { devices: { disks: selfHolding() } }],
  ])('%s is refused with its way', (_, part) => {
    const { val } = checkDomain(broken(part));
    expect(val).toMatchObject({ name: 'DomainXmlError', path: expect.stringMatching(/^\/?domain/) });
    expect(() => formatDomain(broken(part))).toThrow(DomainXmlError);
  });
});

function nested(levels: number): object {
  let node = element('a');
  for (let i = 0; i < levels; i++) node = element('a', { children: [node] });
  return node;
}

function loop(): object {
  const children: object[] = [];
  const node = element('a', { children });
  children.push(node);
  return node;
}

function selfHolding(): unknown[] {
  const list: unknown[] = [];
  list.push(list);
  return list;
}
