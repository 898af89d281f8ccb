import type { Channel } from '../../../schema/types.gen.ts';
import type { Rule } from '../../rule.ts';
import { each } from '../each.ts';
import { isQemu } from '../../../facts/guest-kind.ts';

const nameOf = ({ target }: Channel): string | undefined => (target?.type === 'virtio' ? target.name : undefined);

const agent: Rule = {
  id: 'agent/missing-channel',
  severity: 'info',
  title: 'no channel for a guest agent',
  why: 'Without one the guest cannot be asked for its addresses, its file systems cannot be frozen for a backup, and its clock and passwords cannot be set.',
  page: 'formatdomain.html#channel',
  check: (domain) => {
    if (!isQemu(domain) || domain.os?.type.value !== 'hvm') return [];
    // Any private channel may be that of an agent of another kind.
    if (domain.devices?.channels?.some((channel) => channel.type === 'unix') === true) return [];
    const value = { type: 'unix', target: { type: 'virtio', name: 'org.qemu.guest_agent.0' } };
    return [
      {
        path: 'devices.channels',
        message: 'there is no channel for a guest agent (org.qemu.guest_agent.0)',
        fix: { title: 'add the channel', edits: [{ op: 'append', path: 'devices.channels', value }] },
      },
    ];
  },
};

const spice: Rule = {
  id: 'agent/spice-channel',
  severity: 'info',
  title: 'SPICE without its agent',
  why: 'The clipboard, the size of the display and the mouse do not follow the client.',
  page: 'formatdomain.html#channel',
  check: ({ devices }) => {
    const graphics = each(devices?.graphics, 'devices.graphics').find(({ item }) => item.type === 'spice');
    const has = devices?.channels?.some(
      (channel) => channel.type === 'spicevmc' || nameOf(channel) === 'com.redhat.spice.0',
    );
    if (graphics === undefined || has === true) return [];
    const value = { type: 'spicevmc', target: { type: 'virtio', name: 'com.redhat.spice.0' } };
    return [
      {
        path: graphics.path,
        message: 'there is SPICE, and no channel for its agent (com.redhat.spice.0)',
        fix: { title: 'add the channel', edits: [{ op: 'append', path: 'devices.channels', value }] },
      },
    ];
  },
};

/** Channels of agents. */
export const agentRules: readonly Rule[] = [agent, spice];
