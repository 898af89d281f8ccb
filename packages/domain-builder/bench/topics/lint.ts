import { readFileSync } from 'node:fs';
import { corpusFiles, hostTexts } from '../corpus.ts';
import type * as measured from '../measured.ts';
import type { Report } from '../report.ts';
import { inRounds, median, over } from '../rounds.ts';

const TIMES = 200;
const ROUNDS = 9;

/** The linter, over a Windows 11 domain as the preset makes it and over the corpus. No peer has one. */
export const lint = async ({
  formatDomain,
  lintDomain,
  lintDomainXml,
  parseCapabilities,
  parseDomain,
  parseDomainCapabilities,
  windows11,
}: typeof measured): Promise<Report> => {
  const text = formatDomain(windows11()(base).unwrap().domain);
  const windows = parseDomain(text).unwrap();
  const texts = hostTexts();
  const host = {
    domainCapabilities: parseDomainCapabilities(texts.domainCapabilities).unwrap(),
    capabilities: parseCapabilities(texts.capabilities).unwrap(),
    versions: { libvirt: '11.3.0', qemu: '9.0.0' },
  };
  const parsed = corpusFiles().map((file) => parseDomain(readFileSync(file, 'utf8')).unwrap());
  const again = Array.from({ length: TIMES }, () => windows);
  const times = await inRounds(
    [
      over(`a Windows 11 domain, ${TIMES} times`, again, (domain) => lintDomain(domain)),
      over(`the same for a host that is known, ${TIMES} times`, again, (domain) => lintDomain(domain, { host })),
      over(`its text, ${TIMES} times`, again, () => lintDomainXml(text).unwrap()),
      over(`${parsed.length} domains of the corpus`, parsed, (domain) => lintDomain(domain)),
    ],
    ROUNDS,
  );
  const each = (name: string, count: number): number => median(times[name] ?? []) / count;
  return {
    topic: `Lint; CPU time of a round, median of ${ROUNDS}`,
    times,
    figures: { 'findings in the Windows 11 domain': lintDomain(windows).length },
    goals: [
      {
        what: 'lint of a Windows 11 domain',
        seen: each(`a Windows 11 domain, ${TIMES} times`, TIMES),
        unit: ' ms',
        most: 1,
      },
      {
        what: 'the same for a host that is known',
        seen: each(`the same for a host that is known, ${TIMES} times`, TIMES),
        unit: ' ms',
        most: 1,
      },
      { what: 'parse and lint of its text', seen: each(`its text, ${TIMES} times`, TIMES), unit: ' ms' },
      {
        what: 'lint of a domain of the corpus',
        seen: each(`${parsed.length} domains of the corpus`, parsed.length),
        unit: ' ms',
      },
    ],
  };
};

const base = {
  type: 'kvm',
  name: 'win11',
  memory: { bytes: 8n * 1024n ** 3n },
  vcpu: { count: 8 },
  devices: {
    disks: [
      {
        type: 'file',
        driver: { name: 'qemu', type: 'qcow2' },
        source: { file: '/srv/images/win11.qcow2' },
        target: { dev: 'sda', bus: 'scsi' },
      },
    ],
    interfaces: [{ type: 'network', source: { network: 'default' }, model: { type: 'virtio' } }],
  },
} as const satisfies Parameters<typeof measured.formatDomain>[0];
