import { defaultLimits, type XmlLimits } from './limits.ts';
import type { XmlDocument } from './nodes.ts';
import { scan } from './scan.ts';
import { buildTree } from './tree.ts';

/** Reads a text, or throws a `DomainXmlError` that says where it is wrong. */
export const readXml = (text: string, limits: Partial<XmlLimits> = {}): XmlDocument => {
  if (typeof text !== 'string') throw new TypeError(`XML must be given as a string, not as ${typeof text}`);
  return buildTree(text, scan(text, { ...defaultLimits, ...limits }));
};
