import type { Domain } from '../schema/types.gen.ts';

/** The most I/O threads that are told apart by their numbers; more than any host has CPUs for. */
export const mostIothreads = 16_384;

/** How many I/O threads a domain has. */
export const iothreadCount = ({ iothreads = 0, iothreadids }: Domain): number =>
  Math.max(iothreads, new Set(chosenIds(iothreadids)).size);

/**
 * The numbers of a domain's I/O threads, as libvirt gives them: those that are chosen, then the lowest that are free.
 * `undefined` for more than `mostIothreads`: nothing is allocated for them.
 */
export const iothreadNumbers = (domain: Domain): readonly number[] | undefined => {
  const count = iothreadCount(domain);
  if (count > mostIothreads) return undefined;
  const numbers = new Set(chosenIds(domain.iothreadids));
  for (let id = 1; numbers.size < count; id++) numbers.add(id);
  return [...numbers];
};

const chosenIds = (iothreadids: Domain['iothreadids']): readonly number[] =>
  (iothreadids?.iothreads ?? []).map(({ id }, index) => id ?? index + 1);
