import type { Interface } from '../../../schema/types.gen.ts';
import type { Rule } from '../../rule.ts';
import { each } from '../each.ts';
import { isQemu, isWindows, isX86 } from '../../../facts/guest-kind.ts';

const page = 'formatdomain.html#network-interfaces';

const queuesOverVcpus: Rule = {
  id: 'net/queues-over-vcpus',
  severity: 'warning',
  title: 'more queues than CPUs',
  why: "A queue serves one CPU: the others take memory and the host's threads for nothing, and some guests refuse the device.",
  page,
  check: ({ devices, vcpu }) =>
    each(devices?.interfaces, 'devices.interfaces').flatMap(({ item, path }) => {
      const queues = item.driver?.queues;
      if (queues === undefined || vcpu === undefined || queues <= vcpu.count) return [];
      const place = `${path}.driver.queues`;
      const edits = [{ op: 'set' as const, path: place, value: vcpu.count }];
      const message = `${name(item)} has ${queues} queues for ${vcpu.count} CPUs`;
      return [{ path: place, message, fix: { title: `take ${vcpu.count} queues`, edits } }];
    }),
};

const queuesNotVirtio: Rule = {
  id: 'net/queues-not-virtio',
  severity: 'warning',
  title: 'queues at an interface that has only one',
  why: 'Only virtio interfaces have several queues; libvirt does not look at them elsewhere.',
  page,
  check: ({ devices }) =>
    each(devices?.interfaces, 'devices.interfaces').flatMap(({ item, path }) => {
      const model = item.model?.type;
      if ((item.driver?.queues ?? 1) <= 1 || model === undefined || model.startsWith('virtio')) return [];
      return [
        {
          path: `${path}.driver.queues`,
          message: `${name(item)} is a ${model}, which has one queue; take model virtio`,
        },
      ];
    }),
};

const noModel: Rule = {
  id: 'net/no-model',
  severity: 'info',
  title: 'an interface whose model nobody chose',
  why: 'libvirt then emulates an old card (rtl8139 on a PC), which takes many times the CPU time of virtio.',
  page,
  check: (domain) =>
    each(isQemu(domain) && isX86(domain) ? domain.devices?.interfaces : undefined, 'devices.interfaces').flatMap(
      ({ item, path }) => {
        if (item.model !== undefined || item.type === 'hostdev' || item.type === 'vdpa') return [];
        const place = `${path}.model.type`;
        const message = `${name(item)} names no model; take virtio, or e1000e for a guest without its driver`;
        if (isWindows(domain)) return [{ path: place, message }];
        const edits = [{ op: 'set' as const, path: place, value: 'virtio' }];
        return [{ path: place, message, fix: { title: 'take virtio', edits } }];
      },
    ),
};

const duplicateMac: Rule = {
  id: 'net/duplicate-mac',
  severity: 'warning',
  title: 'two interfaces with one MAC address',
  why: 'On one network neither of them works reliably, and libvirt cannot tell which one is to be changed.',
  page,
  check: ({ devices }) => {
    const seen = new Set<string>();
    return each(devices?.interfaces, 'devices.interfaces').flatMap(({ item, path }) => {
      const mac = item.mac?.address?.toLowerCase();
      if (mac === undefined || item.teaming !== undefined || !seen.has(mac)) {
        if (mac !== undefined && item.teaming === undefined) seen.add(mac);
        return [];
      }
      return [{ path: `${path}.mac.address`, message: `another interface has the address ${mac} too` }];
    });
  },
};

const name = ({ mac, type }: Interface): string =>
  mac?.address === undefined ? `the ${type} interface` : `interface ${mac.address}`;

/** Network interfaces. */
export const networkRules: readonly Rule[] = [queuesOverVcpus, queuesNotVirtio, noModel, duplicateMac];
