import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The workspace's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What is downloaded or built once and is no part of the repository. */
export const cache = join(root, '.cache');

/** A tool that the workspace's own install brought. */
export const bin = (name) => join(root, 'node_modules', '.bin', name);
