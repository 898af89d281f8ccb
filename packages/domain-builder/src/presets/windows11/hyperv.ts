import { type ClosedEnlightenments, closeEnlightenments } from '../../facts/hyperv-close.ts';
import { type EnlightenmentSupport, supportedEnlightenments } from '../../facts/hyperv-support.ts';
import {
  enabledEnlightenments,
  type Enlightenment,
  enlightenment,
  enlightenments,
  type EnlightenmentName,
  type EnlightenmentPrerequisite,
  stateOf,
} from '../../facts/hyperv.ts';
import type { CpuFeature, Domain, HyperV } from '../../schema/types.gen.ts';
import { type Context, conflict, type Part } from './context.ts';
import { warnOfChosen, warnOfKernel, warnOfPassthrough, warnOfTsc, warnOfUnknown } from './hyperv-warnings.ts';
import { hypervMode } from './hyperv-mode.ts';
import { profileNames, whyNotWanted } from './hyperv-profiles.ts';
import { withTimer } from './clock.ts';

type HostSupport = ReadonlyMap<EnlightenmentName, EnlightenmentSupport>;

/** The Hyper-V enlightenments of the profile that the host has and that nothing they need is missing for. */
export const hyperv: Part = (domain, context) => {
  const { hyperv: profile = 'recommended' } = context.options;
  const chosen = domain.features?.hyperv;
  if (domain.type !== 'kvm') return withoutKvm(domain, context);
  if (chosen?.mode !== undefined && chosen.mode !== 'custom') {
    context.report.kept('hyperv', `the mode ${chosen.mode} was chosen`, { path: 'features.hyperv.mode' });
    if (chosen.mode === 'passthrough') warnOfPassthrough(context);
    return domain;
  }
  if (profile === 'hostModel' || profile === 'passthrough') {
    const next = hypervMode(domain, context, profile);
    if (profile === 'passthrough') warnOfPassthrough(context);
    return withTimer(next, { name: 'hypervclock', present: true }, context);
  }
  if (profile === 'none') {
    if (chosen === undefined) context.report.leftOut('hyperv', 'the profile none asks for no enlightenments', where());
    else context.report.kept('hyperv', 'enlightenments were chosen beside the profile none', where());
    return domain;
  }
  return withProfile(domain, context, profileNames(profile));
};

const where = (): { readonly path: string } => ({ path: 'features.hyperv' });

const withoutKvm = (domain: Domain, { report }: Context): Domain => {
  const why = `a domain of the type ${domain.type} runs without KVM, and only KVM has them`;
  if (domain.features?.hyperv === undefined) {
    report.leftOut('hyperv', why, { ...where(), evidence: 'domain.type' });
  } else {
    report.kept('hyperv', 'they were chosen', where());
    report.warn(
      'hyperv/without-kvm',
      `Hyper-V enlightenments were chosen, but ${why}; take them out`,
      'features.hyperv',
    );
  }
  return domain;
};

const withProfile = (domain: Domain, context: Context, wanted: readonly EnlightenmentName[]): Domain => {
  const { host } = context;
  const chosen = domain.features?.hyperv;
  const support = supportedEnlightenments(host);
  const without = reasonsAgainst(domain, support);
  const closed = closeEnlightenments([...enabledEnlightenments(domain), ...wanted], { without, host });
  sayWhatAndWhy(domain, context, { wanted, support, closed });
  const names = closed.names.filter((name) => stateOf(chosen, enlightenment(name)) === undefined);
  const switched = names.reduce((data, name) => switchOn(data, enlightenment(name), context), chosen ?? {});
  const next = names.length === 0 ? domain : { ...domain, features: { ...domain.features, hyperv: fill(switched) } };
  return closed.hypervclock || closed.names.length > 0
    ? withTimer(next, { name: 'hypervclock', present: true }, context)
    : next;
};

/** What may not be switched on by itself, with the reason. */
const reasonsAgainst = (domain: Domain, support: HostSupport): ReadonlyMap<EnlightenmentPrerequisite, string> => {
  const chosen = domain.features?.hyperv;
  const isNestingOff = domain.cpu?.features?.some(isOffForNesting) ?? false;
  const reasons = new Map<EnlightenmentPrerequisite, string>();
  for (const entry of enlightenments) {
    const state = stateOf(chosen, entry);
    const why = reasonAgainst(entry, support.get(entry.name));
    if (state === false) reasons.set(entry.name, 'it was chosen to be off');
    else if (state === true) continue;
    else if (why !== undefined) reasons.set(entry.name, why);
    else if (isNestingOff && entry.nested) {
      reasons.set(entry.name, "it is for guests in the guest, and the CPU's vmx or svm was chosen to be off");
    }
  }
  const timer = domain.clock?.timers?.find(({ name }) => name === 'hypervclock');
  if (timer?.present === false) reasons.set('hypervclock', 'it was chosen to be absent');
  return reasons;
};

interface Findings {
  readonly wanted: readonly EnlightenmentName[];
  readonly support: HostSupport;
  readonly closed: ClosedEnlightenments;
}

const sayWhatAndWhy = (domain: Domain, context: Context, { wanted, support, closed }: Findings): void => {
  const { report } = context;
  const chosenOn = enabledEnlightenments(domain);
  for (const entry of enlightenments) {
    const { name, gives } = entry;
    const id = `hyperv/${name}`;
    const path = pathOf(entry);
    const known = support.get(name);
    const evidence = known?.evidence === undefined ? {} : { evidence: known.evidence };
    if (chosenOn.has(name)) {
      report.kept(id, 'it was chosen', { path });
      warnOfChosen(name, path, known, closed.dropped.get(name), context);
    } else if (stateOf(domain.features?.hyperv, entry) === false) report.kept(id, 'it was chosen to be off', { path });
    else if (closed.names.includes(name)) {
      const source = known?.has === 'yes' ? known.why : 'every KVM host has it';
      report.set(id, closed.added.get(name) ?? `${source}: ${gives}`, { path, ...evidence });
    } else if (wanted.includes(name)) {
      report.leftOut(id, closed.dropped.get(name) ?? 'something that it needs is missing', { path, ...evidence });
    } else report.leftOut(id, whyNotWanted[name] ?? 'the profile does not ask for it', { path });
  }
  warnOfUnknown(wanted, closed.dropped, support, context);
  warnOfKernel(closed.names, chosenOn, context);
  warnOfTsc(closed.names, domain, context);
};

const pathOf = ({ field, child }: Enlightenment): string =>
  `features.hyperv.${field}${child === undefined ? '' : `.${child}`}`;

const isOffForNesting = ({ name, policy }: CpuFeature): boolean =>
  (name === 'vmx' || name === 'svm') && (policy === 'disable' || policy === 'forbid');

/** Why something may not be switched on by itself. What is not known counts as there only where no KVM lacks it. */
const reasonAgainst = (entry: Enlightenment, support: EnlightenmentSupport | undefined): string | undefined => {
  if (support === undefined || support.has === 'yes') return undefined;
  return support.has === 'unknown' && entry.everywhere === true ? undefined : support.why;
};

const switchOn = (data: HyperV, { field, child }: Enlightenment, { options }: Context): HyperV => {
  if (child !== undefined) return { ...data, [field]: { ...data[field], [child]: { state: true } } };
  const more = field === 'vendorId' ? { value: vendorId(options.vendorId) } : {};
  return { ...data, [field]: { ...data[field], state: true, ...more } };
};

/** libvirt before 11.9 refuses spinlocks without a number of attempts. */
const fill = (data: HyperV): HyperV =>
  data.spinlocks?.state === true && data.spinlocks.retries === undefined
    ? { ...data, spinlocks: { ...data.spinlocks, retries: 8191 } }
    : data;

const vendorId = (value = 'Microsoft Hv'): string => {
  if (!/^[\x20-\x2b\x2d-\x7e]{1,12}$/.test(value)) {
    throw conflict(
      `vendorId ${JSON.stringify(value)} cannot be shown; use 1 to 12 printable ASCII characters without comma`,
      'features.hyperv.vendorId.value',
    );
  }
  return value;
};
