import type { TypedRecord, TypedValue } from '../typed-params.ts';

/** Someone who is logged in to a guest. */
export interface GuestUser {
  readonly name: string;
  /** The Windows domain. */
  readonly domain?: string;
  /** Since when, in milliseconds since 1970 began. */
  readonly loginTimeMs?: bigint;
}

/** A disk that a file system is on. */
export interface GuestFilesystemDisk {
  /** The target name, such as `vda`. */
  readonly alias?: string;
  readonly serial?: string;
  /** The guest's name for it. */
  readonly device?: string;
}

/** A mounted file system with its size. */
export interface GuestFilesystemInfo {
  readonly mountpoint: string;
  readonly name: string;
  readonly fstype: string;
  readonly totalBytes?: bigint;
  readonly usedBytes?: bigint;
  readonly disks: readonly GuestFilesystemDisk[];
}

/** A disk as the guest sees it. */
export interface GuestDisk {
  readonly name: string;
  readonly isPartition: boolean;
  /** The disks it is on. */
  readonly dependencies: readonly string[];
  readonly serial?: string;
  /** The target name, such as `vda`. */
  readonly alias?: string;
  readonly guestAlias?: string;
  readonly guestBus?: string;
}

/** An address of a guest's network interface. */
export interface GuestAddress {
  readonly type: string;
  readonly address: string;
  /** The length of the network's prefix, in bits. */
  readonly prefix: number;
}

/** A network interface as the guest sees it. */
export interface GuestNetworkInterface {
  readonly name: string;
  readonly hwaddr?: string;
  readonly addresses: readonly GuestAddress[];
}

/** What the guest's agent tells. A group that was not asked for, or that the agent does not know, is absent. */
export interface GuestInfo {
  readonly users?: readonly GuestUser[];
  /** By the last part of libvirt's names: `id`, `name`, `pretty-name`, `version`, `kernel-release`, … */
  readonly os?: Readonly<Record<string, string>>;
  readonly timezone?: {
    readonly name?: string;
    /** Seconds east of UTC. */
    readonly offset?: number;
  };
  readonly hostname?: string;
  readonly filesystems?: readonly GuestFilesystemInfo[];
  readonly disks?: readonly GuestDisk[];
  readonly interfaces?: readonly GuestNetworkInterface[];
  /** The load average of 1, 5 and 15 minutes. */
  readonly load?: { readonly oneMinute?: number; readonly fiveMinutes?: number; readonly fifteenMinutes?: number };
  /** All of it, by libvirt's names. */
  readonly all: TypedRecord;
}

/** The parameters of virDomainGetGuestInfo, whose names are paths such as `fs.0.disk.1.alias`, in their groups. */
export function toGuestInfo(all: TypedRecord): GuestInfo {
  const root = new Branch(Object.entries(all));
  const [os, timezone, load] = [root.at('os'), root.at('timezone'), root.at('load')];
  return {
    ...(root.has('user') && { users: root.items('user').map(toUser) }),
    ...(root.has('os') && { os: os.texts() }),
    ...(root.has('timezone') && { timezone: { ...timezone.text('name'), ...timezone.number('offset') } }),
    ...root.text('hostname'),
    ...(root.has('fs') && { filesystems: root.items('fs').map(toFilesystem) }),
    ...(root.has('disk') && { disks: root.items('disk').map(toDisk) }),
    ...(root.has('if') && { interfaces: root.items('if').map(toInterface) }),
    ...(root.has('load') && {
      load: {
        ...load.number('1m', 'oneMinute'),
        ...load.number('5m', 'fiveMinutes'),
        ...load.number('15m', 'fifteenMinutes'),
      },
    }),
    all,
  };
}

const toUser = (user: Branch): GuestUser => ({
  name: user.string('name'),
  ...user.text('domain'),
  ...user.bigint('login-time', 'loginTimeMs'),
});

const toFilesystem = (fs: Branch): GuestFilesystemInfo => ({
  mountpoint: fs.string('mountpoint'),
  name: fs.string('name'),
  fstype: fs.string('fstype'),
  ...fs.bigint('total-bytes', 'totalBytes'),
  ...fs.bigint('used-bytes', 'usedBytes'),
  disks: fs.items('disk').map((disk) => ({ ...disk.text('alias'), ...disk.text('serial'), ...disk.text('device') })),
});

const toDisk = (disk: Branch): GuestDisk => ({
  name: disk.string('name'),
  isPartition: disk.value('partition') === true,
  dependencies: disk.items('dependency').map((dependency) => dependency.string('name')),
  ...disk.text('serial'),
  ...disk.text('alias'),
  ...disk.text('guest_alias', 'guestAlias'),
  ...disk.text('guest_bus', 'guestBus'),
});

const toInterface = (card: Branch): GuestNetworkInterface => ({
  name: card.string('name'),
  ...card.text('hwaddr'),
  addresses: card.items('addr').map((address) => ({
    type: address.string('type'),
    address: address.string('addr'),
    prefix: Number(address.value('prefix') ?? 0),
  })),
});

/** The parameters whose names begin with the same path, by the rest of their names. */
class Branch {
  readonly #entries: ReadonlyMap<string, TypedValue>;

  constructor(entries: Iterable<readonly [string, TypedValue]>) {
    this.#entries = new Map(entries);
  }

  value(name: string): TypedValue | undefined {
    return this.#entries.get(name);
  }

  string(name: string): string {
    return String(this.value(name) ?? '');
  }

  texts(): Record<string, string> {
    return Object.fromEntries([...this.#entries].map(([name, value]) => [name, String(value)]));
  }

  text<K extends string>(name: K): { readonly [P in K]?: string };
  text<K extends string>(name: string, key: K): { readonly [P in K]?: string };
  text(name: string, key = name): Record<string, string> {
    const value = this.value(name);
    return typeof value === 'string' ? { [key]: value } : {};
  }

  number<K extends string>(name: K): { readonly [P in K]?: number };
  number<K extends string>(name: string, key: K): { readonly [P in K]?: number };
  number(name: string, key = name): Record<string, number> {
    const value = this.value(name);
    return typeof value === 'number' ? { [key]: value } : {};
  }

  bigint<K extends string>(name: string, key: K): { readonly [P in K]?: bigint };
  bigint(name: string, key: string): Record<string, bigint> {
    const value = this.value(name);
    return typeof value === 'bigint' ? { [key]: value } : {};
  }

  has(name: string): boolean {
    return [...this.#entries.keys()].some((key) => key.startsWith(`${name}.`));
  }

  at(name: string): Branch {
    const path = `${name}.`;
    const below = [...this.#entries].filter(([key]) => key.startsWith(path));
    return new Branch(below.map(([key, value]) => [key.slice(path.length), value] as const));
  }

  /** What is numbered, in its order; from the names that are there, for a count may claim anything. */
  items(name: string): Branch[] {
    const branch = this.at(name);
    const numbers = [...branch.#entries.keys()].flatMap((key) => /^\d+(?=\.)/u.exec(key) ?? []);
    return [...new Set(numbers)].toSorted((a, b) => Number(a) - Number(b)).map((number) => branch.at(number));
  }
}
