import { formatCpuSet, parseCpuSet } from '../facts/cpu-set.ts';
import type { XmlElement } from '../xml/nodes.ts';
import { cpuSet, mac, memorySize, uuid, type ValueKind } from '../schema/kinds.ts';
import { sameXml } from './same-xml.ts';

/** True when two values of a kind mean the same: a UUID without its dashes, `0-3` and `0,1,2,3`. */
export const sameValue = (kind: ValueKind | undefined, one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  if (typeof one === 'string' && typeof other === 'string') {
    if (kind === uuid) return plainUuid(one) === plainUuid(other);
    if (kind === mac) return plainMac(one) === plainMac(other);
    return kind === cpuSet && plainCpuSet(one) === plainCpuSet(other);
  }
  // libvirt keeps memory in KiB and rounds up.
  if (kind === memorySize && typeof one === 'bigint' && typeof other === 'bigint') return inKib(one) === inKib(other);
  return sameData(one, other);
};

const inKib = (bytes: bigint): bigint => (bytes + 1023n) / 1024n;

/** A UUID as libvirt writes it, but without dashes. */
const plainUuid = (text: string): string => text.trim().replaceAll('-', '').toLowerCase();

/** A MAC address in lower case, each part with two digits. */
export const plainMac = (text: string): string =>
  text
    .toLowerCase()
    .split(':')
    .map((part) => part.padStart(2, '0'))
    .join(':');

/** A set of CPUs in one spelling; what cannot be read stands for itself. */
const plainCpuSet = (text: string): string => parseCpuSet(text).map(formatCpuSet).unwrapOr(text);

/** True when data is the same, whatever it is; the hidden link to the XML does not count, and XML is compared as XML. */
export const sameData = (one: unknown, other: unknown): boolean => {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    const others: readonly unknown[] = other;
    return one.every((item, place) => sameData(item, others[place]));
  }
  if (isXmlElement(one) && isXmlElement(other)) return sameXml(one, other);
  const left = new Map(Object.entries(one).filter(([, value]) => value !== undefined));
  const right = Object.entries(other).filter(([, value]) => value !== undefined);
  return (
    left.size === right.length && right.every(([name, value]) => left.has(name) && sameData(left.get(name), value))
  );
};

/** True for an element of XML that is kept as it is. */
export const isXmlElement = (value: object): value is XmlElement =>
  'kind' in value && value.kind === 'element' && 'children' in value;
