import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Functions, not constants: in an application that was bundled into one CommonJS file there is no `import.meta.url`, and only
// what builds or installs the agent needs the package's folder. The sources (standalone/) and the build (dist/) both lie one
// level below it.
const inPackage = (path: string): string => join(dirname(dirname(fileURLToPath(import.meta.url))), path);

/** The C module. */
export const nativeFolder = (): string => inPackage('native');
/** The daemon as one ECMAScript module for QuickJS, made by the package's build. */
export const bundleFile = (): string => inPackage('dist/quickjs/agent.js');
/** Service files, the installer and the default policy. */
export const packagingFolder = (): string => inPackage('packaging');
/** Where {@link buildStandalone} puts the executable unless told otherwise. */
export const defaultOutFile = (): string => inPackage('dist/standalone/virtkit-agent-linux-x86_64');
