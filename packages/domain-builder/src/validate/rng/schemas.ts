import { DomainXmlError } from '../../errors.ts';
import { importLibxml2, type Libxml2, type NodeFiles } from './import-libxml2.ts';
import type { Grammar } from './pattern.ts';
import { readGrammar } from './read-grammar.ts';

/** libvirt's RELAX NG schemas, as its packages install them. */
export interface SchemaFolder {
  /** Where `domain.rng` and the others lie, such as `/usr/share/libvirt/schemas`. */
  readonly folder: string;
  /** The libvirt release that they are of, such as `9.0.0`; they do not say it themselves. */
  readonly version?: string;
}

/** What a validator says of a document that it refuses. */
export interface Complaint {
  readonly message: string;
  /** Line in the text that it was given, from 1; 0 when it does not know. */
  readonly line: number;
}

/** The schemas of one folder, compiled as far as they were asked for. */
export interface Schemas {
  /** The complaints about a well-formed text; none when it is valid. */
  readonly complaints: (file: string, text: string) => readonly Complaint[];
  /** The grammar as data. */
  readonly grammar: (file: string) => Grammar;
}

type Validator = InstanceType<Libxml2['RelaxNGValidator']>;
type InputProvider = Parameters<Libxml2['xmlRegisterInputProvider']>[0];

/** Compiled schemas take about 10 MB a folder; more than one folder at a time is rare. */
const maxFolders = 4;

const folders = new Map<string, Folder>();
let library: Promise<{ readonly libxml2: Libxml2; readonly files: NodeFiles }> | undefined;

/**
 * The schemas of a folder; they are compiled when first used and kept, those of the last four folders.
 * Rejects with a `DomainXmlError` (`MISSING`) when the package `libxml2-wasm` is not installed.
 */
export const openSchemas = async (folder: string): Promise<Schemas> => {
  const { libxml2, files } = await (library ??= loadLibrary());
  const known = folders.get(folder);
  const opened = known ?? new Folder(folder, libxml2, files);
  // The one that was used last goes to the end; the first is let go.
  folders.delete(folder);
  folders.set(folder, opened);
  for (const [name, oldest] of folders) {
    if (folders.size <= maxFolders) break;
    oldest.dispose();
    folders.delete(name);
  }
  return opened;
};

/** Frees what was compiled of a folder's schemas, or of all; they are compiled again when they are needed. */
export const releaseSchemas = (folder?: string): void => {
  for (const [name, opened] of folders) {
    if (folder !== undefined && name !== folder) continue;
    opened.dispose();
    folders.delete(name);
  }
};

const loadLibrary = async (): Promise<{ readonly libxml2: Libxml2; readonly files: NodeFiles }> => {
  try {
    const { libxml2, files } = await importLibxml2();
    libxml2.xmlRegisterInputProvider(schemaFiles(files.fsInputProviders));
    return { libxml2, files };
  } catch (cause) {
    library = undefined;
    throw new DomainXmlError(
      'MISSING',
      'validation against RELAX NG schemas needs the package "libxml2-wasm"; install it beside @virtkit/domain-builder',
      { cause },
    );
  }
};

/** Our own scheme, so that no other user of the library can be made to read files by what we register. */
const scheme = 'virtkit-schemas:';

const urlOf = (folder: string, file: string): string =>
  `${scheme}${`${folder}/${file}`.split('/').map(encodeURIComponent).join('/')}`;

const pathOf = (url: string): string => decodeURIComponent(url.slice(scheme.length));

const schemaFiles = (files: InputProvider): InputProvider => ({
  match: (url) => url.startsWith(scheme) && isOpenFolder(pathOf(url)),
  open: (url) => files.open(pathOf(url)),
  read: (fd, buffer) => files.read(fd, buffer),
  close: (fd) => files.close(fd),
});

/** Includes lead to files of the same folder only. */
const isOpenFolder = (path: string): boolean => folders.has(path.slice(0, path.lastIndexOf('/')));

class Folder implements Schemas {
  readonly #folder: string;
  readonly #libxml2: Libxml2;
  readonly #files: NodeFiles;
  readonly #validators = new Map<string, Validator>();
  readonly #grammars = new Map<string, Grammar>();

  constructor(folder: string, libxml2: Libxml2, files: NodeFiles) {
    this.#folder = folder;
    this.#libxml2 = libxml2;
    this.#files = files;
  }

  complaints(file: string, text: string): readonly Complaint[] {
    const validator = this.#validator(file);
    const document = this.#parse(text);
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      if (!(error instanceof this.#libxml2.XmlLibError)) throw error;
      const complaints = error.details.map(({ message, line }) => ({ message: message.trim(), line }));
      return complaints.length > 0 ? complaints : [{ message: error.message.trim(), line: 0 }];
    } finally {
      document.dispose();
    }
  }

  grammar(file: string): Grammar {
    const known = this.#grammars.get(file);
    if (known) return known;
    const grammar = readGrammar(file, (name) => this.#read(name));
    this.#grammars.set(file, grammar);
    return grammar;
  }

  dispose(): void {
    for (const validator of this.#validators.values()) validator.dispose();
    this.#validators.clear();
    this.#grammars.clear();
  }

  #validator(file: string): Validator {
    const known = this.#validators.get(file);
    if (known) return known;
    const document = this.#parse(this.#read(file), urlOf(this.#folder, file));
    try {
      const validator = this.#libxml2.RelaxNGValidator.fromDoc(document);
      this.#validators.set(file, validator);
      return validator;
    } catch (cause) {
      throw new DomainXmlError('INVALID_VALUE', `${this.#folder}/${file} is no RELAX NG schema that can be used`, {
        path: file,
        cause,
      });
    } finally {
      document.dispose();
    }
  }

  #parse(text: string, url?: string): InstanceType<Libxml2['XmlDocument']> {
    const { XmlDocument, ParseOption } = this.#libxml2;
    // Bits of one option set; the sum is one too.
    const option = (ParseOption.XML_PARSE_NO_XXE |
      ParseOption.XML_PARSE_NONET |
      ParseOption.XML_PARSE_HUGE |
      ParseOption.XML_PARSE_BIG_LINES) as typeof ParseOption.XML_PARSE_NONET;
    return XmlDocument.fromString(text, url === undefined ? { option } : { option, url });
  }

  /** A file of the folder, read as the library reads files: this package has no file access of its own. */
  #read(name: string): string {
    const path = `${this.#folder}/${name}`;
    const { fsInputProviders: files } = this.#files;
    const handle = files.open(path);
    if (handle === undefined) {
      throw new DomainXmlError('MISSING', `${path} cannot be read; is that where libvirt's schemas lie?`, {
        path: name,
      });
    }
    try {
      const decoder = new TextDecoder();
      const buffer = new Uint8Array(65_536);
      let text = '';
      for (let size = files.read(handle, buffer); size > 0; size = files.read(handle, buffer)) {
        text += decoder.decode(buffer.subarray(0, size), { stream: true });
      }
      return text + decoder.decode();
    } finally {
      files.close(handle);
    }
  }
}
