import type { Connection, Domain } from '@virtkit/libvirt-client';

/** How long a guest may take to give memory back. */
const PATIENCE_MS = 30_000;

/** Sets the memory of a running guest, and gives its balloon time; what it has not given back by then shows in what is left. */
export async function setMemory(kib: bigint, conn: Connection, domain: Domain): ReturnType<Domain['memory']['set']> {
  // It is listened to before the call, so that no event comes too early.
  const changes = conn.events.domain('balloonChange', { domain });
  try {
    const listening = await changes.ready;
    if (!listening.ok) return listening;
    const asked = await domain.memory.set(kib, { live: true });
    if (!asked.ok) return asked;
    const now = await domain.info();
    if (now.ok && now.val.memoryKiB !== kib) {
      await changes.waitFor(({ actual }) => actual === kib, { timeoutMs: PATIENCE_MS });
    }
    return asked;
  } finally {
    changes.close();
  }
}
