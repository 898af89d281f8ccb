import { readFile } from 'node:fs/promises';
import { type Domain as DomainData, type Host, parseCapabilities, parseDomain } from '@virtkit/domain-builder';
import type { Connection, Domain } from '@virtkit/libvirt-client';
import { take } from './take.ts';

/** What libvirt has of a domain: its definition, and what runs. */
export interface Served {
  readonly definition: DomainData;
  /** Absent while it is off. */
  readonly live: DomainData | undefined;
  /** False for a domain that ends with its guest. */
  readonly persistent: boolean;
}

/** Reads what libvirt has; with passwords, since a definition without them would remove them. */
export async function readServed(domain: Domain): Promise<Served> {
  const isRunning = await take(domain.isActive());
  const persistent = await take(domain.isPersistent());
  const live = isRunning ? parsed(await take(domain.xmlDesc({ secure: true }))) : undefined;
  const definition = parsed(await take(domain.xmlDesc({ secure: true, inactive: true })));
  return { definition, live, persistent };
}

/** What is known of the host: which machine an alias such as q35 stands for. */
export async function readHost(conn: Connection): Promise<Host> {
  const capabilities = parseCapabilities(await take(conn.capabilities()));
  return capabilities.ok ? { capabilities: capabilities.val } : {};
}

/** Reads the definition that is wanted. */
export async function readWanted(file: string): Promise<DomainData> {
  return parsed(await readFile(file, 'utf8'));
}

function parsed(xml: string): DomainData {
  const domain = parseDomain(xml);
  if (!domain.ok) throw domain.val;
  return domain.val;
}
