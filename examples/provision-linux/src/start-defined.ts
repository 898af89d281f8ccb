import { type Domain as Definition, formatDomain } from '@virtkit/domain-builder';
import type { Connection, Domain } from '@virtkit/libvirt-client';
import type { Ending } from './ending.ts';
import { take } from './take.ts';

/** Defines and starts a domain; done when libvirt's event says that it runs. */
export async function startDefined(conn: Connection, definition: Definition, ending: Ending, signal: AbortSignal) {
  const domain = take(await conn.domains.defineXml(formatDomain(definition), { signal }));
  ending.cleanUp.push(() => remove(domain));
  const lifecycle = conn.events.domain('lifecycle', { domain, signal });
  take(await lifecycle.ready);
  take(await domain.start({ signal }));
  take(await lifecycle.waitFor(({ event }) => event === 'started', { signal, timeoutMs: 60_000 }));
  return { domain, lifecycle };
}

/** Ends and undefines the domain; after a whole run there is none any more. QEMU would outlive its daemon. */
async function remove(domain: Domain): Promise<void> {
  await domain.destroy();
  await domain.undefine();
}
