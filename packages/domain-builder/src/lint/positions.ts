import type { Domain } from '../schema/types.gen.ts';
import type { XmlElement } from '../xml/nodes.ts';
import { offsetOf } from '../xml/offset.ts';
import type { XmlPosition } from '../xml/position.ts';
import { attributeOffset } from './attribute-offset.ts';
import { placeOf } from './place-of.ts';
import type { Finding, Severity } from './rule.ts';

interface Placed {
  readonly finding: Finding;
  readonly offset: number | undefined;
  readonly order: readonly number[];
}

/** Sorts findings by place, then by severity, and adds line and column where the text is known. */
export const placeFindings = (
  findings: readonly Finding[],
  domain: Domain,
  text: string | undefined,
): readonly Finding[] => {
  const placed = findings.map((finding): Placed => {
    const { element, attribute, order } = placeOf(domain, finding.path);
    return { finding, offset: text === undefined ? undefined : offsetIn(text, element, attribute), order };
  });
  placed.sort(
    (a, b) =>
      (a.offset ?? 0) - (b.offset ?? 0) ||
      (text === undefined ? compareOrders(a.order, b.order) : 0) ||
      severities[a.finding.severity] - severities[b.finding.severity],
  );
  if (text === undefined) return placed.map(({ finding }) => finding);
  const lines = lineStarts(text);
  return placed.map(({ finding, offset }) =>
    offset === undefined ? finding : { ...finding, ...positionIn(lines, offset) },
  );
};

const severities: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const offsetIn = (text: string, element: XmlElement | undefined, attribute: string | undefined): number | undefined => {
  const offset = element && offsetOf(element);
  if (element === undefined || offset === undefined || attribute === undefined) return offset;
  return attributeOffset(text, offset, element.name, attribute) ?? offset;
};

const compareOrders = (a: readonly number[], b: readonly number[]): number => {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? -1) - (b[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Where each line starts; lines end as `positionAt` has it. */
const lineStarts = (text: string): readonly number[] => {
  const starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
};

const positionIn = (starts: readonly number[], offset: number): XmlPosition => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
};
