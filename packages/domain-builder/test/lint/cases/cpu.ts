import type { Capabilities, DomainCapabilities } from '../../../src/schema/types.gen.ts';
import { guest, type RuleCase } from '../rule-case.ts';

const fourCpus: Capabilities = {
  host: {
    topology: {
      cells: {
        cells: [
          { id: 0, cpus: { cpus: [0, 1, 2, 3].map((id) => ({ id, socketId: 0, coreId: id, siblings: String(id) })) } },
        ],
      },
    },
    cpu: { pages: [{ size: 4096n }, { size: 2n * 1024n ** 2n }] },
  },
};
const tenCpus: DomainCapabilities = { vcpu: { max: 10 } };
const localtime = "\n  <clock offset='localtime'/>";
const pins = (vcpus: number, inner: string): string =>
  guest(`  <vcpu>${vcpus}</vcpu>\n  <cputune>\n    ${inner}\n  </cputune>`);

/** CPUs, pinning and memory. */
export const cpuCases: readonly RuleCase[] = [
  {
    rule: 'cpu/topology-product',
    says: 'a topology of eight for four CPUs',
    bad: guest("  <vcpu>4</vcpu>\n  <cpu>\n    §<topology sockets='1' cores='4' threads='2'/>\n  </cpu>"),
    good: guest("  <vcpu>8</vcpu>\n  <cpu>\n    <topology sockets='1' cores='4' threads='2'/>\n  </cpu>"),
    fix: false,
  },
  {
    rule: 'cpu/windows-sockets',
    says: 'no topology',
    bad: guest(`  <vcpu>4</vcpu>\n  §<cpu mode='host-passthrough'/>${localtime}`),
    good: guest(
      `  <vcpu>4</vcpu>\n  <cpu mode='host-passthrough'><topology sockets='1' cores='4' threads='1'/></cpu>${localtime}`,
    ),
  },
  {
    rule: 'cpu/windows-sockets',
    says: 'four sockets',
    bad: guest(`  <vcpu>4</vcpu>\n  <cpu><topology §sockets='4' cores='1' threads='1'/></cpu>${localtime}`),
    good: guest(`  <vcpu>4</vcpu>\n  <cpu><topology sockets='2' cores='2' threads='1'/></cpu>${localtime}`),
    fix: false,
  },
  {
    rule: 'cpu/vcpus-over-max',
    says: 'more than QEMU can',
    bad: guest('  §<vcpu>12</vcpu>'),
    good: guest('  <vcpu>10</vcpu>'),
    host: { domainCapabilities: tenCpus },
    fix: false,
  },
  {
    rule: 'cpu/vcpus-over-host',
    says: 'more than the host has',
    bad: guest('  §<vcpu>5</vcpu>'),
    good: guest('  <vcpu>4</vcpu>'),
    host: { capabilities: fourCpus },
    fix: false,
  },
  {
    rule: 'cpu/default-model',
    says: 'no CPU chosen',
    bad: guest('  <vcpu>2</vcpu>').replace('<domain', '§<domain'),
    good: guest("  <vcpu>2</vcpu>\n  <cpu mode='host-model'/>"),
    fix: false,
  },
  {
    rule: 'cpu/host-without-kvm',
    says: "the host's CPU in an emulated guest",
    bad: guest("  <cpu §mode='host-passthrough'/>", 'qemu'),
    good: guest("  <cpu mode='maximum'/>", 'qemu'),
    fix: false,
  },
  {
    rule: 'pin/out-of-range',
    says: 'CPUs counted from 1',
    bad: pins(2, "<vcpupin vcpu='0' cpuset='0'/>\n    <vcpupin §vcpu='2' cpuset='1'/>"),
    good: pins(2, "<vcpupin vcpu='0' cpuset='0'/>\n    <vcpupin vcpu='1' cpuset='1'/>"),
  },
  {
    rule: 'pin/duplicate',
    says: 'one CPU twice',
    bad: pins(2, "<vcpupin vcpu='0' cpuset='0'/>\n    <vcpupin §vcpu='0' cpuset='1'/>"),
    good: pins(2, "<vcpupin vcpu='0' cpuset='0-1'/>"),
    fix: false,
  },
  {
    rule: 'pin/overlap',
    says: 'the emulator on a CPU of the guest',
    bad: pins(1, "<vcpupin vcpu='0' cpuset='1'/>\n    <emulatorpin §cpuset='0-1'/>"),
    good: pins(1, "<vcpupin vcpu='0' cpuset='1'/>\n    <emulatorpin cpuset='0-1,^1'/>"),
    fix: false,
  },
  {
    rule: 'pin/overlap',
    says: 'an I/O thread on a CPU of the guest',
    bad: pins(1, "<vcpupin vcpu='0' cpuset='1'/>\n    <iothreadpin iothread='1' §cpuset='1'/>"),
    good: pins(1, "<vcpupin vcpu='0' cpuset='1'/>\n    <iothreadpin iothread='1' cpuset='2'/>"),
    fix: false,
  },
  {
    rule: 'pin/shared-cpu',
    says: 'two CPUs on one',
    bad: pins(2, "<vcpupin vcpu='0' cpuset='1'/>\n    <vcpupin vcpu='1' §cpuset='1'/>"),
    good: pins(2, "<vcpupin vcpu='0' cpuset='1'/>\n    <vcpupin vcpu='1' cpuset='2'/>"),
    fix: false,
  },
  {
    rule: 'pin/unknown-host-cpu',
    says: 'CPU 7 of a host with four',
    bad: pins(1, "<vcpupin vcpu='0' §cpuset='3,7'/>"),
    good: pins(1, "<vcpupin vcpu='0' cpuset='3'/>"),
    host: { capabilities: fourCpus },
    fix: false,
  },
  {
    rule: 'pin/hint-dedicated',
    says: 'one of two CPUs pinned',
    bad: pins(2, "<vcpupin vcpu='0' cpuset='1'/>").replace(
      '</domain>',
      "  <features><kvm><hint-dedicated §state='on'/></kvm></features>\n</domain>",
    ),
    good: pins(1, "<vcpupin vcpu='0' cpuset='1'/>").replace(
      '</domain>',
      "  <features><kvm><hint-dedicated state='on'/></kvm></features>\n</domain>",
    ),
    fix: false,
  },
  {
    rule: 'mem/unit-si',
    says: 'GB for GiB',
    bad: guest("  §<memory unit='GB'>8</memory>"),
    good: guest("  <memory unit='GiB'>8</memory>"),
    fix: false,
  },
  {
    rule: 'mem/unit-si',
    says: 'MB in the current memory',
    bad: guest("  <memory unit='GiB'>8</memory>\n  §<currentMemory unit='MB'>4000</currentMemory>"),
    good: guest("  <memory unit='GiB'>8</memory>\n  <currentMemory unit='MiB'>4000</currentMemory>"),
    fix: false,
  },
  {
    rule: 'balloon/locked-memory',
    says: 'a balloon in huge pages',
    bad: guest(
      "  <memory unit='GiB'>8</memory>\n  §<currentMemory unit='GiB'>4</currentMemory>\n  <memoryBacking><hugepages/></memoryBacking>",
    ),
    good: guest(
      "  <memory unit='GiB'>8</memory>\n  <currentMemory unit='GiB'>8</currentMemory>\n  <memoryBacking><hugepages/></memoryBacking>",
    ),
    fix: false,
  },
  {
    rule: 'balloon/locked-memory',
    says: 'free pages reported from locked memory',
    bad: guest(
      "  <memoryBacking><locked/></memoryBacking>\n  <devices><memballoon model='virtio' §freePageReporting='on'/></devices>",
    ),
    good: guest("  <memoryBacking><locked/></memoryBacking>\n  <devices><memballoon model='virtio'/></devices>"),
    fix: false,
  },
  {
    rule: 'mem/hugepage-size',
    says: '1 GiB pages on a host without',
    bad: guest("  <memoryBacking><hugepages><page §size='1' unit='G'/></hugepages></memoryBacking>"),
    good: guest("  <memoryBacking><hugepages><page size='2' unit='M'/></hugepages></memoryBacking>"),
    host: { capabilities: fourCpus },
    fix: false,
  },
];
