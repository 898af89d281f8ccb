import type { Domain } from '../schema/types.gen.ts';
import type { XmlElement } from '../xml/nodes.ts';
import type { Comparison, Place } from './comparison.ts';
import { isXmlElement } from './same-value.ts';
import { declared, namespaceOf, plainXml, type Prefixes } from './same-xml.ts';

/** An element of the metadata; each application has one, in a namespace of its own. */
export interface MetadataElement {
  readonly node: XmlElement;
  readonly scope: Prefixes;
}

/** Compares what applications keep with a domain: one element for each namespace. */
export const compareMetadata = (comparison: Comparison, before: unknown, after: unknown, place: Place): void => {
  const { current, wanted } = comparison.roots;
  const [left, right] = [metadataOf(before, current), metadataOf(after, wanted)];
  const note = (namespace: string, one: MetadataElement | undefined, other: MetadataElement | undefined): void => {
    // libvirt drops what is in no namespace.
    const verdict = namespace === '' ? 'status' : 'real';
    const why = namespace === '' ? 'libvirt drops metadata that is in no namespace.' : undefined;
    comparison.found.push({ ...place, before: one?.node, after: other?.node, verdict, why, namespace });
  };
  for (const [namespace, element] of right) {
    const was = left.get(namespace);
    if (!was || plainXml(was.node, was.scope) !== plainXml(element.node, element.scope)) note(namespace, was, element);
  }
  for (const [namespace, element] of left) if (!right.has(namespace)) note(namespace, element, undefined);
};

/** The elements of metadata by namespace. */
export const metadataOf = (metadata: unknown, root: Domain): ReadonlyMap<string, MetadataElement> => {
  const found = new Map<string, MetadataElement>();
  if (typeof metadata !== 'object' || metadata === null || !isXmlElement(metadata)) return found;
  const outer = declared({}, root.extra?.attributes ?? []);
  const scope = declared(outer, metadata.attributes);
  for (const node of metadata.children) {
    if (node.kind !== 'element') continue;
    const namespace = namespaceOf(node, scope);
    if (!found.has(namespace)) found.set(namespace, { node, scope });
  }
  return found;
};
