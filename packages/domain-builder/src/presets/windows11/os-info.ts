import type { XmlElement, XmlNode } from '../../xml/nodes.ts';
import type { Part } from './context.ts';

const namespace = 'http://libosinfo.org/xmlns/libvirt/domain/1.0';

/**
 * Says in the metadata that it is Windows 11, in libosinfo's words: by them virt-manager and others show what the guest is and
 * choose what suits it. What is said there already stays.
 * @see https://libosinfo.org
 */
export const osInfo: Part = (domain, { report }) => {
  const path = 'metadata';
  const children = domain.metadata?.children ?? [];
  if (children.some(isOsInfo)) {
    report.kept('os-info', 'the metadata already say which system it is', { path });
    return domain;
  }
  report.set('os-info', 'management programs read which system it is from the metadata', { path });
  const os: XmlElement = {
    kind: 'element',
    name: 'libosinfo:os',
    attributes: [{ name: 'id', value: 'http://microsoft.com/win/11' }],
    children: [],
  };
  const added: XmlElement = {
    kind: 'element',
    name: 'libosinfo:libosinfo',
    attributes: [{ name: 'xmlns:libosinfo', value: namespace }],
    children: [os],
  };
  const metadata = domain.metadata ?? { kind: 'element', name: 'metadata', attributes: [], children: [] };
  return { ...domain, metadata: { ...metadata, children: [...children, added] } };
};

const isOsInfo = (node: XmlNode): boolean =>
  node.kind === 'element' &&
  (node.name.endsWith(':libosinfo') || node.attributes.some(({ value }) => value === namespace));
