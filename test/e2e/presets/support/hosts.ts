import { type Host, parseCapabilities, parseDomainCapabilities } from '@virtkit/domain-builder';
import type { Connection } from '@virtkit/libvirt-client';

/** What a running libvirt says of itself: its domain capabilities for q35, its capabilities, the releases. */
export async function hostOf(conn: Connection, virtType: 'kvm' | 'qemu'): Promise<Host> {
  const domainCapabilities = (await conn.domainCapabilities({ arch: 'x86_64', machine: 'q35', virtType })).unwrap();
  const versions = { libvirt: (await conn.libVersion()).unwrap(), qemu: (await conn.version()).unwrap() };
  return {
    domainCapabilities: parseDomainCapabilities(domainCapabilities).unwrap(),
    capabilities: parseCapabilities((await conn.capabilities()).unwrap()).unwrap(),
    versions,
  };
}
