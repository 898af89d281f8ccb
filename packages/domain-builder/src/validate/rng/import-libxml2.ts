import type * as libxml2Module from 'libxml2-wasm';
import type * as nodeModule from 'libxml2-wasm/lib/nodejs.mjs';

/** The library's own types; nothing of them is left in the types of this package. */
export type Libxml2 = typeof libxml2Module;
export type NodeFiles = typeof nodeModule;

/**
 * Imports the optional package when it is wanted, by names that bundlers do not see. They leave it where it is installed:
 * its top-level await cannot be in a bundle of CommonJS.
 */
export const importLibxml2 = async (): Promise<{ readonly libxml2: Libxml2; readonly files: NodeFiles }> => {
  const [libxml2, files] = await Promise.all([imported('libxml2-wasm'), imported('libxml2-wasm/lib/nodejs.mjs')]);
  // What the package exports is what its own types say.
  return { libxml2: libxml2 as Libxml2, files: files as NodeFiles };
};

const imported = (name: string): Promise<unknown> => import(name);
