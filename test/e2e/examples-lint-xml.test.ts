import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '@virtkit/libvirt-client';
import { type PrivateLibvirtd, startPrivateLibvirtd } from '@virtkit/libvirt-client/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runExample } from './run-example.ts';

const schemas = '/usr/share/libvirt/schemas';
const skip = process.env['CI'] !== 'true' && !(existsSync('/usr/sbin/libvirtd') && existsSync(`${schemas}/domain.rng`));

const good = `<!-- kept -->
<domain type='qemu'>
  <name>good</name>
  <uuid>6a3f0d3c-8f0e-4a64-9f61-0d6a1c7d5e11</uuid>
  <memory unit='MiB'>64</memory>
  <vcpu>1</vcpu>
  <os>
    <type arch='x86_64' machine='q35'>hvm</type>
  </os>
  <features>
    <acpi/>
  </features>
  <devices>
    <memballoon model='virtio'/>
  </devices>
</domain>
`;

/** A Windows template as people publish them, with their mistakes. */
const windows = `<domain type='qemu'>
  <name>win11</name>
  <memory unit='GiB'>4</memory>
  <vcpu>2</vcpu>
  <os firmware='efi'>
    <type arch='x86_64' machine='q35'>hvm</type>
    <loader readonly='yes' secure='yes' type='pflash'>/usr/share/OVMF/OVMF_CODE_4M.secboot.fd</loader>
  </os>
  <features>
    <acpi/>
    <apic/>
    <smm state='on'/>
  </features>
  <clock offset='localtime'/>
  <devices>
    <filesystem type='mount' accessmode='passthrough'>
      <driver type='virtiofs' queue='2048' cache='always'/>
      <source dir='/srv/share'/>
      <target dir='share'/>
      <readonly/>
    </filesystem>
    <tpm model='tpm-crb'>
      <backend type='emulator' version='2.0'>
        <encryption secret='my-secret'/>
      </backend>
    </tpm>
    <watchdog model='i6300esb' action='bark'/>
  </devices>
</domain>
`;

describe.skipIf(skip)('lint-xml', () => {
  let daemon: PrivateLibvirtd;
  let folder: string;

  beforeAll(async () => {
    daemon = (await startPrivateLibvirtd()).unwrap();
    folder = await mkdtemp(join(tmpdir(), 'virtkit-lint-'));
  });
  afterAll(async () => {
    await daemon.stop();
    await rm(folder, { recursive: true });
  });

  const fileOf = async (name: string, text: string): Promise<string> => {
    const file = join(folder, name);
    await writeFile(file, text);
    return file;
  };

  test('passes a good domain at every level, and leaves no domain behind', async () => {
    const file = await fileOf('good.xml', good);
    const conn = (await connect(daemon.uri())).unwrap();
    // The same name and UUID are taken; the domain that has them must stay as it is.
    const taken = (await conn.domains.defineXml(good.replace('64<', '32<'))).unwrap();
    const before = (await taken.xmlDesc()).unwrap();

    const args = ['--connect', daemon.uri(), '--schemas', schemas, '--schemas-version', '9.0.0', file];
    const { code, output } = await runExample('lint-xml', args).ended;
    expect(output).not.toMatch(/ error |skipped/);
    expect(output).toContain('1 file: 0 errors');
    expect(code).toBe(0);

    expect((await conn.domains.list()).unwrap().map(({ name }) => name)).toEqual(['good']);
    expect((await taken.xmlDesc()).unwrap()).toBe(before);
    (await taken.undefine()).unwrap();
    await conn.close();
  });

  test('finds the mistakes of a published Windows template, each at its place', async () => {
    const file = await fileOf('windows.xml', windows);
    const { code, output } = await runExample('lint-xml', ['--connect', daemon.uri(), '--schemas', schemas, file])
      .ended;
    expect(code).toBe(1);
    const found = output.split('\n').map((line) => line.slice(file.length + 1));
    for (const place of [
      /^7:5 \w+ fw\/auto-with-loader /,
      /^17:\d+ error fs\/shared-memory /,
      /^17:31 \w+ fs\/queue-size /,
      /^17:44 error fs\/driver-cache /,
      /^24:21 error tpm\/secret-uuid /,
      /^27:32 error name\/invalid-value /,
    ]) {
      expect(found).toContainEqual(expect.stringMatching(place));
    }
    expect(output).toMatch(/level libvirt skipped: the level "\w+" failed/);
  });

  test('tells what libvirt says', async () => {
    const file = await fileOf('machine.xml', good.replace("'q35'", "'pc-q35-99.0'"));
    const args = ['--connect', daemon.uri(), '--keep-going', '--json', file];
    const { code, output } = await runExample('lint-xml', args).ended;
    expect(code).toBe(1);
    const [{ validation }] = JSON.parse(output) as [
      { validation: { reached: string; findings: { rule: string; message: string }[] } },
    ];
    expect(validation.reached).toBe('libvirt');
    expect(validation.findings).toContainEqual(
      expect.objectContaining({
        rule: expect.stringMatching(/^libvirt\//),
        message: expect.stringContaining('pc-q35-99.0'),
      }),
    );
  });

  test('mends a file in one step and leaves the rest of it alone', async () => {
    const file = await fileOf(
      'mend.xml',
      good.replace('<memballoon', '<!-- here --><memballon').replace('<vcpu>', "<vcpu placment='static'>"),
    );
    const { code, output } = await runExample('lint-xml', ['--fix', file]).ended;
    expect(output).toContain(': fixed: ');
    expect(code).toBe(0);
    expect(await readFile(file, 'utf8')).toBe(
      good.replace('<memballoon', '<!-- here --><memballoon').replace('<vcpu>', "<vcpu placement='static'>"),
    );
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('looks at other documents too, and fails for what it cannot read', async () => {
    const network = await fileOf(
      'network.xml',
      "<network>\n  <name>n</name>\n  <forward mode='teleport'/>\n</network>\n",
    );
    const { code, output } = await runExample('lint-xml', ['--schemas', schemas, network]).ended;
    expect(output).toContain(`${network}:3:12 error rng/value`);
    expect(code).toBe(1);
    expect((await runExample('lint-xml', [join(folder, 'none.xml')]).ended).code).toBe(2);
    expect((await runExample('lint-xml', []).ended).code).toBe(2);
  });
});
