import { describe, expect, test } from 'vitest';
import { diffDomains } from '../../src/diff/diff-domains.ts';
import { planDomain } from '../../src/diff/plan-domain.ts';
import type { DomainPlan, PlanOptions } from '../../src/diff/plan-step.ts';
import { formatDomain, parseDomain } from '../../src/model/documents/domain.ts';
import type { Domain } from '../../src/schema/types.gen.ts';
import { carryOut } from './carry-out.ts';
import { parsed, served, written } from './domains.ts';

const current = parsed(served);

const edited = (...replacements: readonly (readonly [string | RegExp, string])[]): Domain => {
  let xml = served;
  for (const [from, to] of replacements) {
    const next = xml.replace(from, to);
    expect(next).not.toBe(xml);
    xml = next;
  }
  return parsed(xml);
};

const running = (wanted: Domain, options: Partial<PlanOptions> = {}): DomainPlan =>
  planDomain(current, wanted, { running: true, ...options });

const summary = ({ steps }: DomainPlan): readonly string[] =>
  steps.map(
    (step) => `${step.op}${'device' in step ? ` ${step.device.tag} ${step.device.key}` : ''} ${step.flags.join('+')}`,
  );

/** The real differences that are left when the plan was carried out, of the definition and of what runs. */
const left = (plan: DomainPlan, wanted: Domain, live: Domain | null = current): readonly (readonly string[])[] => {
  const after = carryOut(plan, { config: current, live: live ?? undefined });
  return [after.config, after.live].map((domain) =>
    domain === undefined
      ? []
      : diffDomains(domain, wanted)
          .filter(({ effect }) => effect !== 'none' && effect !== 'server-filled')
          .map(({ path }) => path),
  );
};

const newDisk =
  "<disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='/new.raw'/><target dev='vdb' bus='virtio'/></disk></devices>";

describe('a plan for a running guest', () => {
  test('is empty when nothing but what libvirt chose differs', () => {
    const plan = running(parsed(written));
    expect(plan).toMatchObject({ steps: [], isEmpty: true, restartRequired: false, nextBoot: [] });
  });

  test('sets memory, CPUs, title and limits in place, in the definition too', () => {
    const wanted = edited(
      ["<currentMemory unit='KiB'>2097152", "<currentMemory unit='KiB'>1048576"],
      ["current='2'", "current='3'"],
      ['<title>Web server</title>', '<title>Other</title>'],
      [
        "<target dev='vda' bus='virtio'/>",
        "<target dev='vda' bus='virtio'/><iotune><total_iops_sec>500</total_iops_sec></iotune>",
      ],
      ['<on_reboot>restart', '<on_reboot>destroy'],
      ['<resource>', '<cputune><shares>512</shares><vcpupin vcpu="0" cpuset="1"/></cputune><resource>'],
      ["<memballoon model='virtio'>", "<memballoon model='virtio'><stats period='10'/>"],
    );
    const plan = running(wanted);
    expect(summary(plan)).toEqual([
      'set-memory live+config',
      'set-vcpus live+config',
      'set-block-io-tune live+config',
      'set-memory-stats-period live+config',
      'set-scheduler live+config',
      'pin-vcpu live+config',
      'set-lifecycle-action live+config',
      'set-metadata live+config',
    ]);
    expect(plan.steps[0]).toMatchObject({ bytes: 1024n ** 3n });
    expect(plan.restartRequired).toBe(false);
    expect(left(plan, wanted)).toEqual([[], []]);
  });

  test('adds a device, with what libvirt should choose left open', () => {
    const wanted = edited(['</devices>', newDisk]);
    const plan = running(wanted);
    expect(summary(plan)).toEqual(['attach disk vdb live+config']);
    expect(left(plan, wanted)).toEqual([[], []]);
  });

  test('takes a device out by the XML that finds it, before its controller', () => {
    const wanted = edited(
      [/<disk type='file' device='disk'>\s*<driver name='qemu' type='raw'\/>[^]*?<\/disk>/, ''],
      [/<controller type='scsi'.*?<\/controller>/, ''],
    );
    const plan = running(wanted);
    expect(summary(plan)).toEqual(['detach disk sdb live+config', 'detach controller scsi 0 live+config']);
    expect(plan.steps[0]).toMatchObject({ xml: expect.stringContaining("<target dev='sdb' bus='scsi'/>") as string });
    expect(plan.steps[0]).not.toMatchObject({ xml: expect.stringContaining('backingStore') as string });
    expect(plan.notes.map(({ id }) => id)).toContain('detach/guest');
    expect(left(plan, wanted)).toEqual([[], []]);
  });

  test('changes a medium with only that changed', () => {
    const wanted = edited(
      ['/images/a.iso', '/images/b.iso'],
      [`<target dev='sda' bus='sata'/><readonly/>`, `<target dev='sda' bus='sata'/><readonly/><serial>x</serial>`],
    );
    const plan = running(wanted);
    expect(summary(plan)).toEqual(['define config', 'update disk sda live']);
    expect(plan.steps[1]).toMatchObject({ xml: expect.stringMatching(/b\.iso/) as string });
    expect(plan.steps[1]).not.toMatchObject({ xml: expect.stringContaining('serial') as string });
    expect(plan.nextBoot.map(({ path }) => path)).toEqual(['devices.disks.2.serial']);
    expect(left(plan, wanted)).toEqual([[], ['devices.disks.2.serial']]);
  });

  test('ejects a medium', () => {
    const wanted = edited(["<source file='/images/a.iso' index='1'/>", '']);
    const plan = running(wanted);
    expect(summary(plan)).toEqual(['update disk sda live+config']);
    expect(left(plan, wanted)).toEqual([[], []]);
  });

  test('defines what waits for the next boot, once, before it attaches what comes', () => {
    const wanted = edited(
      ["<memory unit='KiB'>4194304", "<memory unit='KiB'>8388608"],
      ["cache='none'", "cache='writeback'"],
      ['</devices>', newDisk],
      ['</devices>', "<interface type='user'><model type='virtio'/></interface></devices>"],
    );
    const plan = running(wanted);
    expect(summary(plan)).toEqual(['define config', 'attach disk vdb live+config', 'attach interface 1 live+config']);
    expect(plan.restartRequired).toBe(true);
    expect(plan.nextBoot.map(({ path }) => path)).toEqual(['memory.bytes', 'devices.disks.0.driver.cache']);
    expect(plan.steps[0]).not.toMatchObject({ xml: expect.stringContaining('vdb') as string });
    expect(left(plan, wanted)).toEqual([[], ['memory.bytes', 'devices.disks.0.driver.cache']]);
  });

  test('keeps what libvirt chose in what it defines', () => {
    const wanted = parsed(written.replace("cache='none'", "cache='writeback'"));
    const [step] = running(wanted).steps;
    const defined = parseDomain(step?.op === 'define' ? step.xml : '').unwrap();
    expect(defined.uuid).toBe(current.uuid);
    expect(defined.os?.type.machine).toBe('pc-q35-7.2');
    expect(defined.devices?.disks?.[0]).toMatchObject({
      address: current.devices?.disks?.[0]?.address,
      driver: { cache: 'writeback' },
    });
    expect(defined.devices?.controllers).toHaveLength(5);
    expect(diffDomains(defined, wanted).filter(({ effect }) => effect === 'next-boot')).toEqual([]);
  });

  test('waits for the next boot rather than taking a disk from the guest, unless it is told to', () => {
    const wanted = edited(['/images/data.raw', '/images/other.raw']);
    expect(summary(running(wanted))).toEqual(['define config']);
    const plan = running(wanted, { replaceDevices: true });
    expect(summary(plan)).toEqual(['detach disk sdb live+config', 'attach disk sdb live+config']);
    expect(plan.steps[0]).toMatchObject({ xml: expect.stringContaining('/images/data.raw') as string });
    expect(left(plan, wanted)).toEqual([[], []]);
  });

  test('looks at what runs: what is defined already is only changed in the guest, and the other way round', () => {
    const wanted = edited(['</devices>', newDisk], ['<title>Web server</title>', '<title>Other</title>']);
    const onlyLive = planDomain(wanted, wanted, { running: true, live: current });
    expect(summary(onlyLive)).toEqual(['attach disk vdb live', 'set-metadata live']);
    const onlyConfig = planDomain(current, wanted, { running: true, live: wanted });
    expect(summary(onlyConfig)).toEqual(['define config']);
    expect(onlyConfig.restartRequired).toBe(false);
  });

  test('leaves in the definition what waits there, when the device changes in the guest', () => {
    const defined = edited(["<target dev='sda' bus='sata'/>", "<target dev='sda' bus='sata'/><serial>x</serial>"]);
    const wanted = parsed(formatDomain(defined).replace('/images/a.iso', '/images/b.iso'));
    const plan = planDomain(defined, wanted, { running: true, live: current });
    expect(summary(plan)).toEqual(['define config', 'update disk sda live']);
    const after = carryOut(plan, { config: defined, live: current });
    expect(after.config.devices?.disks?.[2]).toMatchObject({ serial: 'x', source: { file: '/images/b.iso' } });
    expect(after.live?.devices?.disks?.[2]?.serial).toBeUndefined();
  });

  test('adds a memory module, and takes the memory that it adds for what is wanted', () => {
    const base = parsed(
      served
        .replace("<memory unit='KiB'>4194304", "<maxMemory slots='4' unit='GiB'>16</maxMemory><memory unit='GiB'>4")
        .replace("<currentMemory unit='KiB'>2097152", "<currentMemory unit='GiB'>4")
        .replace(
          /<cpu.*<\/cpu>/,
          "<cpu mode='host-passthrough'><numa><cell id='0' cpus='0-3' memory='4' unit='GiB'/></numa></cpu>",
        ),
    );
    const module = { model: 'dimm', target: { size: 1024n ** 3n, node: 0 } } as const;
    const wanted: Domain = { ...base, devices: { ...base.devices, memories: [module] } };
    const plan = planDomain(base, wanted, { running: true });
    expect(summary(plan)).toEqual(['attach memory 0 live+config']);
    const five = 5n * 1024n ** 3n;
    const after: Domain = { ...wanted, memory: { bytes: five }, currentMemory: five };
    expect(planDomain(after, wanted, { running: true }).steps).toEqual([]);
  });

  test('sets and removes the metadata of one application', () => {
    const base = parsed(
      served.replace('<memory ', "<metadata><a:x xmlns:a='urn:a'/><b xmlns='urn:b'/></metadata><memory "),
    );
    const wanted = parsed(
      served.replace(
        '<memory ',
        "<metadata xmlns:p='urn:p'><a:x xmlns:a='urn:a' v='1'><p:q/></a:x></metadata><memory ",
      ),
    );
    const plan = planDomain(base, wanted, { running: true });
    expect(plan.steps).toMatchObject([
      {
        op: 'set-metadata',
        type: 'element',
        uri: 'urn:a',
        key: 'a',
        value: expect.stringContaining("xmlns:p='urn:p'") as string,
      },
      { op: 'set-metadata', type: 'element', uri: 'urn:b', value: null },
    ]);
    const after = carryOut(plan, { config: base, live: base });
    expect(diffDomains(after.config, wanted).filter(({ effect }) => effect === 'live')).toEqual([]);
  });

  test('adds and removes I/O threads', () => {
    const at = (count: number) => parsed(served.replace('<resource>', `<iothreads>${count}</iothreads><resource>`));
    expect(planDomain(at(1), at(3), { running: true }).steps).toMatchObject([
      { op: 'add-iothread', id: 2 },
      { op: 'add-iothread', id: 3 },
    ]);
    expect(planDomain(at(2), at(1), { running: true }).steps).toMatchObject([{ op: 'delete-iothread', id: 2 }]);
  });

  test('renames only when it is off, and never takes on another identity', () => {
    const wanted = edited(['<name>web</name>', '<name>www</name>'], ['6a3f0d3c', '7a3f0d3c']);
    const plan = running(wanted);
    expect(plan.steps).toEqual([]);
    expect(plan.nextBoot.map(({ path }) => path)).toEqual(['name']);
    expect(plan.notes.map(({ id }) => id)).toEqual(['identity/uuid', 'identity/name']);
  });

  test('changes no definition of a domain that has none', () => {
    const wanted = edited(["cache='none'", "cache='writeback'"], ['<title>Web server</title>', '<title>Other</title>']);
    const plan = running(wanted, { persistent: false });
    expect(summary(plan)).toEqual(['set-metadata live']);
    expect(plan.notes.map(({ id }) => id)).toEqual(['definition/none']);
  });

  test('proposes an alias where only order tells devices apart', () => {
    const wanted = edited(['</devices>', "<rng model='virtio'><backend model='builtin'/></rng></devices>"]);
    const note = running(wanted).notes.find(({ id }) => id === 'identity/alias');
    expect(note?.message).toContain('ua-rng-');
  });
});

describe('a plan for a domain that is off', () => {
  test('renames it, and defines everything at once', () => {
    const wanted = edited(
      ['<name>web</name>', '<name>www</name>'],
      ["cache='none'", "cache='writeback'"],
      ['</devices>', newDisk],
    );
    const plan = planDomain(current, wanted, { running: false });
    expect(summary(plan)).toEqual(['rename ', 'define config']);
    expect(plan.restartRequired).toBe(false);
    expect(left(plan, wanted, null)).toEqual([[], []]);
  });
});

test('I/O threads that are too many to come one by one wait for the next boot', () => {
  const wanted = { ...current, iothreads: 4_000_000_000 };
  const plan = running(wanted);
  expect(plan.steps.map(({ op }) => op)).toEqual(['define']);
  expect(plan.nextBoot.map(({ path }) => path)).toContain('iothreads');
  expect(running(current, { live: wanted }).steps.map(({ op }) => op)).toEqual([]);
});

test('what an emptied list stood in is gone from the definition too', () => {
  const from = parsed(
    `<domain type='kvm'><name>a</name><memory>1048576</memory><vcpu>2</vcpu>
     <memoryBacking><hugepages><page size='2' unit='M' nodeset='0'/></hugepages></memoryBacking>
     <cpu><numa><cell id='0' cpus='0-1' memory='1048576'/></numa></cpu></domain>`,
  );
  const to = parsed(`<domain type='kvm'><name>a</name><memory>1048576</memory><vcpu>2</vcpu><cpu/></domain>`);
  const [step] = planDomain(from, to, { running: false }).steps;
  const xml = step?.op === 'define' ? step.xml : '';
  expect(xml).toContain('<name>a</name>');
  expect(xml).not.toMatch(/hugepages|numa/);
  expect(planDomain(parsed(xml), to, { running: false }).isEmpty).toBe(true);
});

test.each([
  ["<vcpu placement='auto'>2</vcpu>", ''],
  [
    "<devices><tpm model='tpm-tis'><backend type='emulator' version='2.0'/></tpm></devices>",
    "<devices><tpm model='tpm-tis'/></devices>",
  ],
])('what libvirt chose inside of an element does not keep the element: %s', (before, after) => {
  const withContent = (content: string): Domain =>
    parsed(`<domain type='kvm'><name>a</name><memory>1048576</memory>${content}</domain>`);
  const [step] = planDomain(withContent(before), withContent(after), { running: false }).steps;
  const xml = step?.op === 'define' ? step.xml : '';
  expect(xml).toContain('<name>a</name>');
  expect(xml).not.toMatch(/vcpu|backend/);
});
