import type { DomainPlan, PlanStep, StepFlag } from '../../src/diff/plan-step.ts';
import { ioTuneNames, schedulerNames } from '../../src/diff/parameter-names.ts';
import { parseDevice } from '../../src/model/documents/device.ts';
import { parseDomain } from '../../src/model/documents/domain.ts';
import type { Domain } from '../../src/schema/types.gen.ts';
import { parseXml } from '../../src/xml/xml.ts';

/** What libvirt has: the definition, and what runs. */
export interface Served {
  readonly config: Domain;
  readonly live: Domain | undefined;
}

/** A model of libvirt that carries out a plan; it knows nothing of how plans are made, only what each call does. */
export const carryOut = (plan: DomainPlan, served: Served): Served => {
  let { config, live } = served;
  for (const step of plan.steps) {
    if (step.op === 'define') config = parseDomain(step.xml).unwrap();
    else if (step.op === 'rename') config = { ...config, name: step.name };
    else {
      const takes = (flag: StepFlag) => step.flags.includes(flag);
      if (takes('config')) config = changed(config, step);
      if (takes('live') && live) live = changed(live, step);
    }
  }
  return { config, live };
};

type Lists = Record<string, readonly object[]>;

const lists: Readonly<Record<string, string>> = {
  disk: 'disks',
  interface: 'interfaces',
  controller: 'controllers',
  hostdev: 'hostdevs',
  channel: 'channels',
  rng: 'rngs',
  filesystem: 'filesystems',
  graphics: 'graphics',
  input: 'inputs',
  watchdog: 'watchdogs',
  vsock: 'vsocks',
  redirdev: 'redirdevs',
  memory: 'memories',
  shmem: 'shmems',
};

/** What libvirt finds a device by. */
const keyOf = (tag: string, device: object): string => {
  const at = (...path: readonly string[]): unknown =>
    path.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], device);
  if (tag === 'disk') return String(at('target', 'dev'));
  if (tag === 'interface') return String(at('mac', 'address'));
  if (tag === 'controller') return `${String(at('type'))} ${String(at('index'))}`;
  if (tag === 'graphics') return String(at('type'));
  if (tag === 'filesystem') return String(at('target', 'dir'));
  if (tag === 'channel') return String(at('target', 'name'));
  const { alias: _alias, address: _address, ...rest } = device as Record<string, unknown>;
  return JSON.stringify(rest, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
};

const changed = (domain: Domain, step: PlanStep): Domain => {
  const { devices = {} } = domain;
  switch (step.op) {
    case 'attach':
    case 'detach':
    case 'update': {
      const { tag, device } = parseDevice(step.xml).unwrap();
      const name = lists[tag] ?? '';
      const list = (devices as Lists)[name] ?? [];
      const place = list.findIndex((one) => keyOf(tag, one) === keyOf(tag, device));
      if ((place === -1) !== (step.op === 'attach'))
        throw new Error(`${step.op} of ${tag} ${step.device.key}: ${place}`);
      if (step.op === 'attach') return { ...domain, devices: { ...devices, [name]: [...list, device] } };
      const next = step.op === 'detach' ? list.toSpliced(place, 1) : list.toSpliced(place, 1, device);
      return { ...domain, devices: { ...devices, [name]: next } };
    }
    case 'set-memory':
      return { ...domain, currentMemory: step.bytes };
    case 'set-vcpus':
      return { ...domain, vcpu: { ...domain.vcpu, count: domain.vcpu?.count ?? 1, current: step.count } };
    case 'set-metadata':
      return withMetadata(domain, step);
    case 'set-memory-stats-period':
      return {
        ...domain,
        devices: {
          ...devices,
          memballoons: (devices.memballoons ?? []).map((one) => ({ ...one, stats: { period: step.seconds } })),
        },
      };
    case 'set-block-io-tune': {
      const names = Object.entries(ioTuneNames).filter(([, name]) => step.params[name]);
      const iotune = Object.fromEntries(names.map(([field, name]) => [field, step.params[name]]));
      const disks = (devices.disks ?? []).map((disk) => (disk.target?.dev === step.disk ? { ...disk, iotune } : disk));
      return { ...domain, devices: { ...devices, disks } };
    }
    case 'set-scheduler': {
      const set = Object.entries(schedulerNames).flatMap(([field, name]) =>
        step.params[name] === undefined ? [] : [[field, step.params[name]] as const],
      );
      return { ...domain, cputune: { ...domain.cputune, ...Object.fromEntries(set) } };
    }
    case 'set-lifecycle-action': {
      const field = { poweroff: 'onPoweroff', reboot: 'onReboot', crash: 'onCrash' }[step.event];
      return { ...domain, [field]: step.action };
    }
    case 'pin-vcpu': {
      const others = (domain.cputune?.vcpupins ?? []).filter(({ vcpu }) => vcpu !== step.vcpu);
      return {
        ...domain,
        cputune: { ...domain.cputune, vcpupins: [...others, { vcpu: step.vcpu, cpuset: step.cpuset }] },
      };
    }
    default:
      throw new Error(`the model does not know ${step.op}`);
  }
};

const withMetadata = (domain: Domain, step: PlanStep & { readonly op: 'set-metadata' }): Domain => {
  if (step.type !== 'element') {
    const { [step.type]: _, ...rest } = domain;
    return step.value === null ? rest : { ...domain, [step.type]: step.value };
  }
  const kept = (domain.metadata?.children ?? []).filter(
    (node) => node.kind !== 'element' || !node.attributes.some(({ value }) => value === step.uri),
  );
  const added = step.value === null ? [] : [parseXml(step.value).unwrap().root];
  return { ...domain, metadata: { kind: 'element', name: 'metadata', attributes: [], children: [...kept, ...added] } };
};
