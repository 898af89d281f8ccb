import { parseArgs } from 'node:util';
import type { HypervProfile } from '@virtkit/domain-builder';

export const usage = `usage: npm start -- --name NAME --disk FILE [option…]

The guest:
  --memory GIB                what it has (8)
  --vcpus COUNT               its CPUs (4)
  --disk FILE                 its system disk, a qcow2 image
  --iso FILE                  Microsoft's installation medium
  --virtio-win FILE           the medium with the virtio drivers
  --network NAME              its virtual network (default); "user" for the user-mode one
  --hyperv PROFILE            recommended, all14, nested, hostModel, passthrough, none (recommended)
  --share DIR:TAG             a folder that it reads and cannot change; may be repeated
  --share-read-write DIR:TAG  a folder that it may change; may be repeated
  --type kvm|qemu             with KVM, or emulated, which is slow and has no enlightenments (kvm)

The host:
  --connect URI               the libvirt that is asked what it has (qemu:///system)
  --domcaps FILE --caps FILE  what "virsh domcapabilities --machine q35" and "virsh capabilities" printed there, instead
  --libvirt, --qemu, --virtiofsd VERSION
                              releases there, for what cannot be asked

  --explain                   tells on stderr what was decided, and why
  --define                    defines the domain there`;

/** A folder of the host that the guest sees under a tag. */
export interface SharedFolder {
  readonly source: string;
  readonly tag: string;
}

export type Options = ReturnType<typeof readOptions>;

/** Reads the command line; throws with a message for people. */
export function readOptions(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const list = { type: 'string', multiple: true, default: [] as string[] } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      name: text,
      memory: { type: 'string', default: '8' },
      vcpus: { type: 'string', default: '4' },
      disk: text,
      iso: text,
      'virtio-win': text,
      network: { type: 'string', default: 'default' },
      hyperv: { type: 'string', default: 'recommended' },
      share: list,
      'share-read-write': list,
      type: { type: 'string', default: 'kvm' },
      connect: { type: 'string', default: 'qemu:///system' },
      domcaps: text,
      caps: text,
      libvirt: text,
      qemu: text,
      virtiofsd: text,
      explain: flag,
      define: flag,
    },
  });
  const { name, disk, domcaps, caps } = values;
  if (name === undefined || disk === undefined) throw new Error('--name and --disk are needed');
  if ((domcaps === undefined) !== (caps === undefined)) throw new Error('--domcaps and --caps go together');
  if (domcaps !== undefined && values.define) throw new Error('--define needs a libvirt, not its documents');
  return {
    ...values,
    name,
    disk,
    memory: wholeNumber('--memory', values.memory),
    vcpus: wholeNumber('--vcpus', values.vcpus),
    hyperv: oneOf('--hyperv', values.hyperv, profiles),
    type: oneOf('--type', values.type, ['kvm', 'qemu']),
    share: values.share.map(folderOf),
    'share-read-write': values['share-read-write'].map(folderOf),
  };
}

const profiles: readonly HypervProfile[] = ['recommended', 'all14', 'nested', 'hostModel', 'passthrough', 'none'];

function wholeNumber(option: string, value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new Error(`${option} ${value}: not a whole number above 0`);
  return Number(value);
}

function oneOf<const T extends string>(option: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new Error(`${option} ${value}: one of ${choices.join(', ')}`);
  return found;
}

function folderOf(value: string): SharedFolder {
  const at = value.lastIndexOf(':');
  if (at < 1 || at === value.length - 1) throw new Error(`${value}: a folder is shared as DIR:TAG`);
  return { source: value.slice(0, at), tag: value.slice(at + 1) };
}
