import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts that are measured: every domain of VIRTKIT_CORPUS. */
export const corpusTexts = (): readonly string[] => {
  const corpus = process.env['VIRTKIT_CORPUS'];
  if (corpus === undefined) throw new Error('set VIRTKIT_CORPUS to the folder of libvirt’s XML test data');
  return readdirSync(join(corpus, 'domain'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.xml'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
};
