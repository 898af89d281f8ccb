import { failure } from '../failure.ts';

/** An element that a document has, in document order. */
export interface ScannedElement {
  /** The names from the root down, such as `domain/devices/channel`. */
  readonly path: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Its own text, without that of its children, trimmed. */
  text: string;
  /** Where its start tag and its end tag begin, and where the latter ends. */
  readonly start: number;
  inner: number;
  end: number;
}

/** More is refused: the documents are nested no deeper than that. */
const DEEPEST = 64;
const token =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The elements of a small document. This is no XML parser: it has no document type, no entities but the five that every
 * document has, and does not know namespaces. What it cannot read is an `XML_DETAIL` failure.
 */
export function scanXml(xml: string, what: string): readonly ScannedElement[] {
  const elements: ScannedElement[] = [];
  const open: ScannedElement[] = [];
  const wrong = (at: number, why: string) => {
    const line = xml.slice(0, at).split('\n').length;
    return failure('XML_DETAIL', 'DOMAIN', `(${what}):${line}: ${why}`);
  };
  for (token.lastIndex = 0; token.lastIndex < xml.length;) {
    const at = token.lastIndex;
    const found = token.exec(xml);
    if (found === null) throw wrong(at, 'this is not well-formed');
    const [all, cdata, slash, name, attributes = '', empty, text] = found;
    const inside = open.at(-1);
    if (name === undefined) {
      if (inside) inside.text += cdata ?? unescapeXml(text ?? '');
      else if ((text ?? '').trim() !== '' || cdata !== undefined) throw wrong(at, 'text outside of the root element');
    } else if (slash === '/') {
      if (inside === undefined || !isNamed(inside, name)) throw wrong(at, `</${name}> closes nothing`);
      close(inside, at, at + all.length);
      open.pop();
    } else {
      if (open.length >= DEEPEST) throw wrong(at, `nested deeper than ${DEEPEST}`);
      if (inside === undefined && elements.length > 0) throw wrong(at, 'a second root element');
      const path = inside === undefined ? name : `${inside.path}/${name}`;
      const element = { path, attributes: readAttributes(attributes), text: '', start: at, inner: at, end: at };
      elements.push(element);
      if (empty === '/') close(element, at + all.length, at + all.length);
      else open.push(element);
    }
  }
  const unclosed = open.at(-1);
  if (unclosed) throw wrong(xml.length, `<${unclosed.path}> is not closed`);
  if (elements.length === 0) throw wrong(0, 'there is no element');
  return elements;
}

const isNamed = ({ path }: ScannedElement, name: string): boolean => path === name || path.endsWith(`/${name}`);

function close(element: ScannedElement, inner: number, end: number): void {
  element.text = element.text.trim();
  element.inner = inner;
  element.end = end;
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(attribute)].map(([, name = '', a, b]) => [name, unescapeXml(a ?? b ?? '')]));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w+));/g, (all, decimal, hex, name) => {
    if (name !== undefined) return entities[String(name)] ?? all;
    const point = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return point <= 0x10_ff_ff ? String.fromCodePoint(point) : all;
  });
}

/** Text as it stands in an element or attribute. */
export function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
}

/** The text of the first element at `path`; undefined where there is none, or where it is empty. */
export function textAt(elements: readonly ScannedElement[], path: string): string | undefined {
  return elements.find((element) => element.path === path)?.text || undefined;
}

const units: Readonly<Record<string, bigint>> = {
  b: 1n,
  bytes: 1n,
  byte: 1n,
  k: 1024n,
  kib: 1024n,
  kb: 1000n,
  m: 1024n ** 2n,
  mib: 1024n ** 2n,
  mb: 1000n ** 2n,
  g: 1024n ** 3n,
  gib: 1024n ** 3n,
  gb: 1000n ** 3n,
  t: 1024n ** 4n,
  tib: 1024n ** 4n,
  tb: 1000n ** 4n,
};

/** The size that the first element at `path` gives, in bytes; `unit` is what its number means without an attribute. */
export function bytesAt(elements: readonly ScannedElement[], path: string, unit: 'bytes' | 'KiB'): bigint | undefined {
  const element = elements.find((each) => each.path === path);
  if (element === undefined || !/^\d{1,19}$/.test(element.text)) return undefined;
  const factor = units[(element.attributes.get('unit') ?? unit).toLowerCase()];
  return factor === undefined ? undefined : BigInt(element.text) * factor;
}
