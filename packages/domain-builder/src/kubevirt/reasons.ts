import type { KubeVirtOmission } from './options.ts';

type Reason = Pick<KubeVirtOmission, 'severity' | 'why'>;

const info = (why: string): Reason => ({ severity: 'info', why });
const warning = (why: string): Reason => ({ severity: 'warning', why });
const error = (why: string): Reason => ({ severity: 'error', why });

/** Why fields are left out, by their last name wherever they are. */
const byName: Readonly<Record<string, Reason>> = {
  extra: warning('this package does not know it, so it cannot be expressed'),
  address: info('the cluster gives addresses'),
  alias: info('libvirt gives aliases when the guest starts'),
  seclabels: info('the cluster labels what it runs'),
  index: info('libvirt counts them when the guest starts'),
};

/** Why fields are left out, by their paths; `*` stands for any place in a list. A path covers what is in it. */
const byPath: Readonly<Record<string, Reason>> = {
  id: info('it is the number of a running guest'),
  metadata: info('it belongs to the programs that wrote it'),
  genid: warning('KubeVirt has no field for the generation id, which Windows domain controllers look at'),
  blkiotune: warning('KubeVirt has no field for I/O weights'),
  memtune: warning('set options.resources.limits instead'),
  'memoryBacking.source': info('KubeVirt chooses shared memory itself where a device needs it'),
  'memoryBacking.access': info('KubeVirt chooses shared memory itself where a device needs it'),
  'memoryBacking.locked': info('KubeVirt locks memory itself where a device needs it'),
  'memoryBacking.nosharepages': info('merging of pages is up to the nodes'),
  currentMemory: info('KubeVirt starts a guest with all its memory'),
  iothreads: info('KubeVirt counts the threads itself'),
  iothreadids: info('KubeVirt numbers the threads itself'),
  cputune: warning('set options.resources instead; KubeVirt has no other field for it'),
  'cputune.iothreadpins': info('KubeVirt places the threads itself'),
  numatune: info('with dedicated CPUs the node chooses its NUMA nodes itself'),
  resource: info('the pod is the guest’s control group'),
  idmap: info('it is for containers'),
  'features.pae': info('every machine of KubeVirt has it'),
  'features.vmport': info('KubeVirt’s machine types choose it'),
  'cpu.match': info('KubeVirt asks for the model exactly'),
  'cpu.check': info('the scheduler chooses nodes that have the CPU'),
  'cpu.migratable': info('KubeVirt chooses it'),
  'cpu.model.fallback': info('the scheduler chooses nodes that have the model'),
  'cpu.numa': warning('KubeVirt makes guest NUMA nodes only with dedicated CPUs and huge pages'),
  'cpu.topology.dies': warning('KubeVirt has no dies'),
  'cpu.topology.clusters': warning('KubeVirt has no clusters'),
  onPoweroff: info('options.runStrategy says what happens'),
  onReboot: info('KubeVirt lets guests reboot'),
  onCrash: info('options.runStrategy says what happens'),
  onLockfailure: info('the cluster’s storage locks'),
  pm: warning('KubeVirt has no field for sleep states'),
  perf: info('the cluster measures in its own way'),
  seclabels: info('the cluster labels what it runs'),
  launchSecurity: error('confidential guests must be set up by hand: the keys and measurements are of one host'),
  qemuCommandline: error('KubeVirt passes nothing to QEMU unseen; a hook sidecar can'),
  qemuCapabilities: error('KubeVirt passes nothing to QEMU unseen; a hook sidecar can'),
  qemuOverride: error('KubeVirt passes nothing to QEMU unseen; a hook sidecar can'),
  xmlnsQemu: info('it declares a prefix'),
  'os.nvram': info('KubeVirt keeps the firmware’s variables itself'),
  'os.loader': info('KubeVirt brings its own firmware'),
  'os.bootmenu': warning('KubeVirt has no boot menu'),
  'os.smbios': info('KubeVirt writes the SMBIOS tables itself'),
  sysinfos: warning('KubeVirt has fields for a serial number and the chassis only'),
  'devices.emulator': info('KubeVirt brings its own QEMU'),
  'devices.controllers': info('KubeVirt adds the controllers that the devices need'),
  'devices.hubs': info('KubeVirt adds the controllers that the devices need'),
  'devices.consoles': info('KubeVirt has one serial console of its own'),
  'devices.serials': info('KubeVirt has one serial console of its own'),
  'devices.channels': warning('KubeVirt has no channels of one’s own; a guest can use vsock'),
  'devices.graphics': info('KubeVirt shows the display by VNC through its API'),
  'devices.audios': info('KubeVirt plays no sound outside the guest'),
  'devices.videos': info('KubeVirt chooses the video device'),
  'devices.rngs.*': info('KubeVirt reads the node’s /dev/urandom, without a limit'),
  'devices.memballoons.*': info('KubeVirt sets the balloon up itself'),
  'devices.inputs': info('KubeVirt’s machines have a keyboard and a mouse of their own'),
  'devices.tpms.*': info('KubeVirt’s TPM is a 2.0 one that it makes itself'),
  'devices.disks.*.driver': info('KubeVirt chooses it'),
  'devices.disks.*.driver.discard': info('KubeVirt passes discards on wherever the volume can'),
  'devices.disks.*.target.dev': info('the guest names its disks itself'),
  'devices.disks.*.backingStore': warning('a volume holds the whole disk; flatten it when it is imported'),
  'devices.disks.*.iotune': warning('KubeVirt has no limits of I/O; the storage class may'),
  'devices.disks.*.encryption': error('KubeVirt does not open encrypted images; the storage class may encrypt'),
  'devices.disks.*.auth': info('the storage class knows its own credentials'),
  'devices.disks.*.snapshot': info('the cluster makes snapshots in its own way'),
  'devices.interfaces.*.target': info('the pod names its devices itself'),
  'devices.interfaces.*.bandwidth': warning('the network’s definition limits bandwidth'),
  'devices.interfaces.*.vlan': warning('the network’s definition has the VLAN'),
  'devices.interfaces.*.mtu': info('it is the network’s'),
  'devices.interfaces.*.filterref': warning('a NetworkPolicy filters instead'),
  'devices.interfaces.*.virtualport': info('it is the network’s'),
  'devices.interfaces.*.driver': info('KubeVirt chooses it'),
  'devices.interfaces.*.link.state': info('it is up'),
  'devices.watchdogs.*': info('KubeVirt has one watchdog'),
  'devices.vsocks': warning('open the feature gate VSOCK and name it in options.featureGates'),
  'devices.panics': warning('open the feature gate PanicDevices and name it in options.featureGates'),
  'devices.hostdevs': error('say by options.hostDevice which device of the nodes it becomes'),
  'devices.memories': warning('KubeVirt plugs memory up to memory.maxGuest itself'),
  'devices.shmems': error('KubeVirt has no memory that guests share'),
  'devices.nvrams': info('KubeVirt keeps the firmware’s variables itself'),
  'devices.iommus': warning('KubeVirt has no field for an IOMMU'),
  'devices.smartcards': error('KubeVirt has no smartcards'),
  'devices.parallels': error('KubeVirt has no parallel ports'),
};

/** Why a field is left out: what is said of the nearest path around it, or of its name. */
export const reasonFor = (path: string): Reason => {
  const keys = path.split('.').map((key) => (/^\d+$/.test(key) ? '*' : key));
  const last = keys.findLast((key) => key !== '*') ?? '';
  for (let length = keys.length; length > 0; length--) {
    const reason = byPath[keys.slice(0, length).join('.')];
    if (reason) return byName[last] && length < keys.length ? byName[last] : reason;
  }
  return byName[last] ?? warning('KubeVirt has no field for it');
};
