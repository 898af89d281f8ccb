import type { Host } from '../../src/facts/host.ts';
import { parseCapabilities } from '../../src/model/documents/capabilities.ts';
import { parseDomainCapabilities } from '../../src/model/documents/domain-capabilities.ts';

// Hosts described by hand, as short as the presets need them.

const values = (name: string, words: readonly string[]): string =>
  `<enum name='${name}'>${words.map((word) => `<value>${word}</value>`).join('')}</enum>`;

interface Described {
  readonly domain: 'kvm' | 'qemu';
  readonly machine: string;
  readonly vendor: string;
  readonly cpuFeatures: readonly string[];
  readonly hyperv: readonly string[] | undefined;
  readonly graphics?: readonly string[];
}

const domainCapabilities = ({ domain, machine, vendor, cpuFeatures, hyperv, graphics }: Described): string => `
<domainCapabilities>
  <path>/usr/bin/qemu-system-x86_64</path>
  <domain>${domain}</domain>
  <machine>${machine}</machine>
  <arch>x86_64</arch>
  <vcpu max='288'/>
  <iothreads supported='yes'/>
  <os supported='yes'>
    ${values('firmware', ['bios', 'efi'])}
    <loader supported='yes'>${values('secure', ['yes', 'no'])}</loader>
  </os>
  <cpu>
    <mode name='host-passthrough' supported='${domain === 'kvm' ? 'yes' : 'no'}'/>
    <mode name='maximum' supported='yes'/>
    <mode name='host-model' supported='yes'>
      <vendor>${vendor}</vendor>
      ${cpuFeatures.map((name) => `<feature policy='require' name='${name}'/>`).join('')}
    </mode>
    <mode name='custom' supported='yes'/>
  </cpu>
  <devices>
    <graphics supported='yes'>${values('type', graphics ?? ['vnc', 'spice', 'egl-headless'])}</graphics>
    <video supported='yes'>${values('modelType', ['vga', 'qxl', 'virtio', 'none'])}</video>
    <tpm supported='yes'>
      ${values('model', ['tpm-tis', 'tpm-crb'])}
      ${values('backendModel', ['passthrough', 'emulator'])}
    </tpm>
  </devices>
  <features>
    ${hyperv === undefined ? '' : `<hyperv supported='yes'>${values('features', hyperv)}</hyperv>`}
  </features>
</domainCapabilities>`;

const host = (described: Described, versions: Host['versions']): Host => ({
  domainCapabilities: parseDomainCapabilities(domainCapabilities(described)).unwrap(),
  capabilities: parseCapabilities(
    `<capabilities><host><cpu><arch>x86_64</arch><vendor>${described.vendor}</vendor>` +
      `${described.cpuFeatures.map((name) => `<feature name='${name}'/>`).join('')}</cpu></host></capabilities>`,
  ).unwrap(),
  ...(versions && { versions }),
});

const old = ['relaxed', 'vapic', 'spinlocks', 'vpindex', 'runtime', 'synic', 'stimer', 'reset', 'vendor_id'];
const middle = [...old, 'frequencies', 'reenlightenment', 'tlbflush', 'ipi'];
const young = [...middle, 'avic', 'emsr_bitmap', 'xmm_input'];

/** An Intel host of 2025 with nested VMX. */
export const intelHost = host(
  {
    domain: 'kvm',
    machine: 'pc-q35-9.2',
    vendor: 'Intel',
    cpuFeatures: ['vmx', 'tsc_adjust', 'invtsc'],
    hyperv: [...middle, 'evmcs', 'avic', 'emsr_bitmap', 'xmm_input'],
  },
  { libvirt: '11.3.0', qemu: '9.2.3', virtiofsd: '1.13.1', kernel: '6.12.8' },
);

/** The same without nested VMX; its list has evmcs all the same. */
export const intelHostWithoutNested = host(
  {
    domain: 'kvm',
    machine: 'pc-q35-9.2',
    vendor: 'Intel',
    cpuFeatures: ['tsc_adjust', 'invtsc'],
    hyperv: [...middle, 'evmcs', 'avic', 'emsr_bitmap', 'xmm_input'],
  },
  { libvirt: '11.3.0', qemu: '9.2.3', virtiofsd: '1.13.1', kernel: '6.12.8' },
);

/** An AMD host of 2025 with nested SVM, whose QEMU has no SPICE. */
export const amdHost = host(
  {
    domain: 'kvm',
    machine: 'pc-q35-9.2',
    vendor: 'AMD',
    cpuFeatures: ['svme-addr-chk', 'vgif', 'topoext'],
    hyperv: young,
    graphics: ['vnc', 'egl-headless'],
  },
  { libvirt: '11.3.0', qemu: '9.2.3', virtiofsd: '1.13.1', kernel: '6.12.8' },
);

/** A host with libvirt 9.0 and QEMU 7.2, whose list ends early. */
export const oldHost = host(
  { domain: 'kvm', machine: 'pc-q35-7.2', vendor: 'Intel', cpuFeatures: ['vmx', 'invtsc'], hyperv: middle },
  { libvirt: '9.0.0', qemu: '7.2.4', virtiofsd: '7.2.4', kernel: '6.1.0' },
);

/** A host without KVM; its list is as long as that of others, and means nothing. */
export const tcgHost = host(
  { domain: 'qemu', machine: 'pc-q35-9.2', vendor: 'AMD', cpuFeatures: ['vgif'], hyperv: young },
  { libvirt: '11.3.0', qemu: '9.2.3', virtiofsd: '1.13.1', kernel: '6.12.8' },
);

/** Each of them by name. */
export const hosts: Readonly<Record<string, Host>> = {
  intel: intelHost,
  'intel-without-nested': intelHostWithoutNested,
  amd: amdHost,
  old: oldHost,
  tcg: tcgHost,
  unknown: {},
};
