import type { Outcome } from './compare-domains.ts';
import type { LiveItem } from './live-item.ts';
import { ownAlias } from './device-key.ts';
import type { PlanNote, PlanOptions } from './plan-step.ts';

/** What to know before a plan is carried out. */
export const notesOf = (
  items: readonly LiveItem[],
  { pairs, roots }: Outcome,
  options: PlanOptions,
): readonly PlanNote[] => {
  const notes: PlanNote[] = [];
  if (items.some(({ found }) => found.pattern === 'uuid')) {
    notes.push({
      id: 'identity/uuid',
      path: 'uuid',
      message: `the UUID that is wanted is another domain's; the plan keeps ${roots.current.uuid ?? 'the one there is'}`,
    });
  }
  if (options.running && items.some(({ found }) => found.pattern === 'name')) {
    notes.push({
      id: 'identity/name',
      path: 'name',
      message: 'the domain can be renamed when it is off; plan again then',
    });
  }
  if (options.running && options.persistent === false && items.some(({ effect }) => effect.effect === 'next-boot')) {
    notes.push({
      id: 'definition/none',
      message: 'the domain ends with its guest, so what waits for the next start is only done by a new domain',
    });
  }
  if (options.running && items.some(({ found }) => found.pair?.wanted === undefined && found.pair !== undefined)) {
    notes.push({
      id: 'detach/guest',
      message:
        'a guest takes part when a device is taken out; wait for the deviceRemoved event before its files are removed',
    });
  }
  const alike = new Map<string, number>();
  const touched = new Set(items.map(({ found }) => found.pair?.tag));
  for (const { tag, key, wanted } of pairs) if (wanted && isNumber(key)) alike.set(tag, (alike.get(tag) ?? 0) + 1);
  for (const { tag, key, wanted, list } of pairs) {
    // Only their order tells them apart.
    if (!touched.has(tag) || !wanted || !isNumber(key) || (alike.get(tag) ?? 0) < 2 || ownAlias(wanted) !== undefined)
      continue;
    const message = `${tag} ${key} has nothing that tells it from the others; an alias such as ua-${tag}-${key} would`;
    notes.push({ id: 'identity/alias', path: `devices.${list}.${key}`, message });
  }
  return notes;
};

const isNumber = (key: string): boolean => /^\d+$/.test(key);
