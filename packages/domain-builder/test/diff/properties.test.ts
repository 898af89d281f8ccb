import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDomains } from '../../src/diff/compare-domains.ts';
import { diffDomains } from '../../src/diff/diff-domains.ts';
import { mergeWanted } from '../../src/diff/merge-wanted.ts';
import { formatDomain, parseDomain } from '../../src/model/documents/domain.ts';
import type { Domain } from '../../src/schema/types.gen.ts';
import type { XmlNode } from '../../src/xml/nodes.ts';
import { formatXml, parseXml } from '../../src/xml/xml.ts';
import { samples } from '../samples.ts';
import { parsed, served, written } from './domains.ts';

/** The order in which libvirt does not look: children of different names, attributes, white space and comments. */
const respelled = (xml: string, next: () => number): string => {
  const document = parseXml(xml).unwrap();
  const again = (node: XmlNode): XmlNode => {
    if (node.kind !== 'element') return node;
    const byName = new Map<string, XmlNode[]>();
    for (const child of node.children) {
      const name = child.kind === 'element' ? child.name : '';
      byName.set(name, [...(byName.get(name) ?? []), again(child)]);
    }
    const children = shuffled([...byName.values()], next).flat();
    const comment: XmlNode = { kind: 'comment', value: ` ${next()} ` };
    const hasElements = children.some(({ kind }) => kind === 'element');
    return {
      ...node,
      attributes: shuffled(node.attributes, next),
      children: hasElements ? [comment, ...children] : children,
    };
  };
  const root = again(document.root);
  return formatXml({ ...document, root: root.kind === 'element' ? root : document.root });
};

const shuffled = <T>(list: readonly T[], next: () => number): readonly T[] =>
  list
    .map((item) => [next(), item] as const)
    .toSorted(([one], [other]) => one - other)
    .map(([, item]) => item);

const all = [served, written, ...Object.values(samples)].flatMap((xml) => {
  const domain = typeof xml === 'string' ? parseDomain(xml) : undefined;
  return domain?.ok === true && typeof xml === 'string' ? [xml] : [];
});

describe('for every domain', () => {
  test('a document respelled is the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.infiniteStream(fc.nat()), (xml, numbers) => {
        const next = (): number => Number(numbers.next().value);
        const other = parsed(respelled(xml, next));
        expect(diffDomains(parsed(xml), other)).toEqual([]);
        expect(diffDomains(structuredClone(other), parsed(xml))).toEqual([]);
        expect(formatDomain(mergeWanted(parsed(xml), other))).toBe(formatDomain(other));
      }),
      { numRuns: 50 },
    );
  });

  test('what is wanted, completed, differs from it in nothing but what libvirt chose', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.constantFrom(...all), (one, other) => {
        const [current, wanted] = [parsed(one), parsed(other)];
        const merged = parsed(formatDomain(mergeWanted(current, wanted)));
        const real = diffDomains(merged, wanted).filter(
          ({ effect }) => effect !== 'server-filled' && effect !== 'none',
        );
        expect(real).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the work', () => {
  const many = (count: number, from = 0): Domain => ({
    ...parsed(written),
    devices: {
      disks: Array.from({ length: count }, (_, at) => ({
        type: 'file',
        source: { file: `/${from + at}.raw` },
        target: { dev: `vd${from + at}`, bus: 'virtio' },
      })),
      rngs: Array.from({ length: count }, (_, at) => ({
        model: 'virtio',
        backend: { model: 'random', path: `/dev/${from + at}` },
      })),
      controllers: Array.from({ length: count }, (_, at) => ({ type: 'scsi', index: from + at, model: 'virtio-scsi' })),
    },
  });
  const looks = (current: Domain, wanted: Domain): number => compareDomains(current, wanted).looks;

  test('grows in proportion to the devices, whether they are the same, others, or in another order', () => {
    const lists = (domain: Domain): Domain => ({
      ...domain,
      devices: {
        ...domain.devices,
        disks: (domain.devices?.disks ?? []).toReversed(),
        rngs: (domain.devices?.rngs ?? []).toReversed(),
      },
    });
    for (const other of [
      (count: number) => lists(many(count)),
      (count: number) => many(count, count),
      (count: number) => many(count / 2),
    ]) {
      const small = looks(many(1000), other(1000));
      const large = looks(many(10_000), other(10_000));
      expect(small).toBeGreaterThan(1000);
      expect(large / small).toBeLessThan(11);
    }
  });
});
