import type { Host } from '../../src/facts/host.ts';
import type { Windows11Options } from '../../src/presets/windows11/options.ts';
import { windows11 } from '../../src/presets/windows11.ts';
import type { Domain } from '../../src/schema/types.gen.ts';
import { amdHost, intelHost, intelHostWithoutNested, oldHost, tcgHost } from './hosts.ts';
import { guest } from './windows11-bases.ts';

const install = {
  windows: '/var/lib/libvirt/images/Win11.iso',
  virtioWin: '/var/lib/libvirt/images/virtio-win.iso',
  answerFile: '/var/lib/libvirt/images/win11-answers.iso',
};

const made = (options: Windows11Options, domain: Domain = guest): Domain => windows11(options)(domain).unwrap().domain;

const on = (host: Host, options: Windows11Options = {}): Domain => made({ host, ...options });

/** Each golden file with what makes it. */
export const windows11Goldens: readonly {
  readonly name: string;
  readonly make: () => Domain;
}[] = [
  { name: 'windows11-unknown-host', make: () => made({}) },
  { name: 'windows11-intel', make: () => on(intelHost, { install }) },
  { name: 'windows11-intel-all14', make: () => on(intelHost, { hyperv: 'all14' }) },
  { name: 'windows11-intel-nested', make: () => on(intelHost, { hyperv: 'nested' }) },
  { name: 'windows11-intel-without-nested-all14', make: () => on(intelHostWithoutNested, { hyperv: 'all14' }) },
  { name: 'windows11-amd', make: () => on(amdHost, { threads: 2, sound: true }) },
  { name: 'windows11-amd-nested', make: () => on(amdHost, { hyperv: 'nested' }) },
  { name: 'windows11-old', make: () => on(oldHost, { install: { windows: install.windows } }) },
  { name: 'windows11-old-all14', make: () => on(oldHost, { hyperv: 'all14' }) },
  { name: 'windows11-passthrough', make: () => on(oldHost, { hyperv: 'passthrough' }) },
  {
    name: 'windows11-host-model',
    make: () => made({ host: { versions: { libvirt: '12.0.0' } }, hyperv: 'hostModel' }),
  },
  {
    name: 'windows11-none',
    make: () => on(oldHost, { hyperv: 'none', tpm: false, secureBoot: false, display: 'vnc' }),
  },
  { name: 'windows11-tcg', make: () => made({ host: tcgHost, install }, { ...guest, type: 'qemu' }) },
];
