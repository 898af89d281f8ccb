import { parseArgs } from 'node:util';

export const USAGE = `usage: npm start -- --domain NAME [--connect URI] [CHANGE…] [--apply]

changes:
  --wanted FILE          the definition that is wanted, instead of the changes below
  --memory SIZE          memory, such as 2GiB
  --vcpus N              CPUs
  --title TEXT           the title; '' removes it
  --attach-disk FILE     adds a disk; repeat for more (--bus scsi for another bus than virtio)
  --detach-disk TARGET   takes a disk away, such as vdb; repeat for more
  --cdrom FILE           the medium of the first CD-ROM drive; '' ejects it

  --apply                makes the changes; without it, they are only shown
  --all                  also shows what libvirt chose by itself
  --replace              takes devices out and puts them back where nothing else changes them in a running guest
`;

const options = {
  connect: { type: 'string', short: 'c', default: 'qemu:///system' },
  domain: { type: 'string', short: 'd' },
  wanted: { type: 'string' },
  memory: { type: 'string' },
  vcpus: { type: 'string' },
  title: { type: 'string' },
  'attach-disk': { type: 'string', multiple: true, default: [] as string[] },
  'detach-disk': { type: 'string', multiple: true, default: [] as string[] },
  bus: { type: 'string', default: 'virtio' },
  cdrom: { type: 'string' },
  apply: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  replace: { type: 'boolean', default: false },
} as const;

const buses = ['virtio', 'scsi', 'usb'] as const;
type Bus = (typeof buses)[number];

/** The changes that a command line can name. */
export interface Changes {
  readonly memory: bigint | undefined;
  readonly vcpus: number | undefined;
  readonly title: string | undefined;
  readonly attach: readonly string[];
  readonly detach: readonly string[];
  readonly bus: Bus;
  readonly cdrom: string | undefined;
}

/** What the command line says. */
export interface Options extends Changes {
  readonly connect: string;
  readonly domain: string;
  readonly wanted: string | undefined;
  readonly apply: boolean;
  readonly all: boolean;
  readonly replace: boolean;
}

/** Reads a command line; a text says what is wrong with it. */
export function readOptions(args: readonly string[]): Options | string {
  let values;
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { domain, memory, vcpus, bus: named, 'attach-disk': attach, 'detach-disk': detach, ...rest } = values;
  if (domain === undefined) return '--domain is missing';
  const bytes = memory === undefined ? undefined : sizeOf(memory);
  if (bytes === null) return `--memory ${memory} is no size such as 2GiB`;
  const count = vcpus === undefined ? undefined : Number(vcpus);
  if (count !== undefined && !(Number.isInteger(count) && count > 0)) return `--vcpus ${vcpus} is no number of CPUs`;
  const bus = buses.find((one) => one === named);
  if (bus === undefined) return `--bus ${named} is none of ${buses.join(', ')}`;
  const { connect, wanted, title, cdrom, apply, all, replace } = rest;
  const changes = { memory: bytes, vcpus: count, title, attach, detach, bus, cdrom };
  const isChanged = [bytes, count, title, cdrom].some((one) => one !== undefined) || attach.length + detach.length > 0;
  if (wanted !== undefined && isChanged) return '--wanted and single changes exclude each other';
  if (wanted === undefined && !isChanged) return 'nothing is to be changed';
  return { connect, domain, wanted, apply, all, replace, ...changes };
}

/** Bytes of a size such as 512MiB; null for what is none. */
function sizeOf(text: string): bigint | null {
  const [, digits = '', unit = ''] = /^(\d{1,9})([MGT]iB)$/.exec(text) ?? [];
  if (digits === '') return null;
  const power = { MiB: 2n, GiB: 3n, TiB: 4n }[unit] ?? 0n;
  return BigInt(digits) * 1024n ** power;
}
