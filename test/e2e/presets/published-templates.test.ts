import { existsSync } from 'node:fs';
import { type Connection, connect } from '@virtkit/libvirt-client';
import { startPrivateLibvirtd } from '@virtkit/libvirt-client/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RootDaemon, startRootDaemon } from './support/root-daemon.ts';

/** A line of published templates, and what libvirt 9.0 does about it when it is defined without a check of its names. */
interface Line {
  readonly name: string;
  readonly os?: string;
  readonly domain?: string;
  readonly devices?: string;
  readonly machine?: string;
  /** What comes of it: `refused: ` and libvirt's reason, or the definition that libvirt has then. */
  readonly becomes: RegExp;
}

const disk = (driver: string, target: string): string =>
  `<disk type='file'><driver name='qemu' type='raw' ${driver}/><source file='/images/a.img'/>${target}</disk>`;
const tpm = (inside: string, after = ''): string =>
  `<tpm model='tpm-crb'><backend type='emulator' version='2.0'>${inside}</backend>${after}</tpm>`;
const virtiofs = (driver: string, more = ''): string =>
  `<filesystem type='mount'><driver type='virtiofs' ${driver}/><source dir='/srv'/><target dir='srv'/>${more}</filesystem>`;
const shared = `<memoryBacking><access mode='shared'/></memoryBacking>`;

const lines: readonly Line[] = [
  {
    name: 'a firmware that libvirt chooses, and a loader too',
    os: `<loader readonly='yes' secure='yes' type='pflash'>/usr/share/OVMF/OVMF_CODE_4M.ms.fd</loader>`,
    becomes: /^refused: .*loader attribute/,
  },
  { name: 'a version of q35 that QEMU lacks', machine: 'pc-q35-99.0', becomes: /^refused: .*pc-q35-99\.0/ },
  { name: 'a placeholder for the UUID', domain: '<uuid>GENERATE-ME</uuid>', becomes: /^refused: .*uuid/ },
  {
    name: 'two hyphens in a comment',
    domain: '<!-- memory -- in GiB -->',
    becomes: /^refused: .*(?:[Cc]omment|hyphen)/,
  },
  { name: 'a TPM secret by name', devices: tpm(`<encryption secret='vtpm'/>`), becomes: /^refused: .*secret/ },
  {
    name: 'a PCI address on a TPM',
    devices: tpm('', `<address type='pci' domain='0' bus='0' slot='9' function='0'/>`),
    becomes: /^<domain[^]*slot='0x09'/,
  },
  {
    name: 'native I/O without a cache mode',
    devices: disk(`io='native'`, `<target dev='sda' bus='scsi'/>`),
    becomes: /^refused: .*native/,
  },
  {
    name: 'an I/O thread on a SCSI disk',
    domain: '<iothreads>1</iothreads>',
    devices: disk(`iothread='1'`, `<target dev='sda' bus='scsi'/>`),
    becomes: /^refused: .*IOThreads/,
  },
  {
    name: 'hdb on SATA',
    devices: disk('', `<target dev='hdb' bus='sata'/>`),
    becomes: /^<domain[^]*<target dev='hdb' bus='sata'\/>/,
  },
  {
    name: 'a topology of other CPUs',
    domain: `<vcpu>4</vcpu><cpu><topology sockets='1' cores='8' threads='2'/></cpu>`,
    becomes: /^refused: .*topology/,
  },
  { name: 'a device that is misspelt', devices: `<tmp model='tpm-crb'/>`, becomes: /^<domain(?![^]*<tmp)/ },
  {
    name: 'an attribute that is misspelt',
    devices: disk(`detect_zeros='unmap'`, `<target dev='sda' bus='scsi'/>`),
    becomes: /^<domain(?![^]*detect_zer)/,
  },
];

/** virtiofs: only for a daemon of root's, before libvirt 10. */
const shares: readonly Line[] = [
  { name: 'virtiofs without shared memory', devices: virtiofs(''), becomes: /^refused: .*shared memory/ },
  {
    name: 'read-only virtiofs',
    domain: shared,
    devices: virtiofs('', '<readonly/>'),
    becomes: /^refused: .*read-?only/,
  },
  {
    name: 'a queue that does not start',
    domain: shared,
    devices: virtiofs(`queue='4096'`),
    becomes: /^<domain[^]*queue='4096'/,
  },
  {
    name: 'a cache mode on the driver',
    domain: shared,
    devices: virtiofs(`cache='always'`),
    becomes: /^<domain(?![^]*always)/,
  },
];

const textOf = ({ os = '', domain = '', devices = '', machine = 'q35' }: Line): string => `<domain type='qemu'>
  <name>template</name><memory unit='MiB'>512</memory>${domain}
  <os firmware='efi'><type arch='x86_64' machine='${machine}'>hvm</type>${os}</os>
  <features><acpi/></features>
  <devices>${devices}</devices>
</domain>`;

async function define(conn: Connection, line: Line): Promise<string> {
  const defined = await conn.domains.defineXml(textOf(line));
  if (!defined.ok) return `refused: ${defined.val.message}`;
  const text = (await defined.val.xmlDesc({ inactive: true })).unwrap();
  (await defined.val.undefine({ nvram: true })).unwrap();
  return text;
}

const isMissing = !existsSync('/usr/sbin/libvirtd') || !existsSync('/usr/bin/qemu-system-x86_64');

/** docs/design/windows11.md tells of libvirt 9.0; others decide some of it differently. */
const isOther = async (conn: Connection): Promise<boolean> => !(await conn.libVersion()).unwrap().startsWith('9.0.');

describe.skipIf(isMissing && process.env['CI'] !== 'true')('libvirt 9.0 and lines of published templates', () => {
  let conn: Connection;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const daemon = (await startPrivateLibvirtd()).unwrap();
    stop = () => daemon.stop();
    conn = (await connect(daemon.uri())).unwrap();
  });
  afterAll(async () => {
    await conn?.close();
    await stop?.();
  });

  test.for(lines)('$name', async (line, { skip }) => {
    if (await isOther(conn)) return skip('this is another libvirt');
    return expect(await define(conn, line)).toMatch(line.becomes);
  });
});

const isRoot = process.getuid?.() === 0;

describe.skipIf(!isRoot || (isMissing && process.env['CI'] !== 'true'))('root’s libvirt 9.0 and their shares', () => {
  let daemon: RootDaemon;
  let conn: Connection;
  beforeAll(async () => {
    daemon = await startRootDaemon();
    conn = (await connect(daemon.uri)).unwrap();
  });
  afterAll(async () => {
    await conn?.close();
    await daemon?.[Symbol.asyncDispose]();
  });

  test.for(shares)('$name', async (line, { skip }) => {
    if (await isOther(conn)) return skip('this is another libvirt');
    return expect(await define(conn, line)).toMatch(line.becomes);
  });
});
