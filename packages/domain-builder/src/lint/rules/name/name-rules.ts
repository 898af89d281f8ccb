import { quoted } from '../../../xml/failure.ts';
import type { CompiledElement } from '../../../schema/compile.ts';
import type { Domain } from '../../../schema/types.gen.ts';
import type { Fix, Problem, Rule } from '../../rule.ts';
import { nearest } from './edit-distance.ts';
import { findUnknown } from './find-unknown.ts';
import { inside, renameAttribute, renameElement } from './rename.ts';
import type { Owner, Unknown } from './unknown.ts';
import { describeKind, switchWord, wordsOf } from './value-words.ts';

type Kind = Unknown['kind'];
type Of<K extends Kind> = Extract<Unknown, { readonly kind: K }>;

/** What a rule of its own says more about. */
const judgedElsewhere = new Set(['TpmEncryption secret', 'FilesystemDriver cache']);

/** A rule's check that looks at one kind of what no field took. */
const checkOf =
  <K extends Kind>(kind: K, problem: (unknown: Of<K>) => Problem | undefined) =>
  (domain: Domain): readonly Problem[] =>
    findUnknown(domain).flatMap((unknown) => (isOf(unknown, kind) ? (problem(unknown) ?? []) : []));

const isOf = <K extends Kind>(unknown: Unknown, kind: K): unknown is Of<K> => unknown.kind === kind;

const withFix = (problem: Problem, fix: Fix | undefined): Problem => (fix ? { ...problem, fix } : problem);

const unknownAttribute: Rule = {
  id: 'name/unknown-attribute',
  severity: 'error',
  title: 'an attribute that libvirt does not know',
  why: 'libvirt drops it without a word when the domain is defined, and with it what it was to switch on, a protection perhaps.',
  page: 'formatdomain.html',
  check: checkOf('attribute', ({ owner, path, attribute }) => {
    const { name } = attribute;
    if (judgedElsewhere.has(`${owner.form.type} ${name}`)) return undefined;
    if (formWith(owner, 'attributes', name) !== undefined) return undefined;
    const free = [...owner.form.attributes.values()].filter((field) => owner.data?.[field.property] === undefined);
    const meant = nearest(
      name,
      free.map((field) => field.name),
    );
    const hint = meant
      ? `did you mean ${meant.word}?`
      : owner.form.children.has(name)
        ? 'it is a child element there, not an attribute'
        : 'libvirt would drop it';
    return withFix(
      { path, message: `<${owner.name}> has no attribute ${quoted(name)}; ${hint}` },
      meant?.certain ? renameAttribute(owner, path, attribute, meant.word) : undefined,
    );
  }),
};

const unknownElement: Rule = {
  id: 'name/unknown-element',
  severity: 'error',
  title: 'an element that libvirt does not know',
  why: 'libvirt drops it without a word when the domain is defined, and with it what it was to switch on, a protection perhaps. Only among <features> it refuses the domain.',
  page: 'formatdomain.html',
  check: checkOf('element', ({ owner, path, node }) => {
    if (formWith(owner, 'children', node.name) !== undefined) return undefined;
    const free = [...owner.form.children.values()].filter(
      (field) => field.many || owner.data?.[field.property] === undefined,
    );
    const meant = nearest(
      node.name,
      free.map((field) => field.name),
    );
    const hint = meant
      ? `did you mean <${meant.word}>?`
      : owner.form.attributes.has(node.name)
        ? 'it is an attribute there, not an element'
        : 'libvirt would drop it';
    return withFix(
      { path, message: `<${owner.name}> has no child <${node.name.slice(0, 60)}>; ${hint}` },
      meant?.certain ? renameElement(owner, path, node, meant.word) : undefined,
    );
  }),
};

/** Another form of the element that does have what this one lacks. */
const formWith = ({ others }: Owner, part: 'attributes' | 'children', name: string): CompiledElement | undefined => {
  for (const form of others) if (form[part].has(name)) return form;
  return undefined;
};

const otherForm: Rule = {
  id: 'name/other-form',
  severity: 'warning',
  title: 'something that only another form of the element has',
  why: 'libvirt drops it without a word: often the type was changed, and what belonged to the old one was left.',
  page: 'formatdomain.html',
  check: (domain) =>
    findUnknown(domain).flatMap((unknown) => {
      if (unknown.kind !== 'attribute' && unknown.kind !== 'element') return [];
      const { owner, path } = unknown;
      const isAttribute = unknown.kind === 'attribute';
      const name = isAttribute ? unknown.attribute.name : unknown.node.name;
      if (formWith(owner, isAttribute ? 'attributes' : 'children', name) === undefined) return [];
      const what = isAttribute ? `attribute ${quoted(name)}` : `child <${name}>`;
      return [
        { path, message: `<${owner.name}> of this type has no ${what}; other types have, so libvirt drops it here` },
      ];
    }),
};

const invalidValue: Rule = {
  id: 'name/invalid-value',
  severity: 'error',
  title: 'a value that the attribute or element does not take',
  why: 'libvirt refuses the domain, or reads the value as if it were absent.',
  page: 'formatdomain.html',
  check: checkOf('value', (unknown) => {
    const { owner, path, what, value, takes, field } = unknown;
    if (judgedElsewhere.has(`${owner.form.type} ${field?.name ?? ''}`)) return undefined;
    const meant = switchWord(takes, value) ?? nearest(value, wordsOf(takes));
    const word = typeof meant === 'string' ? meant : meant?.word;
    const hint = word === undefined ? '' : `; did you mean ${word}?`;
    const certain = typeof meant === 'string' || meant?.certain === true;
    return withFix(
      { path, message: `${what} cannot be ${quoted(value)}: it is ${describeKind(takes)}${hint}` },
      word !== undefined && certain ? otherWord(unknown, word) : undefined,
    );
  }),
};

const otherWord = ({ owner, path, takes, field }: Of<'value'>, word: string): Fix | undefined => {
  const title = `set it to ${word}`;
  const value = takes.decode(word, undefined);
  if (field === undefined || value === undefined) {
    const isAttribute = path.split('.').at(-2) === 'attributes';
    return isAttribute && value !== undefined
      ? { title, edits: [{ op: 'set', path: `${path}.value`, value: word }] }
      : undefined;
  }
  if (owner.data === undefined || (field.kind === 'child' && field.many)) return undefined;
  return {
    title,
    edits: [
      { op: 'remove', path },
      { op: 'set', path: inside(owner, field.property), value },
    ],
  };
};

const duplicateElement: Rule = {
  id: 'name/duplicate-element',
  severity: 'warning',
  title: 'an element that can stand only once stands again',
  why: 'libvirt reads one of the two and drops the other; which one is easily not the one that was meant.',
  check: checkOf('duplicate', ({ owner, path, node }) => ({
    path,
    message: `<${owner.name}> has a second <${node.name}>; libvirt reads only one, so leave one of them out`,
  })),
};

const incomplete: Rule = {
  id: 'name/incomplete-element',
  severity: 'error',
  title: 'an element without what it cannot do without',
  why: 'libvirt refuses the domain.',
  check: checkOf('incomplete', ({ owner, path, missing }) => ({
    path,
    message: `<${owner.name}> needs its ${missing}, which is absent`,
  })),
};

const strayText: Rule = {
  id: 'name/stray-text',
  severity: 'warning',
  title: 'text where libvirt reads none',
  why: 'libvirt drops it without a word; often an element lost its tag, or its value belongs into an attribute.',
  check: checkOf('text', ({ owner, path, text }) => ({
    path,
    message: `<${owner.name}> holds the text ${quoted(text.trim())}, which libvirt does not read`,
  })),
};

const libvirtNamespace = /^http:\/\/libvirt\.org\/schemas\/domain\//;

const libvirtPrefixes = new Set(['xmlns:qemu', 'xmlns:lxc', 'xmlns:xen', 'xmlns:bhyve', 'xmlns:vmware']);

const foreignElement: Rule = {
  id: 'name/foreign-element',
  severity: 'warning',
  title: 'an element of another namespace outside of <metadata>',
  why: 'libvirt keeps what belongs to others only in <metadata>; elsewhere it drops it without a word.',
  page: 'formatdomain.html#general-metadata',
  check: (domain) => {
    const declared = domain.extra?.attributes ?? [];
    const own = new Set(declared.flatMap(({ name, value }) => (libvirtNamespace.test(value) ? name : [])));
    const problems: Problem[] = [];
    for (const [index, { name, value }] of declared.entries()) {
      if (!libvirtPrefixes.has(name) || libvirtNamespace.test(value)) continue;
      const message = `${name} is ${quoted(value)}, which is not libvirt's, so libvirt drops what has that prefix`;
      problems.push({ path: `extra.attributes.${index}`, message });
    }
    const foreign = findUnknown(domain).flatMap((unknown) => {
      if (unknown.kind !== 'foreign') return [];
      const { owner, path, node } = unknown;
      const prefix = /^([^:]*):/.exec(node.name)?.[1];
      const name = prefix === undefined ? 'xmlns' : `xmlns:${prefix}`;
      const inline = node.attributes.find((attribute) => attribute.name === name)?.value ?? '';
      if (own.has(name) || libvirtNamespace.test(inline)) return [];
      return [{ path, message: `<${node.name}> in <${owner.name}> is not libvirt's; move it to <metadata>` }];
    });
    return [...problems, ...foreign];
  },
};

/** Names and values that libvirt does not know, or reads otherwise than was meant. */
export const nameRules: readonly Rule[] = [
  unknownElement,
  unknownAttribute,
  otherForm,
  invalidValue,
  incomplete,
  duplicateElement,
  strayText,
  foreignElement,
];
