import type { XmlElement } from '../../xml/nodes.ts';

/** Something that the schemas of 11.3 ask less strictly than those of 9.0: no name is new, so only a list can tell. */
interface Relaxation {
  /** The element's name. */
  readonly element: string;
  /** What it is, as in "not known to 9.0: …". */
  readonly what: string;
  /** The element as earlier schemas would have it; `undefined` where this relaxation is not what it makes use of. */
  readonly mend: (node: XmlElement, parent: XmlElement | undefined) => XmlElement | undefined;
}

const relaxations: readonly Relaxation[] = [
  {
    element: 'maxMemory',
    what: '<maxMemory> without slots',
    mend: (node) => (valueOf(node, 'slots') === undefined ? withAttribute(node, 'slots', '16') : undefined),
  },
  {
    element: 'type',
    what: "the architecture 'loongarch64'",
    mend: (node) => (valueOf(node, 'arch') === 'loongarch64' ? withAttribute(node, 'arch', 'riscv64') : undefined),
  },
  {
    element: 'arch',
    what: "the architecture 'loongarch64'",
    mend: (node) => {
      if (valueOf(node, 'name') === 'loongarch64') return withAttribute(node, 'name', 'riscv64');
      return textOf(node) === 'loongarch64' ? withText(node, 'riscv64') : undefined;
    },
  },
  {
    element: 'source',
    what: 'an NFS source without <identity>',
    mend: (node) =>
      valueOf(node, 'protocol') === 'nfs' && !hasChild(node, 'identity')
        ? withChild(node, 'identity', { user: '0', group: '0' })
        : undefined,
  },
  {
    element: 'interface',
    what: 'a vhost-user interface without <source>, as passt makes it',
    mend: (node) =>
      valueOf(node, 'type') === 'vhostuser' && hasChild(node, 'backend') && !hasChild(node, 'source')
        ? withChild(node, 'source', { type: 'unix', path: '/run/vhost-user', mode: 'client' })
        : undefined,
  },
  {
    element: 'product',
    what: 'a product name of more than 16 characters',
    mend: (node, parent) => {
      const text = textOf(node);
      return parent?.name === 'disk' && text.length > 16 ? withText(node, text.slice(0, 16)) : undefined;
    },
  },
];

/** A document as earlier schemas would have it, and what was mended in it. */
export interface Relaxed {
  readonly root: XmlElement;
  readonly mended: readonly { readonly node: XmlElement; readonly what: string }[];
}

/** Takes the relaxations of later schemas back. */
export const withoutRelaxations = (root: XmlElement): Relaxed => {
  const mended: { readonly node: XmlElement; readonly what: string }[] = [];
  const visit = (node: XmlElement, parent: XmlElement | undefined): XmlElement => {
    let changed = false;
    const children = node.children.map((child) => {
      const copy = child.kind === 'element' ? visit(child, node) : child;
      changed ||= copy !== child;
      return copy;
    });
    let next = changed ? { ...node, children } : node;
    for (const { element, mend, what } of relaxations) {
      if (element !== node.name) continue;
      const better = mend(next, parent);
      if (!better) continue;
      next = better;
      mended.push({ node, what });
    }
    return next;
  };
  return { root: visit(root, undefined), mended };
};

const valueOf = (node: XmlElement, name: string): string | undefined =>
  node.attributes.find((attribute) => attribute.name === name)?.value;

const textOf = (node: XmlElement): string =>
  node.children.map((child) => (child.kind === 'text' || child.kind === 'cdata' ? child.value : '')).join('');

const hasChild = (node: XmlElement, name: string): boolean =>
  node.children.some((child) => child.kind === 'element' && child.name === name);

const withAttribute = (node: XmlElement, name: string, value: string): XmlElement => ({
  ...node,
  attributes: [...node.attributes.filter((attribute) => attribute.name !== name), { name, value }],
});

const withText = (node: XmlElement, value: string): XmlElement => ({ ...node, children: [{ kind: 'text', value }] });

const withChild = (node: XmlElement, name: string, attributes: Readonly<Record<string, string>>): XmlElement => ({
  ...node,
  children: [
    ...node.children,
    {
      kind: 'element',
      name,
      attributes: Object.entries(attributes).map(([key, value]) => ({ name: key, value })),
      children: [],
    },
  ],
});
