import type { Channel, Console, Devices, Domain, Rng, Smartcard } from '../../../../schema/types.gen.ts';
import type { Reconnect } from '../../../../schema/types.gen.ts';

/** The other end on the host, with the fields that any type of it may have. */
export interface CharacterEnd {
  readonly mode?: 'bind' | 'connect';
  readonly path?: string;
  readonly host?: string;
  readonly service?: string;
  readonly channel?: string;
  readonly master?: string;
  readonly slave?: string;
  readonly reconnect?: Reconnect;
}

/** A device that moves characters, with its ends on the host. */
export interface CharacterUse {
  readonly path: string;
  /** What a message calls it. */
  readonly name: string;
  readonly type: string | undefined;
  readonly ends: readonly CharacterEnd[];
  readonly protocol: string | undefined;
  /** True when libvirt makes up the path of a unix socket. */
  readonly ownPath: boolean;
}

type Lists = Pick<Devices, 'serials' | 'parallels' | 'consoles' | 'channels' | 'redirdevs'>;
/** A device that is a character device itself. */
export type Character = NonNullable<Lists[keyof Lists]>[number];

/** Every use of a character device: ports, consoles, channels, redirected devices, smart cards, entropy daemons. */
export const characterUses = ({ devices }: Domain): readonly CharacterUse[] => {
  if (devices === undefined) return [];
  const uses: CharacterUse[] = [];
  const add = (list: readonly Character[] | undefined, name: keyof Lists, word: string): void =>
    list?.forEach((item, index) => {
      if (name === 'consoles' && isMirror(item, index, devices)) return;
      uses.push({
        path: `devices.${name}.${index}`,
        name: `${word} ${index}`,
        type: item.type,
        ends: endsOf(item),
        protocol: item.type === 'tcp' ? item.protocol?.type : undefined,
        ownPath: name === 'channels' && hasOwnPath(item),
      });
    });
  add(devices.serials, 'serials', 'serial port');
  add(devices.parallels, 'parallels', 'parallel port');
  add(devices.consoles, 'consoles', 'console');
  add(devices.channels, 'channels', 'channel');
  add(devices.redirdevs, 'redirdevs', 'redirected device');
  devices.smartcards?.forEach((item, index) => uses.push(...smartcardUse(item, index)));
  devices.rngs?.forEach((item, index) => uses.push(...entropyUse(item, index)));
  return uses;
};

/** libvirt replaces a first console that is a serial port by the first serial port. */
const isMirror = (item: Character, index: number, { serials }: Devices): boolean => {
  // Only consoles are asked for here.
  const type = (item as Console).target?.type;
  return index === 0 && serials !== undefined && serials.length > 0 && (type === undefined || type === 'serial');
};

const hasOwnPath = (item: Character): boolean => {
  // Only channels are asked for here.
  const type = (item as Channel).target?.type;
  return type === 'virtio' || type === 'xen';
};

const endsOf = (item: Character): readonly CharacterEnd[] => {
  if ('sources' in item) return item.sources ?? [];
  // Each type of source has some of the fields of an end, and only its own fields are looked at.
  return 'source' in item && item.source !== undefined ? [item.source as CharacterEnd] : [];
};

const smartcardUse = (item: Smartcard, index: number): readonly CharacterUse[] =>
  item.mode === 'passthrough' && item.type !== undefined
    ? [
        {
          path: `devices.smartcards.${index}`,
          name: `smart card ${index}`,
          type: item.type,
          ends: item.sources ?? [],
          protocol: item.type === 'tcp' ? item.protocol?.type : undefined,
          ownPath: false,
        },
      ]
    : [];

const entropyUse = ({ backend }: Rng, index: number): readonly CharacterUse[] =>
  backend?.model === 'egd' && backend.type !== undefined
    ? [
        {
          path: `devices.rngs.${index}.backend`,
          name: `the entropy daemon of random number generator ${index}`,
          type: backend.type,
          ends: backend.sources ?? [],
          protocol: backend.type === 'tcp' ? backend.protocol?.type : undefined,
          ownPath: false,
        },
      ]
    : [];
