import { join } from 'node:path';
import { LibvirtError } from '../errors.ts';
import { type ConfValue, parseConf, readOptional } from './conf-file.ts';
import { configFolders, type Surroundings } from './surroundings.ts';

/**
 * The URI that is meant: LIBVIRT_DEFAULT_URI or `uri_default` where none is given (empty: the server chooses), and what
 * `uri_aliases` says of a text that is only a name. Throws `CONF_SYNTAX` and `INVALID_URI`.
 */
export async function resolveUri(given: string | undefined, around: Surroundings): Promise<string> {
  const text = given || (await defaultUri(around));
  // An alias has no colon, and nothing is read for a whole URI.
  if (text === '' || text.includes(':')) return text;
  return (await alias(text, around)) ?? text;
}

async function defaultUri(around: Surroundings): Promise<string> {
  const fromEnvironment = around.env['LIBVIRT_DEFAULT_URI'];
  if (fromEnvironment) return fromEnvironment;
  const { file, settings } = await clientConfig(around);
  const value = settings.get('uri_default') ?? '';
  if (typeof value === 'string') return value;
  throw new LibvirtError('CONF_SYNTAX', `${file}: uri_default is no string`);
}

async function alias(name: string, around: Surroundings): Promise<string | undefined> {
  const { file, settings } = await clientConfig(around);
  const aliases = settings.get('uri_aliases') ?? [];
  if (!Array.isArray(aliases)) throw new LibvirtError('CONF_SYNTAX', `${file}: uri_aliases is no list`);
  for (const entry of aliases) {
    const match = typeof entry === 'string' ? /^(?<name>[\w-]+)=(?<uri>.*)$/u.exec(entry) : null;
    if (match === null) throw new LibvirtError('CONF_SYNTAX', `${file}: uri_aliases has an entry that is not name=URI`);
    if (match.groups?.['name'] === name) return match.groups['uri'];
  }
  return undefined;
}

/** The first libvirt.conf that is there. */
async function clientConfig(
  around: Surroundings,
): Promise<{ readonly file: string; readonly settings: ReadonlyMap<string, ConfValue> }> {
  for (const folder of configFolders(around)) {
    const file = join(folder, 'libvirt.conf');
    const text = await readOptional(file);
    if (text !== undefined) return { file, settings: parseConf(text, file) };
  }
  return { file: 'libvirt.conf', settings: new Map() };
}
