import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { type Host, parseCapabilities, parseDomainCapabilities } from '@virtkit/domain-builder';
import type { Connection } from '@virtkit/libvirt-client';
import type { Options } from './options.ts';
import { take } from './take.ts';

const run = promisify(execFile);

/** What is known of the host: from its libvirt, or from the documents that it printed earlier. */
export async function hostFacts(options: Options, conn: Connection | undefined): Promise<Host> {
  const documents = conn ? await ask(conn, options.type) : await read(options);
  const versions = { ...documents.versions, ...given(options) };
  // Domain capabilities do not tell the release of virtiofsd, and only the programs of this machine can be asked.
  if (conn && versions.virtiofsd === undefined && isLocal(options.connect)) {
    Object.assign(versions, await localVirtiofsd());
  }
  return {
    domainCapabilities: take(parseDomainCapabilities(documents.domainCapabilities)),
    capabilities: take(parseCapabilities(documents.capabilities)),
    versions,
  };
}

async function ask(conn: Connection, virtType: 'kvm' | 'qemu') {
  // Without the machine libvirt answers for i440fx, which has neither Secure Boot nor a TPM to speak of.
  const domainCapabilities = take(await conn.domainCapabilities({ arch: 'x86_64', machine: 'q35', virtType }));
  const capabilities = take(await conn.capabilities());
  const versions = { libvirt: take(await conn.libVersion()), qemu: take(await conn.version()) };
  return { domainCapabilities, capabilities, versions };
}

async function read({ domcaps = '', caps = '' }: Options) {
  const [domainCapabilities, capabilities] = await Promise.all([domcaps, caps].map((file) => readFile(file, 'utf8')));
  return { domainCapabilities: domainCapabilities ?? '', capabilities: capabilities ?? '', versions: {} };
}

const given = ({ libvirt, qemu, virtiofsd }: Options) => ({
  ...(libvirt !== undefined && { libvirt }),
  ...(qemu !== undefined && { qemu }),
  ...(virtiofsd !== undefined && { virtiofsd }),
});

/** Whether a URI names no other host. */
const isLocal = (uri: string): boolean => /^[a-z]+(?:\+unix)?:\/\/\//.test(uri);

/** Where distributions keep it: it is not in PATH. */
const places = ['/usr/libexec/virtiofsd', '/usr/lib/virtiofsd', '/usr/lib/qemu/virtiofsd'];

async function localVirtiofsd(): Promise<{ readonly virtiofsd?: string }> {
  for (const program of places) {
    try {
      const { stdout } = await run(program, ['--version'], { timeout: 5000 });
      // QEMU's own of old, which cannot share read-only, counts as QEMU does and prints "virtiofsd version 7.2.0".
      const [, virtiofsd] = /^virtiofsd (\d+(?:\.\d+)+)/.exec(stdout) ?? [];
      if (virtiofsd !== undefined) return { virtiofsd };
    } catch {
      // It is not there.
    }
  }
  return {};
}
