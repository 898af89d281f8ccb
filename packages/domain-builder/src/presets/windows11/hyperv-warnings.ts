import type { EnlightenmentSupport } from '../../facts/hyperv-support.ts';
import { enlightenment, type EnlightenmentName, type EnlightenmentPrerequisite } from '../../facts/hyperv.ts';
import type { Domain } from '../../schema/types.gen.ts';
import type { Context } from './context.ts';

/** What QEMU switches on by itself ties a guest to its host. */
export const warnOfPassthrough = ({ report }: Context): void =>
  report.warn(
    'hyperv/passthrough-migration',
    'what a guest with all enlightenments of its host sees differs from host to host: do not migrate it, save it or restore it elsewhere',
    'features.hyperv.mode',
  );

/** What was chosen and cannot work. */
export const warnOfChosen = (
  name: EnlightenmentName,
  path: string,
  support: EnlightenmentSupport | undefined,
  dropped: string | undefined,
  { report }: Context,
): void => {
  if (support?.has === 'no') {
    report.warn(
      `hyperv/${name}`,
      `the enlightenment ${name} was chosen, but ${support.why}: the guest may not start`,
      path,
    );
  } else if (dropped !== undefined) {
    report.warn(
      `hyperv/${name}`,
      `the enlightenment ${name} was chosen, but ${dropped}: the guest does not start`,
      path,
    );
  }
};

/** What is left out only because nobody knows. */
export const warnOfUnknown = (
  wanted: readonly EnlightenmentName[],
  dropped: ReadonlyMap<EnlightenmentName, string>,
  support: ReadonlyMap<EnlightenmentName, EnlightenmentSupport>,
  { report }: Context,
): void => {
  const names = wanted.filter((name) => dropped.has(name) && support.get(name)?.has === 'unknown');
  if (names.length === 0) return;
  report.warn(
    'hyperv/host-unknown',
    `whether the host has ${names.join(', ')} is not known, so they are left out; give the host's domainCapabilities, ` +
      'capabilities and versions to get what it has',
    'features.hyperv',
  );
};

/** What only the kernel of the host decides. */
export const warnOfKernel = (
  names: readonly EnlightenmentName[],
  chosenOn: ReadonlySet<EnlightenmentPrerequisite>,
  { host, report }: Context,
): void => {
  const young = names.filter((name) => enlightenment(name).linux !== undefined && !chosenOn.has(name));
  if (young.length === 0 || host.versions?.kernel !== undefined) return;
  report.warn(
    'hyperv/kernel',
    `the enlightenments ${young.join(' and ')} need Linux 6.2 on the host, whose kernel is not known; on an older one the guest does not start`,
    'features.hyperv.tlbflush',
  );
};

/** What ties a guest to the TSC of its host. */
export const warnOfTsc = (names: readonly EnlightenmentName[], { clock }: Domain, { report }: Context): void => {
  const hasFrequency = clock?.timers?.some(({ name, frequency }) => name === 'tsc' && frequency !== undefined) ?? false;
  if (!names.includes('reenlightenment') || hasFrequency) return;
  report.warn(
    'hyperv/reenlightenment-tsc',
    'a guest with reenlightenment is migrated only when its timer tsc has a frequency',
    'clock.timers',
  );
};
