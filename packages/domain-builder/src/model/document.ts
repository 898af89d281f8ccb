import type { Result } from 'ts-results';
import { DomainXmlError } from '../errors.ts';
import { resultOf } from '../result-of.ts';
import { type Compiled, type CompiledElement, compile, isUnion } from '../schema/compile.ts';
import type { Description } from '../schema/describe.ts';
import { quoted } from '../xml/failure.ts';
import type { XmlLimits } from '../xml/limits.ts';
import type { XmlDocument, XmlElement } from '../xml/nodes.ts';
import { offsetOf } from '../xml/offset.ts';
import { readXml } from '../xml/parse.ts';
import { positionAt } from '../xml/position.ts';
import { writeAround } from '../xml/write.ts';
import { checkData } from './check.ts';
import { jsonOf, parseJson, withBigInts } from './json.ts';
import { type DataObject, originOf } from './origin.ts';
import { attributeValue, readForm } from './read.ts';
import { writeRoot } from './write.ts';

/** How to read a document. */
export interface ParseOptions {
  /** Limits that differ from the usual ones. */
  readonly limits?: Partial<XmlLimits>;
}

/** What can be done with one kind of document. */
export interface DocumentKind<T> {
  readonly parse: (text: string, options?: ParseOptions) => Result<T, DomainXmlError>;
  readonly check: (value: unknown) => Result<T, DomainXmlError>;
  readonly format: (value: T) => string;
  readonly toJson: (value: T, indent?: number) => string;
  readonly fromJson: (text: string) => Result<T, DomainXmlError>;
}

/** Makes the functions of a kind of document: `T` is the type that is generated from the description of its root `tag`. */
export const documentKind = <T extends object>(tag: string, of: Description): DocumentKind<T> => {
  const format = (value: T): string => formatRoot(tag, compile(of), value);
  const checked = (value: unknown): T => {
    checkData(value, compile(of), tag);
    // The check has just proved it, and zod's own type would lose the names.
    const data = value as T;
    format(data);
    return data;
  };
  return {
    format,
    toJson: jsonOf,
    check: (value) => resultOf(() => checked(value)),
    fromJson: (text) => resultOf(() => checked(withBigInts(parseJson(text, tag), compile(of)))),
    parse: (text, options = {}) =>
      resultOf(() => {
        const document = readXml(text, options.limits);
        if (document.root.name !== tag) {
          throw rootError(
            'WRONG_ROOT',
            text,
            document.root,
            '',
            `the document is a <${document.root.name}>, not a <${tag}>`,
          );
        }
        // The reader makes it from the description that the type is generated from, and what is required is there.
        return readRoot(text, document, compile(of)) as T;
      }),
  };
};

/** The document around a root that was read: its declaration, and comments before and after. */
const around = new WeakMap<XmlElement, XmlDocument>();

/** Reads a root element, or throws. */
export const readRoot = (text: string, document: XmlDocument, compiled: Compiled): object => {
  const { root } = document;
  const { form, by, word } = formOfRoot(text, root, compiled);
  const data = readForm(root, form, by, word);
  const missing = form.required.find((property) => data[property] === undefined);
  if (missing !== undefined) {
    throw rootError('MISSING', text, root, `/${missing}`, `the <${root.name}> has no valid ${missing}`);
  }
  around.set(root, document);
  return data;
};

/** Writes a root element and what was around it, or throws. */
export const formatRoot = (tag: string, compiled: Compiled, value: object): string => {
  // The writer looks at each field before it uses it.
  const data = value as DataObject;
  const source = originOf(data)?.node;
  const document = source && around.get(source);
  return writeAround(document ?? alone, writeRoot(tag, compiled, data, document !== undefined));
};

const alone: Pick<XmlDocument, 'before' | 'after'> = { before: [], after: [] };

const formOfRoot = (
  text: string,
  root: XmlElement,
  compiled: Compiled,
): { readonly form: CompiledElement; readonly by?: string; readonly word?: string } => {
  if (!isUnion(compiled)) return { form: compiled };
  const { by, variants } = compiled;
  const word = attributeValue(root, by.name) ?? by.fallback;
  if (word === undefined)
    throw rootError('MISSING', text, root, `/@${by.name}`, `the <${root.name}> has no ${by.name}`);
  const form = variants.get(word);
  if (form) return { form, by: by.property, word };
  const known = [...variants.keys()].join(', ');
  throw rootError('INVALID_VALUE', text, root, `/@${by.name}`, `the ${by.name} ${quoted(word)} is none of ${known}`);
};

/** An error about the root element or something of it. */
export const rootError = (
  code: 'WRONG_ROOT' | 'MISSING' | 'INVALID_VALUE',
  text: string,
  root: XmlElement,
  inside: string,
  what: string,
): DomainXmlError => {
  const { line, column } = positionAt(text, offsetOf(root) ?? 0);
  return new DomainXmlError(code, `line ${line}: ${what}`, { line, column, path: `/${root.name}${inside}` });
};
