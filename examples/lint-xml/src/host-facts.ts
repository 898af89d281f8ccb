import { readFile } from 'node:fs/promises';
import { type Host, parseCapabilities, parseDomain, parseDomainCapabilities } from '@virtkit/domain-builder';
import type { Connection } from '@virtkit/libvirt-client';
import type { Options } from './options.ts';
import { take } from './take.ts';

/** What is known of the host: documents that it printed earlier, and what its libvirt says where one is connected. */
export async function hostFacts(
  text: string,
  { hostCaps, domcaps }: Pick<Options, 'hostCaps' | 'domcaps'>,
  conn: Connection | undefined,
): Promise<Host> {
  const capabilities = hostCaps === undefined ? await conn?.capabilities() : await readFile(hostCaps, 'utf8');
  const domainCapabilities = domcaps === undefined ? conn && (await ask(text, conn)) : await readFile(domcaps, 'utf8');
  return {
    ...(capabilities !== undefined && { capabilities: take(parseCapabilities(textOf(capabilities))) }),
    ...(domainCapabilities !== undefined && { domainCapabilities: take(parseDomainCapabilities(domainCapabilities)) }),
    ...(conn && { versions: { libvirt: take(await conn.libVersion()), qemu: take(await conn.version()) } }),
  };
}

const textOf = (answer: string | Awaited<ReturnType<Connection['capabilities']>>): string =>
  typeof answer === 'string' ? answer : take(answer);

/** The capabilities for guests like this one; none where libvirt has no such guests, which it will say itself. */
async function ask(text: string, conn: Connection): Promise<string | undefined> {
  const domain = parseDomain(text);
  if (!domain.ok) return undefined;
  const { type, os, devices } = domain.val;
  const answer = await conn.domainCapabilities({
    virtType: type,
    ...(os?.type.arch !== undefined && { arch: os.type.arch }),
    ...(os?.type.machine !== undefined && { machine: os.type.machine }),
    ...(devices?.emulator !== undefined && { emulator: devices.emulator }),
  });
  return answer.ok ? answer.val : undefined;
}
