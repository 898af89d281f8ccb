import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diffDomains, domain, type Domain, formatDomain, gib, parseDomain, windows11 } from '@virtkit/domain-builder';
import { afterAll, describe, expect, test } from 'vitest';
import { otherCases, windowsCases } from './support/cases.ts';
import { capabilitiesText, domainCapabilitiesText, intelHost, kvmHost } from './support/kvm-host.ts';

const isCi = process.env['CI'] === 'true';
const folder = mkdtempSync(join(tmpdir(), 'vk-opinions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const host = kvmHost(intelHost);
const newHost = kvmHost({
  ...intelHost,
  libvirt: '11.3.0',
  qemu: '10.0.0',
  virtiofsd: '1.13.0',
  enlightenments: [...intelHost.enlightenments, 'emsr_bitmap', 'xmm_input'],
});

const sharing = (on: typeof host) => (): Domain =>
  domain('guest')
    .memory(gib(8))
    .preset(windows11({ host: on }))
    .share({ source: '/srv/data', tag: 'data', readonly: true, host: on })
    .shareReadWrite({ source: '/srv/scratch', tag: 'scratch', host: on })
    .build()
    .unwrap();

const at = (on: typeof host) => [
  ...[...windowsCases, ...otherCases].map(({ name, build }) => ({
    name,
    make: (): Domain => build({ host: on, type: 'kvm' }).build().unwrap(),
  })),
  { name: 'shares', make: sharing(on) },
];

/** The domain's XML in a file. */
function written(definition: Domain): string {
  const file = join(folder, 'domain.xml');
  writeFileSync(file, formatDomain(definition));
  return file;
}

const hasValidate = spawnSync('virt-xml-validate', ['--version']).status === 0;

describe.skipIf(!hasValidate && !isCi)('virt-xml-validate accepts every preset for a host with libvirt 9.0', () => {
  test.each(at(host))('$name', ({ make }) => {
    const file = written(make());
    const { status, stderr } = spawnSync('virt-xml-validate', [file, 'domain'], { encoding: 'utf8' });
    expect(stderr).toBe(`${file} validates\n`);
    expect(status).toBe(0);
  });
});

const schema = fileURLToPath(
  new URL('../../../.cache/libvirt-schemas/usr/share/libvirt/schemas/domain.rng', import.meta.url),
);
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

describe.skipIf(!(hasXmllint && existsSync(schema)) && !isCi)(
  'xmllint accepts every preset for a host with libvirt 11.3',
  () => {
    test.each(at(newHost))('$name', ({ make }) => {
      const file = written(make());
      const { stderr } = spawnSync('xmllint', ['--noout', '--relaxng', schema, file], { encoding: 'utf8' });
      expect(stderr).toBe(`${file} validates\n`);
    });
  },
);

/** What virt-install makes for the same host; its test URIs read the host from documents. */
function virtInstall(): Domain {
  const files = { caps: join(folder, 'caps.xml'), domcaps: join(folder, 'domcaps.xml') };
  writeFileSync(files.caps, capabilitiesText(intelHost));
  writeFileSync(files.domcaps, domainCapabilitiesText(intelHost));
  const documents = `caps=${files.caps},domcaps=${files.domcaps},fakeuri=qemu:///system`;
  const guest = ['--os-variant', 'win11', '--name', 'w11', '--memory', '8192', '--vcpus', '4'];
  const devices = ['--disk', `path=${folder}/w11.qcow2,size=64`, '--network', 'network=default'];
  const args = ['--connect', `__virtinst_test__test:///default,${documents}`, '--print-xml', '--dry-run', '--import'];
  return parseDomain(execFileSync('virt-install', [...args, ...guest, ...devices], { encoding: 'utf8' })).unwrap();
}

const ours = (): Domain =>
  domain('w11')
    .memory(gib(8))
    .vcpus(4)
    .disk({ file: join(folder, 'w11.qcow2'), format: 'qcow2', bus: 'scsi' })
    .network({ network: 'default' })
    .preset(windows11({ host }))
    .build()
    .unwrap();

/** Where two definitions decide differently: without what libvirt fills in, and without the numbers of devices. */
const decisionsApart = (current: Domain, wanted: Domain): readonly string[] => [
  ...new Set(
    diffDomains(current, wanted)
      .filter(({ effect }) => effect !== 'server-filled' && effect !== 'none')
      .map(({ path }) => path.replaceAll(/\.\d+/g, '').replace(/\.state$/, '')),
  ),
];

const release = spawnSync('virt-install', ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';

// The page explains the release of Debian 12; another one decides differently.
describe.skipIf(release === '' ? !isCi : !release.startsWith('4.1.'))(
  'virt-install 4.1, asked for the same guest',
  () => {
    const page = readFileSync(fileURLToPath(new URL('../../../docs/design/windows11.md', import.meta.url)), 'utf8');
    const [, table = ''] = /<!-- differences:virt-install-4\.1 -->([^]*?)<!-- end -->/.exec(page) ?? [];
    const explained = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, where = '']) => where);

    test('decides differently where docs/design/windows11.md says so, and nowhere else', () => {
      expect(decisionsApart(virtInstall(), ours()).toSorted()).toEqual(explained.toSorted());
    });

    test('decides alike on firmware, TPM, clock and sleep', () => {
      // Without the link to the XML that it was read from, which the other has not.
      const [theirs, mine] = [structuredClone(virtInstall()), ours()];
      expect(theirs.os).toMatchObject({ firmware: 'efi', type: { arch: 'x86_64', machine: 'q35' } });
      expect(mine.os).toMatchObject({ firmware: 'efi', type: { arch: 'x86_64', machine: 'q35' } });
      expect(mine.devices?.tpms?.[0]?.model).toBe(theirs.devices?.tpms?.[0]?.model);
      expect(mine.clock).toEqual(theirs.clock);
      expect(mine.pm).toEqual(theirs.pm);
    });
  },
);
