import { describe, expect, test } from 'vitest';
import { expectedOf, outcomeOf, sends } from '../../support/sent-calls.ts';

const weight = { field: 'weight', value: { type: 'uint', value: 500 } } as const;

const calls = [
  sends(
    'DOMAIN_GET_METADATA',
    (d) => d.metadata.get('element', { uri: 'urn:x', live: true }),
    { type: 2, uri: 'urn:x', flags: 1 },
    { metadata: '<a/>' },
    '<a/>',
  ),
  sends('DOMAIN_SET_METADATA', (d) => d.metadata.set('element', '<a/>', { uri: 'urn:x', key: 'x' }), {
    type: 2,
    metadata: '<a/>',
    key: 'x',
    uri: 'urn:x',
    flags: 0,
  }),
  sends('DOMAIN_SET_METADATA', (d) => d.metadata.set('title', null, { config: true }), {
    type: 1,
    metadata: null,
    key: null,
    uri: null,
    flags: 2,
  }),

  sends(
    'DOMAIN_GET_SECURITY_LABEL',
    (d) => d.security.label(),
    {},
    { label: Buffer.from('system_u\0\0'), enforcing: 1 },
    { label: 'system_u', isEnforcing: true },
  ),
  sends(
    'DOMAIN_GET_SECURITY_LABEL_LIST',
    (d) => d.security.labels(),
    {},
    { labels: [{ label: Buffer.from('a'), enforcing: 0 }], ret: 1 },
    [{ label: 'a', isEnforcing: false }],
  ),
  sends(
    'DOMAIN_GET_LAUNCH_SECURITY_INFO',
    (d) => d.security.launchInfo(),
    { flags: 4 },
    { params: [weight] },
    { weight: 500 },
  ),
  sends('DOMAIN_SET_LAUNCH_SECURITY_STATE', (d) => d.security.setLaunchState({ 'sev-secret': 'c2VjcmV0' }), {
    params: [{ field: 'sev-secret', value: { type: 'string', value: 'c2VjcmV0' } }],
    flags: 0,
  }),

  sends('DOMAIN_SEND_KEY', (d) => d.display.sendKey([29, 56], { codeset: 'usb', holdTimeMs: 50 }), {
    codeset: 7,
    holdtime: 50,
    keycodes: [29, 56],
    flags: 0,
  }),
  sends('DOMAIN_GRAPHICS_RELOAD', (d) => d.display.graphicsReload('vnc'), { type: 1, flags: 0 }),

  sends(
    'DOMAIN_GET_CONTROL_INFO',
    (d) => d.diagnostics.controlInfo(),
    { flags: 0 },
    { state: 3, details: 2, stateTime: 7n },
    { state: 'error', stateNumber: 3, reason: 'monitor', stateTimeMs: 7n },
  ),
  sends('DOMAIN_GET_MESSAGES', (d) => d.diagnostics.messages({ tainting: true }), { flags: 2 }, { msgs: ['tainted'] }, [
    'tainted',
  ]),
  sends(
    'DOMAIN_CORE_DUMP_WITH_FORMAT',
    (d) => d.diagnostics.coreDump('/d', { memoryOnly: true, format: 'kdumpZlib' }),
    { to: '/d', dumpformat: 1, flags: 16 },
  ),
  sends('DOMAIN_INJECT_NMI', (d) => d.diagnostics.injectNmi(), { flags: 0 }),
  sends('DOMAIN_SEND_PROCESS_SIGNAL', (d) => d.diagnostics.sendProcessSignal(1n, 'term'), {
    pidValue: 1n,
    signum: 15,
    flags: 0,
  }),

  sends(
    'DOMAIN_GET_GUEST_INFO',
    (d) => d.guest.info({ types: ['os', 'hostname'] }),
    { types: 10, flags: 0 },
    { params: [{ field: 'hostname', value: { type: 'string', value: 'h' } }] },
    { hostname: 'h', all: { hostname: 'h' } },
  ),
  sends('DOMAIN_GET_HOSTNAME', (d) => d.guest.hostname({ agent: true }), { flags: 2 }, { hostname: 'h' }, 'h'),
  sends(
    'DOMAIN_GET_TIME',
    (d) => d.guest.time(),
    { flags: 0 },
    { seconds: 5n, nseconds: 6 },
    { seconds: 5n, nanoseconds: 6 },
  ),
  sends('DOMAIN_SET_TIME', (d) => d.guest.setTime({ seconds: 5n, nanoseconds: 6 }, { sync: true }), {
    seconds: 5n,
    nseconds: 6,
    flags: 1,
  }),
  sends(
    'DOMAIN_GET_FSINFO',
    (d) => d.guest.filesystems(),
    { flags: 0 },
    { info: [{ mountpoint: '/', name: 'vda1', fstype: 'ext4', devAliases: ['vda'] }], ret: 1 },
    [{ mountpoint: '/', name: 'vda1', fstype: 'ext4', devAliases: ['vda'] }],
  ),
  sends(
    'DOMAIN_FSFREEZE',
    (d) => d.guest.fsFreeze({ mountpoints: ['/'] }),
    { mountpoints: ['/'], flags: 0 },
    { filesystems: 1 },
    1,
  ),
  sends('DOMAIN_FSTHAW', (d) => d.guest.fsThaw(), { mountpoints: [], flags: 0 }, { filesystems: 2 }, 2),
  sends('DOMAIN_FSTRIM', (d) => d.guest.fsTrim({ mountpoint: '/', minimum: 4096n }), {
    mountPoint: '/',
    minimum: 4096n,
    flags: 0,
  }),
  sends('DOMAIN_SET_USER_PASSWORD', (d) => d.guest.setUserPassword('u', 'p', { encrypted: true }), {
    user: 'u',
    password: 'p',
    flags: 1,
  }),
  sends(
    'DOMAIN_AUTHORIZED_SSH_KEYS_GET',
    (d) => d.guest.authorizedSshKeys('u'),
    { user: 'u', flags: 0 },
    { keys: ['k'] },
    ['k'],
  ),
  sends('DOMAIN_AUTHORIZED_SSH_KEYS_SET', (d) => d.guest.setAuthorizedSshKeys('u', ['k'], { append: true }), {
    user: 'u',
    keys: ['k'],
    flags: 1,
  }),
  sends(
    'DOMAIN_AGENT_SET_RESPONSE_TIMEOUT',
    (d) => d.guest.setAgentResponseTimeout('nowait'),
    { timeout: 0, flags: 0 },
    { result: 0 },
    undefined,
  ),
  sends(
    'DOMAIN_AGENT_SET_RESPONSE_TIMEOUT',
    (d) => d.guest.setAgentResponseTimeout(5),
    { timeout: 5, flags: 0 },
    { result: 0 },
    undefined,
  ),
];

describe('what one does with a guest', () => {
  test.each(calls)('sends $name with $args', async (call) => {
    expect(await outcomeOf(call)).toEqual(expectedOf(call));
  });
});
