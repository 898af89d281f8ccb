import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { formatDomain } from '../../src/model/documents/domain.ts';
import type { Domain } from '../../src/schema/types.gen.ts';

const folder = new URL('../golden/presets/', import.meta.url);

/** The XML of a domain as the file of that name has it; `UPDATE_GOLDEN=1` writes the file anew. */
export const goldenOf = (name: string, domain: Domain): string => {
  const file = new URL(`${name}.xml`, folder);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, xmlOf(domain));
  }
  return readFileSync(file, 'utf8');
};

/** The XML of a domain as a file holds it. */
export const xmlOf = (domain: Domain): string => `${formatDomain(domain).trimEnd()}\n`;
