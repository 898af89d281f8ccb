import { escapeXml } from './scan-xml.ts';

/** The host that the test server claims to be; every field may be changed. */
export class TestHost {
  hostname = 'test-host';
  /** The hypervisor's version. */
  hypervisorVersion = '7.2.22';
  /** The processor's model, of at most 31 bytes. */
  cpuModel = 'x86_64';
  /** In KiB. */
  memoryKiB = 16n * 1024n * 1024n;
  cpus = 4;
  mhz = 2600;
  /** What virConnectGetCapabilities says; made of the rest unless set. */
  capabilitiesXml: string | undefined;
  /** What virConnectGetDomainCapabilities says; made of what was asked for unless set. */
  domainCapabilitiesXml: string | undefined;

  /** @internal */
  capabilities(): string {
    return (
      this.capabilitiesXml ??
      `<capabilities>
  <host>
    <cpu>
      <arch>x86_64</arch>
      <model>${escapeXml(this.cpuModel)}</model>
      <topology sockets='1' dies='1' cores='${this.cpus}' threads='1'/>
    </cpu>
  </host>
  <guest>
    <os_type>hvm</os_type>
    <arch name='x86_64'>
      <emulator>/usr/bin/qemu-system-x86_64</emulator>
      <machine>q35</machine>
      <domain type='qemu'/>
    </arch>
  </guest>
</capabilities>
`
    );
  }

  /** @internal */
  domainCapabilities(asked: {
    readonly emulatorbin: string | null;
    readonly arch: string | null;
    readonly machine: string | null;
    readonly virttype: string | null;
  }): string {
    return (
      this.domainCapabilitiesXml ??
      `<domainCapabilities>
  <path>${escapeXml(asked.emulatorbin ?? '/usr/bin/qemu-system-x86_64')}</path>
  <domain>${escapeXml(asked.virttype ?? 'qemu')}</domain>
  <machine>${escapeXml(asked.machine ?? 'q35')}</machine>
  <arch>${escapeXml(asked.arch ?? 'x86_64')}</arch>
  <vcpu max='255'/>
</domainCapabilities>
`
    );
  }
}
