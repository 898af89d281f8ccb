import { join } from 'node:path';
import { packagingFolder } from './paths.ts';

/** One file of an installation medium; `source` is a file of this machine or text, as iso-builder's `Source` takes it. */
export interface InstallationFile {
  /** Name on the medium. */
  readonly path: string;
  /** Permission bits. */
  readonly mode: number;
  readonly source: { readonly path: string } | { readonly text: string };
}

/**
 * What an installation medium (an ISO image, a share, an initramfs) holds: the executable, the installer, a policy and the
 * service files. In the guest: `sh install.sh`. `policy` replaces the default policy by other JSON text.
 */
export function installationFiles(options: {
  readonly executable: string;
  readonly policy?: string;
}): InstallationFile[] {
  const packaged = (path: string, mode: number): InstallationFile => ({
    path,
    mode,
    source: { path: join(packagingFolder(), path) },
  });
  return [
    { path: 'virtkit-agent', mode: 0o755, source: { path: options.executable } },
    packaged('install.sh', 0o755),
    options.policy === undefined
      ? packaged('agent.json', 0o644)
      : { path: 'agent.json', mode: 0o644, source: { text: options.policy } },
    packaged('virtkit-agent.service', 0o644),
    packaged('virtkit-agent.openrc', 0o755),
    packaged('third-party-notices.txt', 0o644),
  ];
}
