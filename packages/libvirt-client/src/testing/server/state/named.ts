import { randomUUID } from 'node:crypto';
import type { ErrorCodeName, ErrorDomainName } from '../../../generated/errors.gen.ts';
import { formatUuid, parseUuid } from '../../../objects/uuid.ts';
import { failure, ServerFailure } from '../failure.ts';
import { scanXml, type ScannedElement, textAt } from './scan-xml.ts';

/** What the documents of domains, networks and pools begin with. */
export interface Identity {
  readonly name: string;
  readonly uuid: Uint8Array;
  /** The document, with its `<uuid>` in any case. */
  readonly xml: string;
  readonly elements: readonly ScannedElement[];
}

/** Reads name and UUID from a document with the root `root`; a document without UUID gets one. */
export function readIdentity(xml: string, root: 'domain' | 'network' | 'pool'): Identity {
  const what = `${root}_definition`;
  const elements = scanXml(xml, what);
  const found = elements[0]?.path ?? '';
  if (found !== root) {
    throw failure('XML_ERROR', 'XML', `unexpected root element <${found}>, expecting <${root}>`);
  }
  const name = elements.find(({ path }) => path === `${root}/name`);
  if (!name?.text) throw new ServerFailure('NO_NAME', 'DOMAIN', 'missing name information');
  const uuid = textAt(elements, `${root}/uuid`);
  if (uuid !== undefined) return { name: name.text, uuid: checkedUuid(uuid), xml, elements };
  const made = randomUUID();
  const withUuid = `${xml.slice(0, name.end)}\n  <uuid>${made}</uuid>${xml.slice(name.end)}`;
  return { name: name.text, uuid: parseUuid(made), xml: withUuid, elements: scanXml(withUuid, what) };
}

function checkedUuid(text: string): Uint8Array {
  try {
    return parseUuid(text);
  } catch {
    throw failure('INTERNAL_ERROR', 'DOMAIN', `malformed uuid element: ${text}`);
  }
}

/** A kind of object, as error messages name it. */
export interface NamedKind {
  /** As in `no network with matching name`. */
  readonly noun: string;
  readonly missing: ErrorCodeName;
  readonly domain: ErrorDomainName;
}

interface Named {
  readonly name: string;
  readonly uuid: string;
}

/** Objects by UUID and by name. */
export class NamedSet<T extends Named> {
  readonly kind: NamedKind;
  readonly #byUuid = new Map<string, T>();

  constructor(kind: NamedKind) {
    this.kind = kind;
  }

  /** All, in the order in which they came. */
  list(): T[] {
    return [...this.#byUuid.values()];
  }

  /** The one of that name, if there is one. */
  byName(name: string): T | undefined {
    return this.list().find((each) => each.name === name);
  }

  /** The one with that UUID, if there is one. */
  byUuid(uuid: Uint8Array): T | undefined {
    return this.#byUuid.get(formatUuid(uuid));
  }

  /** Throws where another has the name or the UUID. */
  checkFree(name: string, uuid: string): void {
    const { noun } = this.kind;
    const other = this.byName(name);
    if (other !== undefined && other.uuid !== uuid) {
      throw failure('OPERATION_FAILED', this.kind.domain, `${noun} '${name}' already exists with uuid ${other.uuid}`);
    }
    const same = this.#byUuid.get(uuid);
    if (same !== undefined && same.name !== name) {
      throw failure(
        'OPERATION_FAILED',
        this.kind.domain,
        `${noun} '${same.name}' is already defined with uuid ${uuid}`,
      );
    }
  }

  add(object: T): void {
    this.#byUuid.set(object.uuid, object);
  }

  remove(object: T): void {
    this.#byUuid.delete(object.uuid);
  }

  /** The one of that name; a failure where there is none. */
  needName(name: string): T {
    return this.byName(name) ?? this.#none(`name '${name}'`);
  }

  /** The one with that UUID; a failure where there is none. */
  needUuid(uuid: Uint8Array): T {
    return this.byUuid(uuid) ?? this.#none(`uuid '${formatUuid(uuid)}'`);
  }

  /** The one that a client names; a failure where it is gone. */
  need({ uuid, name }: { readonly uuid: Uint8Array; readonly name: string }): T {
    return this.byUuid(uuid) ?? this.#none(`uuid '${formatUuid(uuid)}' (${name})`);
  }

  #none(which: string): never {
    throw failure(this.kind.missing, this.kind.domain, `no ${this.kind.noun} with matching ${which}`);
  }
}

/** Whether list flags let an object pass: of each group of bits none is set, or one that holds. */
export function passes(
  flags: number,
  groups: readonly (readonly (readonly [bit: number, holds: boolean])[])[],
): boolean {
  return groups.every((group) => {
    const asked = group.filter(([bit]) => (flags & bit) !== 0);
    return asked.length === 0 || asked.some(([, holds]) => holds);
  });
}
