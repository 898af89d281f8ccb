import { attributeOffset } from '../../lint/attribute-offset.ts';
import type { Finding } from '../../lint/rule.ts';
import { propertyName } from '../../schema/describe.ts';
import { quoted } from '../../xml/failure.ts';
import type { XmlElement } from '../../xml/nodes.ts';
import { offsetOf } from '../../xml/offset.ts';
import { positionAt } from '../../xml/position.ts';
import type { Refusal } from './localise.ts';
import type { Complaint } from './schemas.ts';
import type { Stranger } from './strangers.ts';

const page = 'format.html';

/** Makes findings of what was found. */
export class Wording {
  readonly #text: string;
  readonly #release: string;
  readonly #paths: ReadonlyMap<number, string>;

  constructor(text: string, version: string | undefined, paths: ReadonlyMap<number, string>) {
    this.#text = text;
    this.#release = version ?? "these schemas' release";
    this.#paths = paths;
  }

  unknownToSchemas(stranger: Stranger): Finding {
    return this.#news(stranger, describe(stranger));
  }

  relaxed({ node, what }: { readonly node: XmlElement; readonly what: string }): Finding {
    return this.#news({ node }, what);
  }

  order(root: XmlElement): Finding {
    return this.#news({ node: root }, `the order of what is in <${root.name}>`);
  }

  refused(stranger: Stranger): Finding {
    return this.#error(`rng/${stranger.what}`, stranger, objection(stranger));
  }

  refusal(refusal: Refusal, missing: readonly string[], complaints: readonly Complaint[]): Finding {
    const { node, attribute } = refusal;
    if (attribute !== undefined) {
      return this.#error(
        'rng/combination',
        refusal,
        `the attribute "${attribute}" does not go with the rest of <${node.name}>`,
      );
    }
    if (missing.length > 0) {
      const names = missing.map((name) => (name.startsWith('@') ? `the attribute "${name.slice(1)}"` : `<${name}>`));
      return this.#error('rng/missing', refusal, `<${node.name}> lacks ${names.join(' and ')}`);
    }
    const said = mostUseful(complaints, this.#line(node));
    const more = said === undefined ? '' : ` (the validator says: ${said})`;
    return this.#error('rng/combination', refusal, `<${node.name}> is not of a form that the schema has${more}`);
  }

  #news(place: { readonly node: XmlElement; readonly attribute?: string }, what: string): Finding {
    return {
      rule: 'rng/unknown-to-schemas',
      severity: 'info',
      message: `not known to ${this.#release}: ${what}`,
      why: 'The schemas are of an older release than this; a libvirt of that release refuses it or leaves it out.',
      page,
      ...this.#place(place),
    };
  }

  #error(rule: string, place: { readonly node: XmlElement; readonly attribute?: string }, message: string): Finding {
    return {
      rule,
      severity: 'error',
      message,
      why: 'libvirt refuses it where it validates, and elsewhere may leave it out without a word.',
      page,
      ...this.#place(place),
    };
  }

  #place({ node, attribute }: { readonly node: XmlElement; readonly attribute?: string }): {
    readonly path: string;
    readonly line: number;
    readonly column: number;
  } {
    const offset = offsetOf(node) ?? 0;
    const at = attribute === undefined ? undefined : attributeOffset(this.#text, offset, node.name, attribute);
    const path = this.#paths.get(offset) ?? '';
    const field = attribute === undefined ? '' : propertyName(attribute);
    return {
      path: path === '' || field === '' ? `${path}${field}` : `${path}.${field}`,
      ...positionAt(this.#text, at ?? offset),
    };
  }

  #line(node: XmlElement): number {
    return positionAt(this.#text, offsetOf(node) ?? 0).line;
  }
}

const describe = ({ what, node, attribute, value, around }: Stranger): string => {
  if (what === 'element') return `<${node.name}> in <${around.at(-1)?.name ?? ''}>`;
  if (what === 'attribute') return `the attribute "${attribute}" of <${node.name}>`;
  if (what === 'value') return `${quoted(value)} as ${attribute} of <${node.name}>`;
  return `${quoted(value)} in <${node.name}>`;
};

const objection = (stranger: Stranger): string => {
  const { what, node, attribute, value, words, around } = stranger;
  if (what === 'element') return `<${node.name}> has no place in this <${around.at(-1)?.name ?? ''}>`;
  if (what === 'attribute') return `this <${node.name}> has no attribute "${attribute}"`;
  const place = what === 'value' ? `${attribute} of <${node.name}>` : `<${node.name}>`;
  const wanted = words && words.length > 0 && words.length <= 24 ? `; it takes ${words.join(', ')}` : '';
  return `${quoted(value)} is no value of ${place}${wanted}`;
};

/** Complaints that name no more than the branch in which the validator gave up. */
const vague = /^(?:Extra element|Invalid sequence|Element \S+ failed to validate|Did not expect|Error validating)/;

/** The complaint nearest to a line that says something. */
const mostUseful = (complaints: readonly Complaint[], line: number): string | undefined =>
  complaints.filter(({ message, line: at }) => !vague.test(message) && at >= line).sort((a, b) => a.line - b.line)[0]
    ?.message;
