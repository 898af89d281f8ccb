import { attr, child, content, element, foreign, leaf, list } from './describe.ts';
import { devices } from './devices/devices.ts';
import { int, memorySize, oneOf, text, uint, uuid } from './kinds.ts';
import { idmap } from './sections/container.ts';
import { hypervisorChildren, hypervisorNamespaces } from './sections/hypervisor.ts';
import { blkiotune, defaultIothread, iothreadDefinition, perf, throttlegroups } from './sections/tuning.ts';
import { clock, pm } from './sections/clock.ts';
import { cpu, cputune, numatune, vcpu, vcpuState } from './sections/cpu.ts';
import { features } from './sections/features.ts';
import { maxMemory, memory, memoryBacking, memtune } from './sections/memory.ts';
import { os, sysinfo } from './sections/os.ts';
import { keywrap, launchSecurity, resource, seclabel } from './sections/security.ts';

const lifecycle = oneOf(['destroy', 'restart', 'preserve', 'rename-restart'], 'LifecycleAction');
const crash = oneOf(
  ['destroy', 'restart', 'preserve', 'rename-restart', 'coredump-destroy', 'coredump-restart'],
  'CrashAction',
);

const genid = element('GenerationId', 'An id that changes when the guest is restored or copied.', {
  page: 'formatdomain.html#general-metadata',
  text: content(uuid, 'The id; made up by libvirt when absent.', { as: 'id' }),
});

/** A domain: a guest and everything about it. */
export const domain = element('Domain', 'A guest: the machine, its devices, and how the host runs it.', {
  page: 'formatdomain.html#element-and-attribute-overview',
  attributes: {
    type: attr(
      oneOf(
        [
          'kvm',
          'qemu',
          'xen',
          'lxc',
          'bhyve',
          'hvf',
          'vz',
          'parallels',
          'vmware',
          'hyperv',
          'vbox',
          'openvz',
          'uml',
          'kqemu',
          'test',
          'phyp',
          'xenapi',
        ],
        'DomainType',
      ),
      'The hypervisor: `kvm` with hardware help, `qemu` without.',
      { required: true },
    ),
    id: attr(int, 'The number of a running domain; set by libvirt.'),
    ...hypervisorNamespaces,
  },
  children: {
    name: leaf(text, 'The name, unique on its host.', { required: true }),
    uuid: leaf(uuid, 'The identity, unique everywhere; made up by libvirt when absent.'),
    genid: child(genid, undefined, { since: '4.4.0' }),
    title: leaf(text, 'A short description, on one line.'),
    description: leaf(text, 'What people want to say about it.'),
    metadata: foreign('What applications keep here, each in a namespace of its own.'),
    maxMemory: child(maxMemory),
    memory: child(memory),
    currentMemory: leaf(memorySize, 'Bytes that the guest has at boot, below which its balloon holds it.'),
    blkiotune: child(blkiotune),
    memtune: child(memtune),
    memoryBacking: child(memoryBacking),
    vcpu: child(vcpu),
    vcpus: child(element('Vcpus', 'CPUs that can come and go.', { children: { vcpu: list(vcpuState, 'vcpus') } })),
    iothreads: leaf(uint, 'How many I/O threads there are.'),
    iothreadids: child(
      element('IothreadIds', 'I/O threads with numbers of your own.', {
        children: { iothread: list(iothreadDefinition, 'iothreads') },
      }),
    ),
    defaultiothread: child(defaultIothread, undefined, { since: '8.5.0' }),
    cputune: child(cputune),
    numatune: child(numatune),
    resource: child(resource),
    throttlegroups: child(throttlegroups, undefined, { since: '11.2.0' }),
    sysinfo: list(sysinfo, 'sysinfos'),
    bootloader: leaf(text, 'A boot loader of the host (Xen).'),
    bootloader_args: leaf(text, 'Its arguments.'),
    os: child(os),
    idmap: child(idmap),
    features: child(features),
    cpu: child(cpu),
    clock: child(clock),
    on_poweroff: leaf(lifecycle, 'What happens when the guest switches itself off.'),
    on_reboot: leaf(lifecycle, 'What happens when the guest restarts.'),
    on_crash: leaf(crash, 'What happens when the guest crashes.'),
    on_lockfailure: leaf(
      oneOf(['poweroff', 'restart', 'pause', 'ignore'], 'LockFailureAction'),
      'What happens when a disk lock is lost.',
    ),
    pm: child(pm),
    perf: child(perf),
    devices: child(devices),
    keywrap: child(keywrap),
    launchSecurity: child(launchSecurity),
    seclabel: list(seclabel, 'seclabels'),
    ...hypervisorChildren,
  },
});
