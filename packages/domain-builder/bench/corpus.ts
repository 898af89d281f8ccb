import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = (): string => {
  const corpus = process.env['VIRTKIT_CORPUS'];
  if (corpus === undefined) throw new Error('set VIRTKIT_CORPUS to the folder of libvirt’s XML test data');
  return corpus;
};

/** The files that are measured: every domain of VIRTKIT_CORPUS. */
export const corpusFiles = (): readonly string[] =>
  readdirSync(join(folder(), 'domain'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.xml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** What libvirt says of one host: a guest's possibilities, and the host itself. */
export const hostTexts = (): { readonly domainCapabilities: string; readonly capabilities: string } => ({
  domainCapabilities: readFileSync(
    join(folder(), 'domaincapabilities/domaincapsdata/qemu_9.0.0-q35.x86_64.xml'),
    'utf8',
  ),
  capabilities: readFileSync(join(folder(), 'capabilities/vircaps2xmldata/vircaps-x86_64-basic.xml'), 'utf8'),
});
