import { randomUUID } from 'node:crypto';
import { formatDomain, type LibvirtVerdict, parseDomain } from '@virtkit/domain-builder';
import type { Connection } from '@virtkit/libvirt-client';

/**
 * Asks libvirt by defining the domain, validated, under a name and UUID that nothing else has, and removing it at once. It
 * never runs, and no domain that is there is touched.
 */
export function askLibvirt(conn: Connection): (xml: string) => Promise<LibvirtVerdict> {
  return async (xml) => {
    const domain = parseDomain(xml);
    if (!domain.ok) return { ok: false, message: domain.val.message };
    const uuid = randomUUID();
    // Written from what was parsed: all but name and UUID stands on its line, so libvirt's line numbers hold.
    const scratch = formatDomain({ ...domain.val, name: `lint-xml-${uuid}`, uuid });
    const defined = await conn.domains.defineXml(scratch, { validate: true });
    if (!defined.ok) return { ok: false, message: defined.val.message, code: defined.val.code };
    // The domain may name the variables file of another, which must stay.
    const removed = await defined.val.undefine({ keepNvram: true });
    if (!removed.ok) throw new Error(`${defined.val.name} could not be removed: ${removed.val.message}`);
    return { ok: true };
  };
}
