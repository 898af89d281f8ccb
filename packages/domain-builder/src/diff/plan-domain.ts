import { formatDomain } from '../model/documents/domain.ts';
import type { Domain } from '../schema/types.gen.ts';
import { compareDomains, type Outcome } from './compare-domains.ts';
import type { DevicePair } from './comparison.ts';
import { checkDomains, differenceOf } from './diff-domains.ts';
import type { DiffOptions, DomainDifference } from './difference.ts';
import { effectOf } from './effect.ts';
import type { LiveItem } from './live-item.ts';
import { liveSteps } from './live-steps.ts';
import { notesOf } from './plan-notes.ts';
import type { DomainPlan, PlanOptions, PlanStep } from './plan-step.ts';

/**
 * Plans how to get a domain from its definition (and from what runs) to what is wanted, with the calls that libvirt has. What a
 * running guest can take while it runs is done so, each step in the definition too; everything else goes by one `define`,
 * and waits for the next start.
 *
 * Devices go before others come in their place, what sits on a controller goes before it, and I/O threads and memory come before
 * the devices that need them. The XML of the steps has the secrets that they need; `differences` and `notes` have none.
 *
 * Throws a `DomainXmlError` for data that cannot be written.
 */
export const planDomain = (current: Domain, wanted: Domain, options: PlanOptions): DomainPlan => {
  checkDomains(current, wanted);
  const config = itemsOf(compareDomains(current, wanted, options.host), options);
  if (!options.running) return planOff(current, config, options);
  const live = itemsOf(compareDomains(options.live ?? current, wanted, options.host), options);
  return planRunning(current, config, live, options);
};

interface Side {
  readonly outcome: Outcome;
  /** The real differences. */
  readonly items: readonly LiveItem[];
}

const itemsOf = (outcome: Outcome, options: DiffOptions): Side => {
  const items: LiveItem[] = [];
  for (const found of outcome.found) {
    if (found.verdict !== 'real') continue;
    const effect = effectOf(found, outcome.roots, options);
    items.push({ found, effect, difference: differenceOf(found, effect) });
  }
  return { outcome, items };
};

/** A domain that is off takes everything at once. */
const planOff = (current: Domain, { items, outcome }: Side, options: PlanOptions): DomainPlan => {
  const steps: PlanStep[] = [];
  const renamed = items.filter(({ found }) => found.pattern === 'name');
  const others = items.filter(({ found }) => found.pattern !== 'name' && found.pattern !== 'uuid');
  const { merged } = outcome;
  if (renamed.length > 0) {
    const why = 'A domain gets a new name by a call of its own.';
    steps.push({ op: 'rename', name: merged.name, flags: [], why, differences: differencesOf(renamed) });
  }
  if (others.length > 0 && options.persistent !== false) {
    steps.push(
      defineStep(
        definitionOf(merged, current, merged.name),
        others,
        'The domain is off: its definition is all there is.',
      ),
    );
  }
  return planOf(steps, [], notesOf(items, outcome, options));
};

const planRunning = (current: Domain, config: Side, live: Side, options: PlanOptions): DomainPlan => {
  const takes = live.items.filter(({ effect }) => effect.effect === 'live' || effect.effect === 'hot-plug');
  const isTaken = new Set(takes.map(identityOf));
  const inConfig = new Set(config.items.map(identityOf));
  const isPersistent = options.persistent !== false;
  const isMixed = new Set(live.items.filter(waitsInDevice).map(({ found }) => identityOfPair(found.pair)));
  const waiting = config.items.filter(
    (item) => !isTaken.has(identityOf(item)) || isMixed.has(identityOfPair(item.found.pair)),
  );
  const fixed = new Set(['name', 'uuid']);
  const defined = waiting.filter(({ found }) => !fixed.has(found.pattern));
  const needsDefine = isPersistent && defined.length > 0;
  const steps = liveSteps(takes, live.outcome, config.outcome, (item, op) => {
    const isWanted = isPersistent && inConfig.has(identityOf(item));
    // The definition that is written has all but the devices that come: each gets one address and MAC address in both.
    return isWanted && (!needsDefine || (op === 'attach' && isAdded(item))) ? ['live', 'config'] : ['live'];
  });
  const nextBoot = live.items.filter(({ found, effect }) => effect.effect === 'next-boot' && found.pattern !== 'uuid');
  const first: PlanStep[] = [];
  if (needsDefine) {
    const coming = takes.filter((item) => isAdded(item) && inConfig.has(identityOf(item)));
    const merged = definitionOf(without(config.outcome, coming), current, current.name);
    const why = 'A running guest cannot take this; it does when it is started next.';
    const isComing = new Set(coming.map(identityOf));
    const covered = config.items.filter((item) => !fixed.has(item.found.pattern) && !isComing.has(identityOf(item)));
    first.push(defineStep(merged, covered, why));
  }
  return planOf([...first, ...steps], differencesOf(nextBoot), notesOf(live.items, live.outcome, options));
};

/** An update would bring the device of the guest into the definition, without what waits there for the next boot. */
const waitsInDevice = ({ found, effect }: LiveItem): boolean =>
  effect.effect === 'next-boot' && found.pair?.current !== undefined && found.pair.wanted !== undefined;

/** The same for a difference of the definition and of what runs. */
const identityOf = ({ found, effect }: LiveItem): string => {
  const { pattern, pair, namespace } = found;
  if (!pair) return JSON.stringify([found.path.replace(/\d+/g, ''), namespace, effect.change]);
  const kind = pair.wanted === undefined ? 'removed' : pair.current === undefined ? 'added' : pattern;
  return JSON.stringify([pair.tag, pair.key, kind]);
};

const isAdded = ({ found, effect }: LiveItem): boolean =>
  found.pair?.current === undefined && effect.effect === 'hot-plug';

/** A definition without some of its devices. */
const without = ({ merged, pairs }: Outcome, items: readonly LiveItem[]): Domain => {
  const names = new Set(items.map(({ found }) => identityOfPair(found.pair)));
  const gone = new Set<unknown>();
  for (const pair of pairs) if (names.has(identityOfPair(pair))) gone.add(pair.merged);
  const devices = Object.entries(merged.devices ?? {}).map(([name, list]: readonly [string, unknown]) =>
    Array.isArray(list) ? ([name, list.filter((device) => !gone.has(device))] as const) : ([name, list] as const),
  );
  return { ...merged, devices: { ...merged.devices, ...Object.fromEntries(devices) } };
};

const identityOfPair = (pair: DevicePair | undefined): string => (pair ? `${pair.tag} ${pair.key}` : '');

/** The definition to write: with the identity that the domain has. */
const definitionOf = (merged: Domain, { uuid }: Domain, name: string): Domain => {
  const isSame = merged.name === name && merged.uuid === uuid;
  return isSame ? merged : { ...merged, name, ...(uuid !== undefined && { uuid }) };
};

const defineStep = (domain: Domain, items: readonly LiveItem[], why: string): PlanStep => ({
  op: 'define',
  xml: formatDomain(domain),
  flags: ['config'],
  why,
  differences: differencesOf(items),
});

const differencesOf = (items: readonly LiveItem[]): readonly DomainDifference[] =>
  items.map(({ difference }) => difference);

const planOf = (
  steps: readonly PlanStep[],
  nextBoot: readonly DomainDifference[],
  notes: DomainPlan['notes'],
): DomainPlan => ({ steps, isEmpty: steps.length === 0, restartRequired: nextBoot.length > 0, nextBoot, notes });
