import { parseArgs } from 'node:util';
import { connect, type LibvirtError } from '@virtkit/libvirt-client';
import { attach } from './attach.ts';

const USAGE = 'usage: npm start -- [--connect URI] [--device ALIAS] [--force] DOMAIN\n';

const options = {
  connect: { type: 'string', short: 'c', default: 'qemu:///system' },
  device: { type: 'string' },
  force: { type: 'boolean', default: false },
} as const;

function read(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [name, ...rest] = positionals;
    return name === undefined || rest.length > 0 ? undefined : { ...values, name };
  } catch {
    return undefined;
  }
}

async function main(args: readonly string[]): Promise<number> {
  const wanted = read(args);
  if (wanted === undefined) {
    process.stderr.write(USAGE);
    return 2;
  }
  const fail = (error: LibvirtError): number => {
    process.stderr.write(`${error.code}: ${error.message}\n`);
    return 1;
  };
  const opened = await connect(wanted.connect);
  if (!opened.ok) return fail(opened.val);
  const conn = opened.val;
  try {
    const domain = await conn.domains.byName(wanted.name);
    if (!domain.ok) return fail(domain.val);
    const { device, force } = wanted;
    const console = await domain.val.openConsole({ force, ...(device !== undefined && { device }) });
    if (!console.ok) return fail(console.val);
    process.stderr.write(`connected to ${wanted.name}; Ctrl-] leaves\n`);
    const how = await attach(console.val, { input: process.stdin, output: process.stdout });
    process.stderr.write(how === 'left' ? '\nleft; the guest runs on\n' : '\nthe guest has ended\n');
    return 0;
  } finally {
    await conn.close();
  }
}

process.exitCode = await main(process.argv.slice(2));
