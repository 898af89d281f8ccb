import * as fc from 'fast-check';
import { type Compiled, type CompiledElement, compile, isUnion } from '../../src/schema/compile.ts';
import { domain } from '../../src/schema/domain.ts';
import type { ValueKind } from '../../src/schema/kinds.ts';
import { wordsOf } from '../../src/lint/rules/name/value-words.ts';
import type { XmlAttribute, XmlElement, XmlNode } from '../../src/xml/nodes.ts';
import { formatXml } from '../../src/xml/xml.ts';

/** Draws from a range of whole numbers, both ends included. */
type Draw = (low: number, high: number) => number;

const usual = [
  '0',
  '1',
  '2',
  '4095',
  '2048',
  '-1',
  '0x10',
  '0-3,^2',
  '7,8-9',
  '0d2a3f5c-5b0e-4f0c-9a4e-0b1c2d3e4f50',
  '52:54:00:00:00:01',
  '/a.qcow2',
  'vda',
  'hdb',
  'pc-q35-8.0',
  'hvm',
  '0.0.0.0',
  'http://microsoft.com/win/11',
  '',
  ' ',
  'Ünsinn "<&>\'',
] as const;

const pick = <T>(draw: Draw, list: readonly [T, ...T[]] | readonly T[]): T | undefined =>
  list[draw(0, list.length - 1)];

const valueOf = (draw: Draw, kind: ValueKind): string => {
  const words = wordsOf(kind);
  const value = words.length > 0 && draw(0, 9) > 0 ? pick(draw, words) : pick(draw, usual);
  return value ?? '';
};

/** A name with a slip in it. */
const slipped = (name: string): string =>
  name.includes(':') ? name : `${name.charAt(0)}${name.charAt(2)}${name.charAt(1)}${name.slice(3)}`;

/** An element as its description has it, with a mistake here and there. */
const elementOf = (draw: Draw, name: string, compiled: Compiled, depth: number): XmlElement => {
  let form: CompiledElement | undefined;
  const attributes = new Map<string, string>();
  if (isUnion(compiled)) {
    const word = pick(draw, [...compiled.variants.keys()]) ?? '';
    form = compiled.variants.get(word);
    if (draw(0, 9) > 0) attributes.set(compiled.by.name, word);
  } else {
    form = compiled;
  }
  for (const field of form?.attributes.values() ?? []) {
    if (attributes.has(field.name) || draw(0, 2) > 0) continue;
    attributes.set(draw(0, 30) === 0 ? slipped(field.name) : field.name, valueOf(draw, field.value));
  }
  if (form?.scaled && draw(0, 1) === 0) attributes.set('unit', pick(draw, ['KiB', 'GB', 'm', 'parsec']) ?? '');
  if (draw(0, 40) === 0) attributes.set('junk', pick(draw, usual) ?? '');
  const children: XmlNode[] = [];
  if (form?.text && draw(0, 4) > 0) children.push({ kind: 'text', value: valueOf(draw, form.text.value) });
  for (const field of form?.children.values() ?? []) {
    const times = depth > 6 || draw(0, depth < 2 ? 2 : 3) > 0 ? 0 : draw(1, field.many ? 3 : draw(0, 20) === 0 ? 2 : 1);
    for (let count = 0; count < times; count++) children.push(childOf(draw, field, depth));
  }
  if (draw(0, 40) === 0) children.push({ kind: 'text', value: 'stray' });
  return { kind: 'element', name, attributes: listOf(attributes), children };
};

const listOf = (attributes: ReadonlyMap<string, string>): readonly XmlAttribute[] =>
  [...attributes].filter(([name]) => !name.startsWith('xmlns')).map(([name, value]) => ({ name, value }));

const childOf = (
  draw: Draw,
  child: CompiledElement['children'] extends ReadonlyMap<string, infer C> ? C : never,
  depth: number,
) => {
  const { field } = child;
  const name = draw(0, 30) === 0 ? slipped(child.name) : child.name;
  if (field.kind === 'element') return elementOf(draw, name, child.of(), depth + 1);
  const text = field.kind === 'leaf' ? valueOf(draw, field.value) : '';
  const children: XmlNode[] = text === '' ? [] : [{ kind: 'text', value: text }];
  return { kind: 'element', name, attributes: [], children } as const;
};

/** The text of some domain: everything that the descriptions know may be in it, and mistakes of every kind. */
export const arbitraryDomain: fc.Arbitrary<string> = fc.gen().map((g) => {
  const draw: Draw = (low, high) => g(fc.integer, { min: low, max: Math.max(low, high) });
  const root = elementOf(draw, 'domain', compile(domain), 0);
  const type = pick(draw, ['kvm', 'qemu', 'xen', 'lxc']) ?? 'kvm';
  const prefixes = ['qemu', 'lxc', 'xen', 'bhyve', 'vmware'].map((prefix) => ({
    name: `xmlns:${prefix}`,
    value: `http://libvirt.org/schemas/domain/${prefix}/1.0`,
  }));
  return formatXml({
    before: [],
    after: [],
    root: {
      ...root,
      attributes: [{ name: 'type', value: type }, ...prefixes],
      children: [
        { kind: 'element', name: 'name', attributes: [], children: [{ kind: 'text', value: 'x' }] },
        ...root.children.filter((child) => child.kind === 'element' && child.name !== 'name'),
      ],
    },
  });
});
