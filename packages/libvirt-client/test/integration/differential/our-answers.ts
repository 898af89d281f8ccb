import type { Connection, Domain, LibvirtError, Result } from '../../../src/index.ts';

/** An answer in the form of `oracle.py`: strings, or lists and objects of them. */
export type Answer = string | readonly Answer[] | { readonly [key: string]: Answer };

/** The same questions as in `oracle.py`, asked with this package. */
export async function ourAnswers(conn: Connection): Promise<Answer> {
  const { domains, networks, storagePools, nodeDevices, interfaces, secrets, nwfilters } = conn;
  const cpus = (await conn.host.cpu.map()).unwrap().cpus;
  return {
    host: await hostAnswers(conn),
    domains: await byName((await domains.list()).unwrap(), nameOf, (domain) => domainAnswers(domain, cpus)),
    statistics: await ask(domains.stats(), (all) => Object.fromEntries(all.map((one) => [one.domain.name, one.stats]))),
    networks: await byName(await listed(networks.list()), nameOf, async (network) => ({
      uuid: network.uuid,
      xml: await ask(network.xmlDesc()),
      bridge: await ask(network.bridgeName()),
      active: await ask(network.isActive()),
      persistent: await ask(network.isPersistent()),
      autostart: await ask(network.autostart()),
    })),
    pools: await byName(await listed(storagePools.list()), nameOf, async (pool) => ({
      uuid: pool.uuid,
      xml: await ask(pool.xmlDesc()),
      info: await ask(pool.info(), ({ capacity, allocation, available }) => [capacity, allocation, available]),
      active: await ask(pool.isActive()),
      persistent: await ask(pool.isPersistent()),
      autostart: await ask(pool.autostart()),
      volumes: await byName((await pool.volumes.list()).unwrap(), nameOf, async (volume) => ({
        key: volume.key,
        path: await ask(volume.path()),
        info: await ask(volume.info(), ({ capacity, allocation }) => [capacity, allocation]),
        xml: await ask(volume.xmlDesc()),
      })),
    })),
    devices: await byName(await listed(nodeDevices.list()), nameOf, async (device) => ({
      xml: await ask(device.xmlDesc()),
      parent: await ask(device.parent(), (parent) => parent ?? ''),
      caps: await ask(device.capabilities(), (all) => [...all].sort()),
    })),
    interfaces: await byName(await listed(interfaces.list()), nameOf, async (item) => ({
      mac: item.mac,
      xml: await ask(item.xmlDesc()),
      active: await ask(item.isActive()),
    })),
    secrets: await byName(
      await listed(secrets.list()),
      ({ uuid }) => uuid,
      async (secret) => ({
        xml: await ask(secret.xmlDesc()),
        usage: secret.usageId,
        value: await ask(secret.value(), (bytes) => Buffer.from(bytes).toString()),
      }),
    ),
    nwfilters: await byName(await listed(nwfilters.list()), nameOf, async (filter) => ({
      uuid: filter.uuid,
      xml: await ask(filter.xmlDesc()),
    })),
  };
}

async function hostAnswers(conn: Connection): Promise<Answer> {
  const { host } = conn;
  const cpus = (await host.cpu.map()).unwrap().cpus;
  return {
    hostname: await ask(conn.hostname()),
    type: await ask(conn.type()),
    version: await ask(conn.version(), versionNumber),
    libVersion: await ask(conn.libVersion(), versionNumber),
    capabilities: await ask(conn.capabilities()),
    domainCapabilities: await ask(conn.domainCapabilities({ arch: 'x86_64', virtType: 'qemu' })),
    maxVcpus: await ask(host.maxVcpus()),
    sysinfo: await ask(host.sysinfo()),
    cpuModels: await ask(host.cpu.modelNames('x86_64')),
    info: await ask(host.info(), (info) => [
      info.cpuModel,
      info.cpus,
      info.mhz,
      info.numaCells,
      info.sockets,
      info.cores,
      info.threads,
    ]),
    freeMemory: await ask(host.memory.free()),
    cpuStats: await ask(host.cpu.stats()),
    memoryStats: await ask(host.memory.stats()),
    memoryParameters: await ask(host.memory.parameters()),
    cpuMap: await ask(host.cpu.map(), ({ online }) => Array.from({ length: cpus }, (_, cpu) => online.has(cpu))),
  };
}

async function domainAnswers(domain: Domain, cpus: number): Promise<Answer> {
  const { memory, vcpus, disks, tunables } = domain;
  const flagsOf = (set: ReadonlySet<number>) => Array.from({ length: cpus }, (_, cpu) => set.has(cpu));
  return {
    uuid: domain.uuid,
    id: plain(domain.id ?? -1),
    info: await ask(domain.info(), (info) => [info.maxMemoryKiB, info.memoryKiB, info.vcpus, info.cpuTimeNs]),
    state: await ask(domain.state(), ({ stateNumber, reasonNumber }) => [stateNumber, reasonNumber]),
    xml: await ask(domain.xmlDesc()),
    inactiveXml: await ask(domain.xmlDesc({ inactive: true })),
    autostart: await ask(domain.autostart()),
    persistent: await ask(domain.isPersistent()),
    active: await ask(domain.isActive()),
    updated: await ask(domain.isUpdated()),
    osType: await ask(domain.osType()),
    maxMemory: await ask(memory.max()),
    memoryStats: await ask(memory.stats(), pythonNames),
    maxVcpus: await ask(vcpus.max()),
    vcpus: await ask(vcpus.list(), (all) =>
      all.map(({ number, stateNumber, cpuTimeNs, cpu, affinity }) => [
        number,
        stateNumber,
        cpuTimeNs,
        cpu ?? -1,
        flagsOf(affinity),
      ]),
    ),
    vcpuPins: await ask(vcpus.pinInfo(), (all) => all.map(flagsOf)),
    emulatorPin: await ask(vcpus.emulatorPinInfo(), (set) => flagsOf(set ?? new Set())),
    blockInfo: await ask(disks.info('vda'), ({ capacity, allocation, physical }) => [capacity, allocation, physical]),
    blockStats: await ask(disks.stats('vda')),
    ioTune: await ask(disks.ioTune('vda')),
    interfaceStats: await ask(domain.interfaces.stats('52:54:00:01:02:03'), Object.values),
    memoryParameters: await ask(tunables.memory()),
    blkioParameters: await ask(tunables.blkio()),
    numaParameters: await ask(tunables.numa()),
    schedulerParameters: await ask(tunables.scheduler()),
    jobInfo: await ask(domain.jobs.stats(), ({ typeNumber, stats }) => ({ type: typeNumber, ...stats })),
    controlState: await ask(domain.diagnostics.controlInfo(), ({ stateNumber }) => stateNumber),
    title: await ask(domain.metadata.get('title')),
    hasManagedSave: await ask(domain.managedSave.exists()),
    snapshots: await snapshotAnswers(domain),
  };
}

async function snapshotAnswers(domain: Domain): Promise<Answer> {
  const found = await domain.snapshots.list();
  if (!found.ok) return errorAnswer(found.val);
  return byName(found.val, nameOf, async (snapshot) => ({
    xml: await ask(snapshot.xmlDesc()),
    current: await ask(snapshot.isCurrent()),
    metadata: await ask(snapshot.hasMetadata()),
  }));
}

const nameOf = ({ name }: { readonly name: string }) => name;

/** libvirt writes 9.0.1 as 9000001. */
const versionNumber = (version: string) => version.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0);

const memoryStatNames: Readonly<Record<string, string>> = { actualBalloon: 'actual' };

/** libvirt-python names the statistics of memory by itself. */
const pythonNames = (stats: object) =>
  Object.fromEntries(
    Object.entries(stats).map(([name, value]) => [
      memoryStatNames[name] ?? name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );

const errorAnswer = ({ number, code }: LibvirtError) => `error ${number ?? code}`;

/** An answer, or the number of the error. */
async function ask<T>(
  question: Promise<Result<T, LibvirtError>>,
  shape: (value: T) => unknown = (value) => value,
): Promise<Answer> {
  const answer = await question;
  return answer.ok ? plain(shape(answer.val)) : errorAnswer(answer.val);
}

function plain(value: unknown): Answer {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}

/** What the driver has, or nothing where it has no such objects. */
async function listed<T>(question: Promise<Result<T[], LibvirtError>>): Promise<T[]> {
  const found = await question;
  return found.ok ? found.val : [];
}

async function byName<T>(
  things: readonly T[],
  name: (thing: T) => string,
  answer: (thing: T) => Promise<Answer>,
): Promise<Answer> {
  const answers: Record<string, Answer> = {};
  for (const thing of things) answers[name(thing)] = await answer(thing);
  return answers;
}
