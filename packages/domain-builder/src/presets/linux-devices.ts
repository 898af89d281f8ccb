import { atLeast } from '../facts/version.ts';
import type { LinuxOptions } from './linux-options.ts';
import type { PresetDraft } from './preset-draft.ts';

/** The devices of a Linux guest: random numbers, balloon, agent's channel, and virtio where an interface or display is. */
export const fillLinuxDevices = (draft: PresetDraft, options: LinuxOptions): void => {
  draft.fillDevices('rngs', { id: 'rng' }, 'The guest has random numbers from its first moment on.', [
    { model: 'virtio', backend: { model: 'random', path: '/dev/urandom' } },
  ]);
  fillBalloon(draft, options);
  fillAgent(draft, options.agent ?? 'org.qemu.guest_agent.0');
  fillInterfaceModels(draft);
  const { graphics } = draft.domain.devices ?? {};
  if (graphics && graphics.length > 0) {
    draft.fillDevices('videos', { id: 'video' }, 'Linux has a driver for the virtio video card.', [
      { model: { type: 'virtio' } },
    ]);
  }
};

const fillBalloon = (draft: PresetDraft, { host, freePageReporting = true }: LinuxOptions): void => {
  const topic = { id: 'balloon' };
  const { libvirt, qemu } = host?.versions ?? {};
  const reports = freePageReporting && atLeast(libvirt, '6.9.0') !== false && atLeast(qemu, '5.1') !== false;
  if (freePageReporting && !reports) {
    draft.leftOut('balloon/free-page-reporting', 'It needs libvirt 6.9 and QEMU 5.1.', { evidence: 'versions' });
  }
  const why = reports
    ? 'Pages that the guest frees go back to the host at once, and its use of memory can be read.'
    : 'The host can read how the guest uses its memory.';
  draft.fillDevices('memballoons', topic, why, [
    { model: 'virtio', ...(reports && { freePageReporting: true }), stats: { period: 5 } },
  ]);
};

const fillAgent = (draft: PresetDraft, name: string | false): void => {
  const topic = { id: 'agent', path: 'devices.channels' };
  if (name === false) {
    draft.leftOut(topic.id, 'It was not wanted.', topic);
    return;
  }
  const channels = draft.domain.devices?.channels ?? [];
  const there = channels.find(({ target }) => target?.type === 'virtio' && target.name === name);
  draft.fillOpen(topic, there, `An agent in the guest finds its channel as /dev/virtio-ports/${name}.`, (domain) => ({
    ...domain,
    devices: {
      ...domain.devices,
      channels: [...channels, { type: 'unix', target: { type: 'virtio', name } }],
    },
  }));
};

/** An interface without a model would be an emulated card. */
const fillInterfaceModels = (draft: PresetDraft): void => {
  const interfaces = draft.domain.devices?.interfaces ?? [];
  for (const index of interfaces.keys()) {
    const topic = { id: 'network/model', path: `devices.interfaces.${index}.model` };
    if (interfaces[index]?.type === 'hostdev') continue;
    draft.fillOpen(topic, interfaces[index]?.model, 'Linux has a driver for virtio.', (domain) => ({
      ...domain,
      devices: {
        ...domain.devices,
        interfaces: (domain.devices?.interfaces ?? []).map((one, at) =>
          at === index ? { ...one, model: { type: 'virtio' } } : one,
        ),
      },
    }));
  }
};
