import type { Channel } from '../../schema/types.gen.ts';
import { type Part, problem, withDevices } from './context.ts';

const spiceAgent = 'com.redhat.spice.0';

/** Ports by which the host talks with agents in the guest, and SPICE with its own. */
export const channels: Part = (domain, { options, report }) => {
  const chosen = domain.devices?.channels ?? [];
  const names = new Set(chosen.flatMap(({ target }) => (target?.type === 'virtio' ? [target.name] : [])));
  const added: Channel[] = [];
  const add = (name: string, channel: Channel, why: string): void => {
    const path = `devices.channels.${chosen.length + added.length}`;
    if (names.has(name)) {
      report.kept(`channel/${name}`, 'it was chosen', { path: 'devices.channels' });
      return;
    }
    names.add(name);
    added.push(channel);
    report.set(`channel/${name}`, why, { path });
  };
  for (const name of options.agents ?? ['org.qemu.guest_agent.0']) {
    if (!/^[!-.0-~]+$/.test(name)) {
      throw problem(
        'INVALID_VALUE',
        `${JSON.stringify(name)} cannot be a port's name; use one such as 'org.qemu.guest_agent.0'`,
        'agents',
      );
    }
    add(name, { type: 'unix', target: { type: 'virtio', name } }, 'an agent in the guest is reached by it');
  }
  if (domain.devices?.graphics?.some(({ type }) => type === 'spice')) {
    add(
      spiceAgent,
      { type: 'spicevmc', target: { type: 'virtio', name: spiceAgent } },
      "SPICE's agent shares the clipboard and follows the window's size",
    );
  }
  return added.length === 0 ? domain : withDevices(domain, { channels: [...chosen, ...added] });
};
