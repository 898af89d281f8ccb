import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SchemaFolder } from '../../src/validate/rng/schemas.ts';

const workspace = fileURLToPath(new URL('../../../../', import.meta.url));

/** The schemas that the system's packages installed. */
export const systemSchemas: SchemaFolder = { folder: '/usr/share/libvirt/schemas' };

/** Those of 11.3, that `node scripts/fetch.mjs schemas` brings. */
export const schemas113: SchemaFolder = {
  folder: join(workspace, '.cache/libvirt-schemas/usr/share/libvirt/schemas'),
  version: '11.3.0',
};

/** True where a test must be skipped because the schemas are not there; where CI is set it fails instead. */
export const lacks = ({ folder }: SchemaFolder): boolean =>
  !existsSync(join(folder, 'domain.rng')) && process.env['CI'] !== 'true';
