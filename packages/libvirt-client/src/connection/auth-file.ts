import { join } from 'node:path';
import { LibvirtError } from '../errors.ts';
import { readOptional } from './conf-file.ts';
import type { Credentials } from './sasl/mechanism.ts';
import { configFolders, type Surroundings } from './surroundings.ts';

/**
 * What libvirt's auth.conf holds for a host: that of the URI, of LIBVIRT_AUTH_FILE, or the first of the usual ones.
 * Throws `CONF_SYNTAX`, and `AUTH_UNAVAILABLE` where the URI's own is not there.
 */
export async function credentialsFromFile(
  host: string,
  authfile: string | undefined,
  around: Surroundings,
): Promise<Credentials | undefined> {
  const named = authfile ?? (around.env['LIBVIRT_AUTH_FILE'] || undefined);
  const files = named === undefined ? configFolders(around).map((folder) => join(folder, 'auth.conf')) : [named];
  for (const file of files) {
    const text = await readOptional(file);
    if (text !== undefined) return credentialsFor(host, parseSections(text, file), file);
  }
  if (authfile === undefined) return undefined;
  throw new LibvirtError('AUTH_UNAVAILABLE', `the file of the parameter "authfile" is not there: ${authfile}`);
}

type Section = ReadonlyMap<string, string>;

function credentialsFor(host: string, sections: ReadonlyMap<string, Section>, file: string): Credentials | undefined {
  const auth = sections.get(`auth-libvirt-${host}`) ?? sections.get('auth-libvirt-default');
  const name = auth?.get('credentials');
  if (name === undefined) return undefined;
  const credentials = sections.get(`credentials-${name}`);
  const username = credentials?.get('authname') ?? credentials?.get('username');
  const password = credentials?.get('password');
  if (username !== undefined && password !== undefined) return { username, password };
  throw new LibvirtError('CONF_SYNTAX', `${file}: [credentials-${name}] has no authname or no password`);
}

/** The lines of a key file: `[section]`, `key=value`, `# comment`. No line is ever quoted: it may hold a password. */
function parseSections(text: string, file: string): Map<string, Section> {
  const sections = new Map<string, Map<string, string>>();
  let section: Map<string, string> | undefined;
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    const { name, key, value } =
      /^(?:\[(?<name>[^\]]+)\]|(?<key>[^=#[\s]+)\s*=\s*(?<value>.*?)|(?:#.*)?)\s*$/u.exec(line)?.groups ?? {};
    if (name !== undefined) {
      section = sections.get(name) ?? new Map();
      sections.set(name, section);
    } else if (key !== undefined && section !== undefined) section.set(key, value ?? '');
    else if (key !== undefined || /^\s*[^#\s]/u.test(line)) {
      throw new LibvirtError('CONF_SYNTAX', `${file}, line ${index + 1}: expected [section] or, within one, key=value`);
    }
  }
  return sections;
}
