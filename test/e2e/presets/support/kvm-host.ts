import { type Host, parseCapabilities, parseDomainCapabilities } from '@virtkit/domain-builder';

/** A host with working KVM, as its libvirt would describe it: this machine need not be one. */
export interface KvmHostFacts {
  readonly vendor: 'Intel' | 'AMD';
  /** Whether guests can run guests. */
  readonly nested: boolean;
  /** Releases of libvirt and QEMU that belong together. */
  readonly libvirt: string;
  readonly qemu: string;
  readonly virtiofsd?: string;
  /** What domain capabilities list under `hyperv`. */
  readonly enlightenments: readonly string[];
}

/** Every word that libvirt 9.0 can list. */
const words = [
  'relaxed',
  'vapic',
  'spinlocks',
  'vpindex',
  'runtime',
  'synic',
  'stimer',
  'reset',
  'vendor_id',
  'frequencies',
  'reenlightenment',
  'tlbflush',
  'ipi',
  'evmcs',
  'avic',
];

/** An Intel host whose guests can run guests; as old as the libvirt that converts its domains here. */
export const intelHost: KvmHostFacts = {
  vendor: 'Intel',
  nested: true,
  libvirt: '9.0.0',
  qemu: '7.2.0',
  enlightenments: words,
};

/** The facts as a preset takes them. */
export const kvmHost = (facts: KvmHostFacts): Host => ({
  domainCapabilities: parseDomainCapabilities(domainCapabilitiesText(facts)).unwrap(),
  capabilities: parseCapabilities(capabilitiesText(facts)).unwrap(),
  versions: {
    libvirt: facts.libvirt,
    qemu: facts.qemu,
    ...(facts.virtiofsd !== undefined && { virtiofsd: facts.virtiofsd }),
  },
});

const values = (name: string, list: readonly string[]): string =>
  `<enum name='${name}'>${list.map((value) => `<value>${value}</value>`).join('')}</enum>`;

const virtualization = ({ vendor }: KvmHostFacts): string => (vendor === 'Intel' ? 'vmx' : 'svm');

const model = ({ vendor }: KvmHostFacts): string => (vendor === 'Intel' ? 'Skylake-Server-IBRS' : 'EPYC-Rome');

/** As `virsh domcapabilities --machine q35 --virttype kvm` prints it. */
export const domainCapabilitiesText = (facts: KvmHostFacts): string => `<domainCapabilities>
  <path>/usr/bin/qemu-system-x86_64</path>
  <domain>kvm</domain>
  <machine>pc-q35-7.2</machine>
  <arch>x86_64</arch>
  <vcpu max='288'/>
  <iothreads supported='yes'/>
  <os supported='yes'>
    ${values('firmware', ['efi'])}
    <loader supported='yes'>
      <value>/usr/share/OVMF/OVMF_CODE_4M.ms.fd</value>
      ${values('type', ['rom', 'pflash'])}
      ${values('readonly', ['yes', 'no'])}
      ${values('secure', ['yes', 'no'])}
    </loader>
  </os>
  <cpu>
    <mode name='host-passthrough' supported='yes'>${values('hostPassthroughMigratable', ['on', 'off'])}</mode>
    <mode name='maximum' supported='yes'>${values('maximumMigratable', ['on', 'off'])}</mode>
    <mode name='host-model' supported='yes'>
      <model fallback='forbid'>${model(facts)}</model>
      <vendor>${facts.vendor}</vendor>
      ${facts.nested ? `<feature policy='require' name='${virtualization(facts)}'/>` : ''}
      <feature policy='require' name='invtsc'/>
    </mode>
    <mode name='custom' supported='yes'/>
  </cpu>
  <memoryBacking supported='yes'>${values('sourceType', ['file', 'anonymous', 'memfd'])}</memoryBacking>
  <devices>
    <disk supported='yes'>${values('bus', ['scsi', 'virtio', 'usb', 'sata'])}</disk>
    <graphics supported='yes'>${values('type', ['vnc', 'spice'])}</graphics>
    <video supported='yes'>${values('modelType', ['vga', 'qxl', 'virtio', 'none', 'bochs', 'ramfb'])}</video>
    <filesystem supported='yes'>${values('driverType', ['path', 'handle', 'virtiofs'])}</filesystem>
    <tpm supported='yes'>
      ${values('model', ['tpm-tis', 'tpm-crb'])}
      ${values('backendModel', ['passthrough', 'emulator', 'external'])}
      ${values('backendVersion', ['1.2', '2.0'])}
    </tpm>
    <channel supported='yes'>${values('type', ['pty', 'unix', 'spicevmc'])}</channel>
  </devices>
  <features>
    <vmcoreinfo supported='yes'/>
    <hyperv supported='yes'>${values('features', facts.enlightenments)}</hyperv>
  </features>
</domainCapabilities>
`;

/** As `virsh capabilities` prints it: one socket of four cores with two threads each. */
export const capabilitiesText = (facts: KvmHostFacts): string => `<capabilities>
  <host>
    <uuid>6f1f0f62-0b4e-4b4c-9c4f-5c5d1d0c2b11</uuid>
    <cpu>
      <arch>x86_64</arch>
      <model>${model(facts)}</model>
      <vendor>${facts.vendor}</vendor>
      <counter name='tsc' frequency='2400000000' scaling='yes'/>
      <topology sockets='1' dies='1' cores='4' threads='2'/>
      <feature name='${virtualization(facts)}'/>
      <feature name='invtsc'/>
      <pages unit='KiB' size='4'/>
      <pages unit='KiB' size='2048'/>
    </cpu>
    <topology>
      <cells num='1'>
        <cell id='0'>
          <memory unit='KiB'>33554432</memory>
          <pages unit='KiB' size='4'>4194304</pages>
          <pages unit='KiB' size='2048'>8192</pages>
          <cpus num='8'>
${Array.from({ length: 8 }, (_, id) => `            <cpu id='${id}' socket_id='0' die_id='0' core_id='${id % 4}' siblings='${id % 4},${(id % 4) + 4}'/>`).join('\n')}
          </cpus>
        </cell>
      </cells>
    </topology>
  </host>
  <guest>
    <os_type>hvm</os_type>
    <arch name='x86_64'>
      <wordsize>64</wordsize>
      <emulator>/usr/bin/qemu-system-x86_64</emulator>
      <machine maxCpus='288' canonical='pc-q35-7.2'>q35</machine>
      <domain type='qemu'/>
      <domain type='kvm'/>
    </arch>
    <features>
      <acpi default='on' toggle='yes'/>
      <apic default='on' toggle='no'/>
    </features>
  </guest>
</capabilities>
`;
