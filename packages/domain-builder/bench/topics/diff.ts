import type * as measured from '../measured.ts';
import type { Report } from '../report.ts';
import { inRounds, median, over } from '../rounds.ts';

const TIMES = 100;
const ROUNDS = 9;

/** The comparison of two domains of 50 devices each that differ in a tenth of them. No peer has one. */
export const diff = async ({ diffDomains, parseDomain }: typeof measured): Promise<Report> => {
  const current = parseDomain(domainXml('writeback', 25)).unwrap();
  const wanted = parseDomain(domainXml('none', 24)).unwrap();
  const pairs = Array.from({ length: TIMES }, () => [current, wanted] as const);
  const different = `two domains of 50 devices, ${TIMES} times`;
  const same = `two that say the same, ${TIMES} times`;
  const reread = parseDomain(domainXml('writeback', 25)).unwrap();
  const times = await inRounds(
    [
      over(different, pairs, ([one, other]) => diffDomains(one, other)),
      over(same, pairs, ([one]) => diffDomains(one, reread)),
    ],
    ROUNDS,
  );
  return {
    topic: `Diff; CPU time of a round, median of ${ROUNDS}`,
    times,
    figures: { 'differences found': diffDomains(current, wanted).length },
    goals: [
      { what: 'diff of two domains of 50 devices', seen: median(times[different] ?? []) / TIMES, unit: ' ms' },
      { what: 'diff of two that say the same', seen: median(times[same] ?? []) / TIMES, unit: ' ms' },
    ],
  };
};

/** 25 disks, of which every fifth has the cache mode, `interfaces` interfaces, and a serial port if that is one less than 25. */
const domainXml = (cache: string, interfaces: number): string => {
  const disks = Array.from({ length: 25 }, (_, index) => {
    const letter = String.fromCharCode(97 + index);
    return `<disk type='file' device='disk'>
      <driver name='qemu' type='qcow2' cache='${index % 5 === 0 ? cache : 'none'}'/>
      <source file='/srv/images/${letter}.qcow2'/>
      <target dev='vd${letter}' bus='virtio'/>
      <address type='pci' domain='0x0000' bus='0x${(index + 1).toString(16).padStart(2, '0')}' slot='0x00' function='0x0'/>
    </disk>`;
  });
  const nics = Array.from(
    { length: interfaces },
    (_, index) => `<interface type='network'>
      <mac address='52:54:00:00:00:${index.toString(16).padStart(2, '0')}'/>
      <source network='default'/>
      <model type='virtio'/>
    </interface>`,
  );
  const others = Array.from({ length: 25 - interfaces }, () => "<serial type='pty'><target port='0'/></serial>");
  return `<domain type='kvm'>
  <name>big</name>
  <memory unit='KiB'>4194304</memory>
  <vcpu placement='static'>4</vcpu>
  <os>
    <type arch='x86_64' machine='q35'>hvm</type>
  </os>
  <devices>
    ${[...disks, ...nics, ...others].join('\n    ')}
  </devices>
</domain>
`;
};
