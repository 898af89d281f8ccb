import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The sources (standalone/) and the build (dist/) both lie one level below the package's folder.
const packageRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/** The C module. */
export const nativeFolder = join(packageRoot, 'native');
/** The daemon as one ECMAScript module for QuickJS, made by the package's build. */
export const bundleFile = join(packageRoot, 'dist/quickjs/agent.js');
/** Service files, the installer and the default policy. */
export const packagingFolder = join(packageRoot, 'packaging');
/** Where {@link buildStandalone} puts the executable unless told otherwise. */
export const defaultOutFile = join(packageRoot, 'dist/standalone/virtkit-agent-linux-x86_64');
