import { DomainXmlError } from '../errors.ts';
import { lintDomain } from '../lint/lint-domain.ts';
import type { Finding } from '../lint/rule.ts';
import { readRoot, rootError } from '../model/document.ts';
import type { Domain } from '../schema/types.gen.ts';
import type { XmlDocument } from '../xml/nodes.ts';
import { readXml } from '../xml/parse.ts';
import { documentOf, type KnownDocument } from './document-kinds.ts';
import { Levels } from './levels.ts';
import { checkSchema } from './rng/check-schema.ts';
import { unknownContent } from './unknown-content.ts';
import type { LibvirtVerdict, ValidateOptions, Validation } from './validation.ts';

/**
 * Validates the XML of a domain, level by level: well-formed, names and values, lint, libvirt's schemas, libvirt itself.
 * Without a readable domain no further level is run; libvirt is asked only when the levels before it found no error.
 * What a level needs and cannot have (the package `libxml2-wasm`, a schema's file, a connection) is a finding that fails it.
 *
 * Throws a TypeError for arguments of the wrong type, and options that name no lint rule; it rejects for nothing else.
 * @see https://libvirt.org/formatdomain.html
 */
export const validateDomainXml = (text: string, options: ValidateOptions = {}): Promise<Validation> =>
  validate(text, options, 'domain');

/**
 * Validates the XML of any document that has a schema: its root element tells which. Like `validateDomainXml`, but that there
 * are no lint rules for documents other than domains.
 */
export const validateXml = (text: string, options: ValidateOptions = {}): Promise<Validation> =>
  validate(text, options, undefined);

const validate = async (text: string, options: ValidateOptions, root: 'domain' | undefined): Promise<Validation> => {
  if (typeof text !== 'string') throw new TypeError(`XML must be given as a string, not as ${typeof text}`);
  const levels = new Levels();
  const document = attempt(levels, 'well-formed', () => readXml(text, options.limits));
  if (!document) return levels.finish();
  levels.ran('well-formed', []);
  const kind = attempt(levels, 'names', () => kindOf(text, document, root));
  const data = kind && attempt(levels, 'names', () => readRoot(text, document, kind.compiled()));
  if (!kind || !data) return levels.finish();
  look(text, document, data, options, levels);
  await schema(text, document, kind, options, levels);
  await ask(text, options, levels);
  return levels.finish();
};

const kindOf = (text: string, { root }: XmlDocument, wanted: string | undefined): KnownDocument => {
  const kind = documentOf(root.name);
  if (kind && (wanted === undefined || root.name === wanted)) return kind;
  const what = wanted === undefined ? 'a document that libvirt has a schema for' : `a <${wanted}>`;
  throw rootError('WRONG_ROOT', text, root, '', `the document is a <${root.name}>, not ${what}`);
};

/** The levels that need no more than the document: names, and lint for domains. */
const look = (text: string, { root }: XmlDocument, data: object, options: ValidateOptions, levels: Levels): void => {
  if (root.name !== 'domain') {
    levels.ran('names', unknownContent(data, text));
    levels.skip('lint', `there are no rules for a <${root.name}>`);
    return;
  }
  const { host, rules } = options;
  // The description of a domain is what it was just read by.
  const found = lintDomain(data as Domain, { text, ...(host && { host }), ...(rules && { rules }) });
  levels.ran(
    'names',
    found.filter(({ rule }) => rule.startsWith('name/')),
  );
  levels.ran(
    'lint',
    found.filter(({ rule }) => !rule.startsWith('name/')),
  );
};

const schema = async (
  text: string,
  document: XmlDocument,
  { file, compiled }: KnownDocument,
  { schemas }: ValidateOptions,
  levels: Levels,
): Promise<void> => {
  if (!schemas) {
    levels.skip('rng', 'no schemas were given');
    return;
  }
  try {
    levels.ran('rng', await checkSchema(text, document, file, compiled(), schemas));
  } catch (error) {
    if (!(error instanceof DomainXmlError)) throw error;
    levels.ran('rng', [unavailable('rng', error.message)]);
  }
};

const ask = async (text: string, { libvirt, keepGoing }: ValidateOptions, levels: Levels): Promise<void> => {
  const { failed } = levels;
  if (!libvirt) levels.skip('libvirt', 'no libvirt was given');
  else if (failed === undefined || keepGoing === true) levels.ran('libvirt', await verdictOf(text, libvirt));
  else levels.skip('libvirt', `the level "${failed}" failed`);
};

const verdictOf = async (
  text: string,
  libvirt: (xml: string) => Promise<LibvirtVerdict>,
): Promise<readonly Finding[]> => {
  let verdict: LibvirtVerdict;
  try {
    verdict = await libvirt(text);
    if (!isVerdict(verdict)) return [unavailable('libvirt', 'the function that asks it gave no { ok }')];
  } catch (error) {
    return [unavailable('libvirt', error instanceof Error ? error.message : String(error))];
  }
  if (verdict.ok) return [];
  const { message, code } = verdict;
  // libvirt's XML errors carry the line as the C compiler does: `(domain_definition):12: …`.
  const line = /\([a-z_]+\):(\d{1,9}): /.exec(message)?.[1];
  return [
    {
      rule: `libvirt/${code === undefined ? 'refused' : code.toLowerCase().replaceAll('_', '-')}`,
      severity: 'error',
      message,
      why: 'This libvirt does not take the document.',
      path: '',
      ...(line !== undefined && { line: Number(line), column: 1 }),
    },
  ];
};

/** Callers without types may give anything. */
const isVerdict = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'ok' in value && (value.ok === true || 'message' in value);

/** A level that was asked for and cannot be run. */
const unavailable = (level: 'rng' | 'libvirt', message: string): Finding => ({
  rule: `${level}/unavailable`,
  severity: 'error',
  message,
  why: 'The level was asked for and could not be run, so nothing is known of what it would have found.',
  path: '',
});

/** Runs what may find that the text is no such document; that is the finding which fails the level. */
const attempt = <T>(levels: Levels, level: 'well-formed' | 'names', run: () => T): T | undefined => {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof DomainXmlError)) throw error;
    levels.ran(level, [unreadable(error)]);
    return undefined;
  }
};

const unreadable = ({ code, message, path, line, column }: DomainXmlError): Finding => ({
  rule: `xml/${code.toLowerCase().replaceAll('_', '-')}`,
  severity: 'error',
  message,
  why: 'libvirt cannot read it either.',
  path: path ?? '',
  ...(line !== undefined && { line }),
  ...(column !== undefined && { column }),
});
