import type { Interface } from '../../schema/types.gen.ts';
import { type Context, type Part, withDevices } from './context.ts';

const mostQueues = 4;

/** virtio where no model was chosen, with as many queues as CPUs, up to 4. */
export const network: Part = (domain, context) => {
  const interfaces = domain.devices?.interfaces;
  if (interfaces === undefined || interfaces.length === 0) {
    context.report.leftOut('network', 'the domain has no interface, and none is made up', {
      path: 'devices.interfaces',
    });
    return domain;
  }
  const queues = domain.type === 'kvm' ? Math.min(domain.vcpu?.count ?? 1, mostQueues) : 1;
  return withDevices(domain, { interfaces: interfaces.map((it, index) => filled(it, index, queues, context)) });
};

/** What is behind a tap or macvtap device of the host, which vhost moves packets of. */
const hasTap = ({ type }: Interface): boolean =>
  type === 'network' || type === 'bridge' || type === 'direct' || type === 'ethernet';

const filled = (chosen: Interface, index: number, queues: number, { report }: Context): Interface => {
  const path = `devices.interfaces.${index}`;
  if (chosen.type === 'hostdev') return chosen;
  const model = chosen.model?.type;
  if (model === undefined)
    report.set('network/model', 'the card of virtio is the quickest; its driver is on virtio-win', { path });
  else report.kept('network/model', `the model ${model} was chosen`, { path });
  const next: Interface = { ...chosen, model: { ...chosen.model, type: model ?? 'virtio' } };
  if (next.model?.type !== 'virtio') return next;
  const { driver } = chosen;
  if (driver?.queues !== undefined) {
    report.kept('network/queues', `${driver.queues} were chosen`, { path });
    return next;
  }
  if (queues < 2 || !hasTap(chosen) || (driver?.name !== undefined && driver.name !== 'vhost')) return next;
  report.set('network/queues', `${queues}: CPUs send and receive beside each other`, { path });
  return { ...next, driver: { ...driver, name: 'vhost', queues } };
};
