import { attr, child, element, list } from '../describe.ts';
import { oneOf, onOff, text, uint } from '../kinds.ts';

const range = element('IdRange', 'Ids of a container and what they are on the host.', {
  attributes: {
    start: attr(uint, 'First id in the container.'),
    target: attr(uint, 'First id on the host.'),
    count: attr(uint, 'How many.'),
  },
});

/** Which users and groups of the host a container's are. */
export const idmap = element('IdMap', "Which users and groups of the host a container's are.", {
  page: 'formatdomain.html#container-boot',
  children: { uid: list(range, 'uids'), gid: list(range, 'gids') },
});

const names = [
  'audit_control',
  'audit_write',
  'block_suspend',
  'chown',
  'dac_override',
  'dac_read_search',
  'fowner',
  'fsetid',
  'ipc_lock',
  'ipc_owner',
  'kill',
  'lease',
  'linux_immutable',
  'mac_admin',
  'mac_override',
  'mknod',
  'net_admin',
  'net_bind_service',
  'net_broadcast',
  'net_raw',
  'setgid',
  'setfcap',
  'setpcap',
  'setuid',
  'sys_admin',
  'sys_boot',
  'sys_chroot',
  'sys_module',
  'sys_nice',
  'sys_pacct',
  'sys_ptrace',
  'sys_rawio',
  'sys_resource',
  'sys_time',
  'sys_tty_config',
  'syslog',
  'wake_alarm',
];

const capability = element('ContainerCapability', 'A capability(7) of Linux.', {
  attributes: { state: attr(onOff, 'Whether the container has it.') },
});

/** What the root of a container may do. */
export const containerCapabilities = element('ContainerCapabilities', 'What the root of a container may do.', {
  page: 'formatdomain.html#hypervisor-features',
  attributes: { policy: attr(oneOf(['default', 'allow', 'deny']), 'What holds for those that are not named.') },
  children: Object.fromEntries(names.map((name) => [name, child(capability)])),
});

const share = (type: string, doc: string, words: readonly [string, ...string[]]) =>
  child(
    element(type, doc, {
      attributes: { type: attr(oneOf(words), 'How it is named.'), value: attr(text, 'Its name or process.') },
    }),
  );

/** Namespaces that a container shares with others. */
export const lxcNamespace = element('LxcNamespace', 'Namespaces that a container shares.', {
  page: 'drvlxc.html',
  children: {
    'lxc:sharenet': share('LxcShareNet', 'The network namespace.', ['netns', 'name', 'pid']),
    'lxc:shareipc': share('LxcShareIpc', 'The IPC namespace.', ['name', 'pid']),
    'lxc:shareuts': share('LxcShareUts', 'The host name.', ['name', 'pid']),
  },
});
