import type { Finding } from '../../lint/rule.ts';
import { formatRoot, readRoot } from '../../model/document.ts';
import { DomainXmlError } from '../../errors.ts';
import type { Compiled } from '../../schema/compile.ts';
import type { XmlDocument, XmlElement } from '../../xml/nodes.ts';
import { offsetOf } from '../../xml/offset.ts';
import { readXml } from '../../xml/parse.ts';
import { writeDocument } from '../../xml/write.ts';
import { localise, type Refusal } from './localise.ts';
import type { Grammar } from './pattern.ts';
import { Cut, type Part } from './prune.ts';
import { withoutRelaxations } from './relaxations.ts';
import type { Complaint } from './schemas.ts';
import { type Comparison, compareWith, type Stranger } from './strangers.ts';
import { Wording } from './wording.ts';

/** A refused document, and what is needed to say why. */
export interface Refused {
  readonly text: string;
  readonly document: XmlDocument;
  /** Our own description of its root, where there is one. */
  readonly compiled: Compiled | undefined;
  readonly grammar: Grammar;
  /** What the validator says of a text. */
  readonly complaints: (text: string) => readonly Complaint[];
  /** The release of the schemas, where it is known. */
  readonly version: string | undefined;
  /** True for schemas that know all that this package knows: nothing is refused because it is new. */
  readonly isCurrent: boolean;
}

/**
 * Says why a schema refuses a document: what is wrong, as errors, and what is only not known to the schemas' release, as
 * information. What is new is left out of a copy, which is validated again: what is refused then is an error.
 */
export const explain = (refused: Refused): readonly Finding[] => {
  const { document, isCurrent, text, version } = refused;
  const comparison = compareWith(document.root, refused.grammar, refused.compiled);
  const known = isCurrent ? [] : comparison.strangers.filter(({ isKnown }) => isKnown);
  const wording = new Wording(text, version, comparison.paths);
  const news = known.map((stranger) => wording.unknownToSchemas(stranger));
  const accepts = (root: XmlElement): boolean => refused.complaints(writeDocument({ ...document, root })).length === 0;

  if (!isCurrent) {
    for (const parts of cuts(known)) {
      const base = new Cut(parts).of(document.root);
      if (base !== document.root && accepts(base)) return news;
      const relaxed = withoutRelaxations(base);
      const mended = relaxed.mended.map((mend) => wording.relaxed(mend));
      if (mended.length > 0 && accepts(relaxed.root)) return [...news, ...mended];
      const ordered = inOrder(document, relaxed.root, refused.compiled);
      if (ordered && accepts(ordered)) return [...news, ...mended, wording.order(document.root)];
    }
  }
  return [...news, ...errorsOf(refused, comparison, known, wording, accepts)];
};

const errorsOf = (
  refused: Refused,
  comparison: Comparison,
  known: readonly Stranger[],
  wording: Wording,
  accepts: (root: XmlElement) => boolean,
): readonly Finding[] => {
  const { document, isCurrent } = refused;
  const strangers = comparison.strangers.filter((stranger) => !known.includes(stranger));
  const errors = strangers.map((stranger) => wording.refused(stranger));
  const parts = [...(cuts(known)[1] ?? []), ...strangers.map(whole)];
  const cut = new Cut(parts).of(document.root);
  const base = isCurrent ? cut : withoutRelaxations(cut).root;
  if (strangers.length > 0 && (parts.some(({ node }) => node === document.root) || accepts(base))) return errors;
  const required = (node: XmlElement): ReadonlySet<string> => comparison.required.get(offsetOf(node) ?? 0) ?? new Set();
  const refusals = localise(base, accepts, (node, part) => required(node).has(part));
  const complaints = refused.complaints(refused.text);
  // Where one place cannot be told from the whole, what was found already says more.
  const isVague = refusals.some(({ node, attribute }) => offsetOf(node) === offsetOf(base) && attribute === undefined);
  if (isVague && errors.length > 0) return errors;
  // What an element lacks because it was refused already is no news.
  const left = new Set(strangers.map(({ node, attribute }) => (attribute === undefined ? node.name : `@${attribute}`)));
  return [
    ...errors,
    ...refusals.flatMap((refusal) => {
      const lacks = missing(refusal, required(refusal.node));
      return lacks.some((name) => left.has(name)) ? [] : [wording.refusal(refusal, lacks, complaints)];
    }),
  ];
};

/** What an element lacks, as people write it. */
const missing = ({ node }: Refusal, required: ReadonlySet<string>): readonly string[] =>
  [...required].filter((name) =>
    name.startsWith('@')
      ? node.attributes.every((attribute) => attribute.name !== name.slice(1))
      : node.children.every((child) => child.kind !== 'element' || child.name !== name),
  );

/** What to leave out, the least first: a word with its attribute, with its element, with the device or section it is in. */
const cuts = (known: readonly Stranger[]): readonly (readonly Part[])[] => [
  known.map((stranger) => (stranger.what === 'value' ? attributePart(stranger) : whole(stranger))),
  known.map((stranger) => (stranger.what === 'value' ? { node: stranger.node } : whole(stranger))),
  known.map(({ node, around }) => ({ node: around[2] ?? (around.length > 1 ? node : (around[1] ?? node)) })),
];

const whole = (stranger: Stranger): Part =>
  stranger.what === 'attribute' ? attributePart(stranger) : { node: stranger.node };

const attributePart = ({ node, attribute }: Stranger): Part =>
  attribute === undefined ? { node } : { node, attribute };

/** The document in the order in which libvirt writes it, which earlier schemas ask for in more places. */
const inOrder = (document: XmlDocument, root: XmlElement, compiled: Compiled | undefined): XmlElement | undefined => {
  if (!compiled) return undefined;
  try {
    const text = writeDocument({ ...document, root });
    const copy = readXml(text);
    return readXml(formatRoot(root.name, compiled, structuredClone(readRoot(text, copy, compiled)))).root;
  } catch (error) {
    if (error instanceof DomainXmlError) return undefined;
    throw error;
  }
};
