import { type Domain as DomainData, parseDomain, type PlanStep } from '@virtkit/domain-builder';
import type { Connection, Domain } from '@virtkit/libvirt-client';

/** How long a guest may take to let go of a device. */
const PATIENCE_MS = 30_000;

type Detach = PlanStep & { readonly op: 'detach' };

/** Takes a device out, and waits until a running guest has let go of it. */
export async function detach(
  { xml }: Detach,
  conn: Connection,
  domain: Domain,
  where: { readonly live: boolean; readonly config: boolean },
): ReturnType<Domain['devices']['detach']> {
  if (!where.live) return domain.devices.detach(xml, where);
  // It is listened to before the call, so that no event comes too early.
  const removed = conn.events.domain('deviceRemoved', { domain });
  try {
    const listening = await removed.ready;
    if (!listening.ok) return listening;
    const before = await countDevices(domain);
    const asked = await domain.devices.detach(xml, where);
    if (!asked.ok || (await countDevices(domain)) < before) return asked;
    const gone = await removed.waitFor(() => true, { timeoutMs: PATIENCE_MS });
    return gone.ok ? asked : gone;
  } finally {
    removed.close();
  }
}

/** How many devices the guest has now. */
async function countDevices(domain: Domain): Promise<number> {
  const xml = await domain.xmlDesc();
  const data = xml.ok ? parseDomain(xml.val) : undefined;
  return data?.ok === true ? devicesOf(data.val).length : 0;
}

const devicesOf = ({ devices }: DomainData): readonly unknown[] =>
  Object.values(devices ?? {}).flatMap((list: unknown) => (Array.isArray(list) ? (list as readonly unknown[]) : []));
