import { parseCpuSet, type PlanStep } from '@virtkit/domain-builder';
import type { Connection, Domain, LibvirtError } from '@virtkit/libvirt-client';
import { detach } from './detach.ts';
import { setMemory } from './set-memory.ts';

type Outcome = Promise<
  { readonly ok: true; readonly val: unknown } | { readonly ok: false; readonly val: LibvirtError }
>;

const kib = (bytes: bigint): bigint => bytes / 1024n;

type Where = { readonly live: boolean; readonly config: boolean };

/** Makes the call of one step. */
export async function carryOut(step: PlanStep, conn: Connection, domain: Domain): Outcome {
  const where = { live: step.flags.includes('live'), config: step.flags.includes('config') };
  // Devices come and go in both by one call, so that both have the same; for the rest, not every driver takes both at once.
  if ('device' in step || !(where.live && where.config)) return call(step, conn, domain, where);
  const running = await call(step, conn, domain, { live: true, config: false });
  return running.ok ? call(step, conn, domain, { live: false, config: true }) : running;
}

function call(step: PlanStep, conn: Connection, domain: Domain, where: Where): Outcome {
  switch (step.op) {
    case 'define':
      return conn.domains.defineXml(step.xml, { validate: true });
    case 'rename':
      return domain.rename(step.name);
    case 'attach':
      return domain.devices.attach(step.xml, where);
    case 'detach':
      return detach(step, conn, domain, where);
    case 'update':
      return domain.devices.update(step.xml, where);
    case 'set-memory':
      return where.live ? setMemory(kib(step.bytes), conn, domain) : domain.memory.set(kib(step.bytes), where);
    case 'set-vcpus':
      return domain.vcpus.setCount(step.count, where);
    case 'set-metadata': {
      const { uri, key } = step;
      return domain.metadata.set(step.type, step.value, { ...where, ...(uri && { uri }), ...(key && { key }) });
    }
    case 'set-memory-stats-period':
      return domain.memory.setStatsPeriod(step.seconds, where);
    case 'set-block-io-tune':
      return domain.disks.setIoTune(step.disk, step.params, where);
    case 'set-scheduler':
      return domain.tunables.setScheduler(step.params, where);
    case 'set-memory-tune':
      return domain.tunables.setMemory(step.params, where);
    case 'set-blkio':
      return domain.tunables.setBlkio(step.params, where);
    case 'set-numa':
      return domain.tunables.setNuma(step.params, where);
    case 'set-perf':
      return domain.tunables.setPerf(step.params, where);
    case 'set-lifecycle-action':
      return domain.setLifecycleAction(step.event, actions[step.action], where);
    case 'pin-vcpu':
      return domain.vcpus.pin(step.vcpu, cpus(step.cpuset), where);
    case 'pin-emulator':
      return domain.vcpus.pinEmulator(cpus(step.cpuset), where);
    case 'pin-iothread':
      return domain.iothreads.pin(step.iothread, cpus(step.cpuset), where);
    case 'add-iothread':
      return domain.iothreads.add(step.id, where);
    // delete-iothread, the last one there is.
    default:
      return domain.iothreads.delete(step.id, where);
  }
}

/** The client's names of what the XML writes with dashes. */
const actions = {
  destroy: 'destroy',
  restart: 'restart',
  preserve: 'preserve',
  'rename-restart': 'restartRename',
  'coredump-destroy': 'coredumpDestroy',
  'coredump-restart': 'coredumpRestart',
} as const;

const cpus = (set: string): readonly number[] => parseCpuSet(set).unwrap();
