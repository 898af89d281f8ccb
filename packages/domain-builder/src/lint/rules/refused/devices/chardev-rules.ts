import type { Domain } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { type Character, type CharacterEnd, type CharacterUse, characterUses } from './character-ends.ts';
import { hasElement, judgeEach, refusal } from './judge.ts';

const page = 'formatdomain.html#consoles-serial-parallel-channel-devices';

const judgeUses = (domain: Domain, judge: (use: CharacterUse) => string | undefined): readonly Problem[] =>
  characterUses(domain).flatMap((use) => {
    const message = judge(use);
    return message === undefined
      ? []
      : [{ path: use.path, message: `${use.name} of type ${use.type ?? '?'} ${message}` }];
  });

/** What the ends of a device lack. */
const lack = ({ type, ends, ownPath }: CharacterUse): string | undefined => {
  const end: CharacterEnd = ends[0] ?? {};
  switch (type) {
    case 'file':
    case 'dev':
    case 'pipe':
      return end.path === undefined ? 'names no path' : undefined;
    case 'unix':
      return end.path === undefined && !ownPath ? 'names no path of a socket' : undefined;
    case 'tcp':
      if (end.host === undefined) return 'names no host';
      return end.service === undefined ? 'names no service, that is, no port' : undefined;
    case 'udp':
      return ends.some(({ mode, service }) => mode !== 'bind' && service !== undefined)
        ? undefined
        : 'has no source with the mode connect and a service';
    case 'spiceport':
    case 'dbus':
      if (end.channel === undefined) return 'names no channel';
      return /^[\w.-]*$/.test(end.channel) ? undefined : 'has a channel with more than letters, digits, dots, - and _';
    case 'nmdm':
      return (end.master === undefined) === (end.slave === undefined) ? undefined : 'needs both master and slave';
    default:
      return undefined;
  }
};

const sourceMissing = refusal(
  page,
  'chardev/source-missing',
  'a character device without its other end',
  'libvirt refuses the domain: only types such as pty or spicevmc have an end of their own.',
  (domain) => judgeUses(domain, (use) => (lack(use) === undefined ? undefined : `${lack(use)}; say it at <source>`)),
);

const sourceTwice = refusal(
  page,
  'chardev/source-twice',
  'a character device with too many ends',
  'libvirt refuses the domain: there is one source, and for udp at most one for each direction.',
  (domain) =>
    judgeUses(domain, ({ type, ends }) => {
      const most = type === 'udp' ? 2 : 1;
      return ends.length > most ? `has ${ends.length} sources; ${most} can be there` : undefined;
    }).concat(repeatedSources(domain)),
);

const characterLists = ['serials', 'parallels', 'consoles', 'channels', 'redirdevs'] as const;

/** Sources that found no field, since the data has one for these types. */
const repeatedSources = ({ devices }: Domain): readonly Problem[] =>
  characterLists.flatMap((name) =>
    judgeEach<Character>(devices?.[name], `devices.${name}`, (item) =>
      'source' in item && item.source !== undefined && hasElement(item.extra, 'source')
        ? ['', `a device of type ${item.type} has several sources; one can be there`]
        : undefined,
    ),
  );

const partTwice = refusal(
  page,
  'chardev/part-twice',
  'a character device with two logs or protocols',
  'libvirt refuses the domain: one of each can be there.',
  ({ devices }) =>
    characterLists.flatMap((name) =>
      judgeEach<Character>(devices?.[name], `devices.${name}`, (item) => {
        if (item.log !== undefined && hasElement(item.extra, 'log'))
          return ['', 'there is another <log>; one can be there'];
        return item.type === 'tcp' && item.protocol !== undefined && hasElement(item.extra, 'protocol')
          ? ['', 'there is another <protocol>; one can be there']
          : undefined;
      }),
    ),
);

const spiceMissing = refusal(
  page,
  'chardev/spice-missing',
  'a character device of SPICE without SPICE',
  'libvirt refuses the domain: the SPICE server of the display carries what the device sends.',
  (domain) =>
    isQemu(domain) && !(domain.devices?.graphics?.some(({ type }) => type === 'spice') ?? false)
      ? judgeUses(domain, ({ type }) =>
          type === 'spicevmc'
            ? "needs a display of type spice; add <graphics type='spice'/>, or leave it out"
            : undefined,
        )
      : [],
);

const takesReconnect = ({ type }: CharacterUse): boolean => type === 'tcp' || type === 'unix';

const reconnect = refusal(
  page,
  'chardev/reconnect',
  'a reconnection without a time, or of a listening socket',
  'libvirt refuses the domain: QEMU comes back after a number of seconds, and only where it connects by itself.',
  (domain) =>
    judgeUses(domain, (use) => {
      const end = use.ends[0];
      const enabled = takesReconnect(use) ? end?.reconnect?.enabled : undefined;
      if (enabled === undefined) return undefined;
      if (end?.mode === 'bind') return 'listens, so it cannot reconnect; leave <reconnect> out';
      if (!enabled) return undefined;
      const timeout = end?.reconnect?.timeout;
      if (timeout === undefined)
        return "is to reconnect and says not when; say timeout='10' or another number of seconds";
      return timeout === 0 && isQemu(domain) ? 'is to reconnect after 0 seconds; take 1 or more' : undefined;
    }),
);

const protocol = refusal(
  page,
  'chardev/tcp-protocol',
  'a protocol over TCP that QEMU does not speak',
  "libvirt refuses the domain, and releases that take it send everything unencrypted: QEMU speaks raw and telnet; TLS is switched on by tls='yes' at the source.",
  (domain) =>
    isQemu(domain)
      ? judgeUses(domain, (use) =>
          use.protocol === 'telnets' || use.protocol === 'tls'
            ? `has the protocol ${use.protocol}; take raw or telnet, and tls='yes' at <source> for TLS`
            : undefined,
        )
      : [],
);

/** The ends of character devices on the host. */
export const chardevRules: readonly Rule[] = [sourceMissing, sourceTwice, partTwice, reconnect, protocol, spiceMissing];
