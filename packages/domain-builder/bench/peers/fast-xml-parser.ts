import { XMLBuilder, XMLParser } from 'fast-xml-parser';

// The only mode that loses nothing, on both sides.
const faithful = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  commentPropName: '#comment',
  cdataPropName: '#cdata',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
};

const parser = new XMLParser(faithful);
const withoutPaths = new XMLParser({ ...faithful, jPath: false });
const builder = new XMLBuilder(faithful);

export const parse = (text: string): unknown => parser.parse(text);

/** The same tree, without the paths that its callbacks would get: it has no callbacks here. */
export const parseWithoutPaths = (text: string): unknown => withoutPaths.parse(text);

export const build = (tree: unknown): string => builder.build(tree);
