import type { Domain, VcpuState } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each } from '../../each.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { isPSeries, mostCpusOf } from '../../../../facts/guest-machine.ts';

const page = 'formatdomain.html#cpu-allocation';

const current: Rule = {
  id: 'vcpu/current-over-count',
  severity: 'error',
  title: 'more CPUs at the start than the guest can have',
  why: 'libvirt refuses the domain.',
  page,
  check: ({ vcpu }) => {
    if (vcpu?.current === undefined) return [];
    const { current: now, count } = vcpu;
    if (now > count) return [{ path: 'vcpu.current', message: `current is ${now}, and the most are ${count}` }];
    return now === 0 ? [{ path: 'vcpu.current', message: 'a guest starts with one CPU at least' }] : [];
  },
};

const none: Rule = {
  id: 'vcpu/none',
  severity: 'error',
  title: 'a guest without CPUs',
  why: 'libvirt refuses the domain.',
  page,
  check: ({ vcpu }) => (vcpu?.count === 0 ? [{ path: 'vcpu.count', message: 'a guest has one CPU at least' }] : []),
};

const granularity: Rule = {
  id: 'vcpu/granularity',
  severity: 'error',
  title: 'a core of pSeries with a part of its threads',
  why: 'libvirt refuses the domain: there, all threads of a core come and go together.',
  page,
  check: (domain) => {
    const { threads = 1, sockets = 0 } = domain.cpu?.topology ?? {};
    if (!isQemu(domain) || !isPSeries(domain) || threads <= 1 || sockets === 0) return [];
    const states = domain.vcpus?.vcpus;
    const started =
      states === undefined
        ? (domain.vcpu?.current ?? mostCpusOf(domain))
        : states.filter(({ enabled }) => enabled === true).length;
    if (started % threads === 0) return [];
    const path = domain.vcpu?.current === undefined ? 'vcpu' : 'vcpu.current';
    return [{ path, message: `the guest starts with ${started} CPUs, which is no multiple of ${threads} threads` }];
  },
};

const range: Rule = {
  id: 'vcpu/state-range',
  severity: 'error',
  title: 'the state of a CPU that the guest does not have',
  why: 'libvirt refuses the domain.',
  page,
  check: (domain) =>
    each(domain.vcpus?.vcpus, 'vcpus.vcpus').flatMap(({ item: { id }, path }) =>
      id !== undefined && id >= mostCpusOf(domain)
        ? [{ path: `${path}.id`, message: `CPU ${id} of ${mostCpusOf(domain)}: they count from 0` }]
        : [],
    ),
};

const states: Rule = {
  id: 'vcpu/states',
  severity: 'error',
  title: 'CPUs that cannot start in the order given',
  why: 'libvirt refuses the domain: CPU 0 is there from the start and stays, those that stay come first, and all that start have a place or none has.',
  page,
  check: (domain) => (isQemu(domain) ? wrongStates(domain) : []),
};

const wrongStates = ({ vcpus }: Domain): readonly Problem[] => {
  const byId = new Map<number, { readonly state: VcpuState; readonly path: string }>();
  for (const { item, path } of each(vcpus?.vcpus, 'vcpus.vcpus')) {
    if (item.id !== undefined) byId.set(item.id, { state: item, path });
  }
  const problems: Problem[] = [];
  let before: VcpuState | undefined;
  for (const [id, { state, path }] of [...byId].toSorted(([a], [b]) => a - b)) {
    const wrong = id === 0 ? wrongFirst(state) : wrongLater(state, before);
    if (wrong !== undefined) problems.push({ path, message: `CPU ${id} ${wrong}` });
    before = state;
  }
  return problems;
};

const wrongFirst = ({ enabled, hotpluggable, order }: VcpuState): string | undefined => {
  if (enabled === false) return 'must be there from the start';
  if (hotpluggable === true) return "cannot be taken away; say hotpluggable='no'";
  return order !== undefined && order > 1 ? `must have the order 1, not ${order}` : undefined;
};

const wrongLater = ({ enabled, hotpluggable, order }: VcpuState, before: VcpuState | undefined): string | undefined => {
  if (enabled === false) return hotpluggable === false ? 'is not there, and can never be added' : undefined;
  if (before !== undefined && before.enabled === true && (order === undefined) !== (before.order === undefined)) {
    return 'has an order and another one has none; give all that start an order, or none';
  }
  if (hotpluggable !== false || before === undefined) return undefined;
  if (before.enabled === true && before.hotpluggable === true) return 'stays, so it must come before those that can go';
  return (before.order ?? 0) > (order ?? 0) ? 'must have a later order than the one before it' : undefined;
};

/** CPUs of the guest that libvirt refuses. */
export const refusedVcpuRules: readonly Rule[] = [current, none, granularity, range, states];
