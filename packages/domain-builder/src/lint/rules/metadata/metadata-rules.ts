import { originOf } from '../../../model/origin.ts';
import type { Domain } from '../../../schema/types.gen.ts';
import type { XmlElement } from '../../../xml/nodes.ts';
import type { Problem, Rule } from '../../rule.ts';

const page = 'formatdomain.html#general-metadata';

/** A child of the metadata, its namespace, and the way to it. */
interface Part {
  readonly node: XmlElement;
  readonly namespace: string | undefined;
  readonly path: string;
}

const partsOf = (domain: Domain): readonly Part[] => {
  const { metadata } = domain;
  if (metadata === undefined) return [];
  const around = [metadata, originOf(domain)?.node];
  return metadata.children.flatMap((node, index): readonly Part[] =>
    node.kind === 'element'
      ? [{ node, namespace: namespaceOf(node, around, domain), path: `metadata.children.${index}` }]
      : [],
  );
};

/** The namespace that a node's prefix stands for there; the nearest declaration counts. */
const namespaceOf = (
  node: XmlElement,
  around: readonly (XmlElement | undefined)[],
  domain: Domain,
): string | undefined => {
  const prefix = /^([^:]*):/.exec(node.name)?.[1];
  const name = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
  const lists = [node, ...around].map((element) => element?.attributes ?? []);
  for (const attributes of [...lists, domain.extra?.attributes ?? []]) {
    const declared = attributes.find((attribute) => attribute.name === name);
    if (declared) return declared.value === '' ? undefined : declared.value;
  }
  return undefined;
};

const duplicate: Rule = {
  id: 'meta/dup-namespace',
  severity: 'warning',
  title: 'two pieces of metadata in one namespace',
  why: 'libvirt keeps one element of each namespace and drops the others: what an application wrote is lost.',
  page,
  check: (domain) => {
    const seen = new Set<string>();
    return partsOf(domain).flatMap(({ node, namespace, path }): readonly Problem[] => {
      if (namespace === undefined || !seen.has(namespace)) {
        if (namespace !== undefined) seen.add(namespace);
        return [];
      }
      return [{ path, message: `<${node.name}> is the second element of ${namespace}; put both into one` }];
    });
  },
};

const none: Rule = {
  id: 'meta/no-namespace',
  severity: 'warning',
  title: 'metadata without a namespace',
  why: 'libvirt drops it when the domain is defined.',
  page,
  check: (domain) =>
    partsOf(domain).flatMap(({ node, namespace, path }) =>
      namespace === undefined
        ? [{ path, message: `<${node.name}> is in no namespace; declare one of yours: xmlns:my='https://…'` }]
        : [],
    ),
};

/** What applications keep. */
export const metadataRules: readonly Rule[] = [duplicate, none];
