import type { Domain } from '../schema/types.gen.ts';
import type { XmlElement } from '../xml/nodes.ts';
import { stepError } from './step-error.ts';

/**
 * Adds an application's element to the metadata, or replaces the one of its namespace: libvirt keeps one for each namespace,
 * and drops elements without one.
 */
export const withMetadata = (metadata: Domain['metadata'], element: XmlElement): XmlElement => {
  const uri = namespaceOf(element);
  if (uri === undefined) {
    throw stepError(
      'NAMESPACE',
      'metadata',
      `<${element.name}> declares no namespace for itself, and libvirt drops such elements; add an attribute such as xmlns:app='https://example.org/app'`,
      'metadata',
    );
  }
  const others = (metadata?.children ?? []).filter((child) => child.kind !== 'element' || namespaceOf(child) !== uri);
  return {
    ...(metadata ?? { kind: 'element', name: 'metadata', attributes: [] }),
    children: [...others, element],
  };
};

/** The namespace that an element declares for its own name. */
const namespaceOf = ({ name, attributes }: XmlElement): string | undefined => {
  const colon = name.indexOf(':');
  const declared = colon < 0 ? 'xmlns' : `xmlns:${name.slice(0, colon)}`;
  return attributes.find((attribute) => attribute.name === declared)?.value;
};
