import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { localise } from '../../src/validate/rng/localise.ts';
import { Cut } from '../../src/validate/rng/prune.ts';
import type { XmlElement } from '../../src/xml/nodes.ts';

/** An element with attributes, the bad ones among them named `bad`. */
const tree = fc.letrec<{ node: XmlElement }>((tie) => ({
  node: fc.record({
    kind: fc.constant('element' as const),
    name: fc.constantFrom('a', 'b', 'c'),
    attributes: fc
      .uniqueArray(fc.constantFrom('x', 'y', 'bad'), { maxLength: 3 })
      .map((names) => names.map((name) => ({ name, value: '' }))),
    children: fc.oneof({ maxDepth: 3 }, fc.constant([]), fc.array(tie('node'), { maxLength: 3 })),
  }),
})).node;

const accepts = ({ attributes, children }: XmlElement): boolean =>
  attributes.every(({ name }) => name !== 'bad') &&
  children.every((child) => child.kind !== 'element' || accepts(child));

const badOnes = (node: XmlElement): readonly XmlElement[] => [
  ...(node.attributes.some(({ name }) => name === 'bad') ? [node] : []),
  ...node.children.flatMap((child) => (child.kind === 'element' ? badOnes(child) : [])),
];

test('finds exactly the parts that are refused, however many there are', () => {
  fc.assert(
    fc.property(tree, (root) => {
      const bad = badOnes(root);
      fc.pre(bad.length > 0 && bad.length < 12);
      const found = localise(root, accepts, () => false);
      expect(found.map(({ attribute }) => attribute)).toEqual(bad.map(() => 'bad'));
      expect(new Set(found.map(({ node }) => node))).toEqual(new Set(bad));
      expect(accepts(new Cut(found).of(root))).toBe(true);
    }),
  );
});

test('names the element itself where leaving out none of its parts helps', () => {
  const inner: XmlElement = { kind: 'element', name: 'inner', attributes: [{ name: 'x', value: '' }], children: [] };
  const root: XmlElement = { kind: 'element', name: 'root', attributes: [], children: [inner] };
  const lacks = ({ children }: XmlElement): boolean => children.length === 0;
  expect(localise(root, lacks, () => false)).toEqual([{ node: inner, around: [root] }]);
  expect(
    localise(
      root,
      () => false,
      () => false,
    ),
  ).toEqual([{ node: root, around: [] }]);
});

test('gives up in bounded time', () => {
  const children = Array.from({ length: 5000 }, (): XmlElement => ({
    kind: 'element',
    name: 'a',
    attributes: [{ name: 'bad', value: '' }],
    children: [],
  }));
  let tries = 0;
  const counted = (root: XmlElement): boolean => {
    tries++;
    return accepts(root);
  };
  localise({ kind: 'element', name: 'root', attributes: [], children }, counted, () => false);
  expect(tries).toBeLessThanOrEqual(600);
});
