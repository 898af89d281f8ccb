import { readXml } from '../src/xml/parse.ts';
import type { XmlNode } from '../src/xml/nodes.ts';

/** What a document says: names, attributes in any order, text, comments and the order of siblings; blank text left out. */
export const infoset = (text: string): unknown => {
  const { before, root, after } = readXml(text);
  return [before, nodeInfo(root), after];
};

const nodeInfo = (node: XmlNode): unknown => {
  if (node.kind !== 'element') return node;
  const attributes = node.attributes.map(({ name, value }) => `${name}=${value}`).sort();
  const children = node.children.filter((child) => child.kind !== 'text' || child.value.trim() !== '');
  return [node.name, attributes, children.map(nodeInfo)];
};
