import type { EnlightenmentName } from '../../facts/hyperv.ts';
import type { HypervProfile } from './options.ts';

/** What a profile that names its enlightenments asks for. */
export const profileNames = (
  profile: Exclude<HypervProfile, 'hostModel' | 'passthrough'>,
): readonly EnlightenmentName[] => profiles[profile];

/** Whether a word is the name of a profile. */
export const isProfile = (word: string): word is HypervProfile =>
  Object.hasOwn(profiles, word) || word === 'hostModel' || word === 'passthrough';

const base: readonly EnlightenmentName[] = [
  'relaxed',
  'vapic',
  'spinlocks',
  'vpindex',
  'runtime',
  'synic',
  'stimer',
  'stimer/direct',
  'frequencies',
  'tlbflush',
  'ipi',
];

const profiles: Readonly<Record<Exclude<HypervProfile, 'hostModel' | 'passthrough'>, readonly EnlightenmentName[]>> = {
  recommended: [...base, 'xmm_input'],
  all14: [...base, 'reset', 'vendor_id', 'reenlightenment', 'evmcs'],
  nested: [...base, 'xmm_input', 'evmcs', 'emsr_bitmap', 'tlbflush/direct', 'tlbflush/extended'],
  none: [],
};

/** Why a profile may do without an enlightenment, for those that not all profiles have. */
export const whyNotWanted: Readonly<Partial<Record<EnlightenmentName, string>>> = {
  reset: 'Windows of today does not use it',
  vendor_id: 'it only changes the name that drivers see',
  reenlightenment: 'it serves a nested Hyper-V, and a guest with it migrates only with a TSC frequency of its own',
  'tlbflush/direct': 'it serves a nested Hyper-V only',
  'tlbflush/extended': 'which hosts have it is not listed, and its gain is small',
  evmcs: 'it serves a nested Hyper-V only, and turns posted interrupts off',
  avic: "no list tells whether the host's CPU virtualizes APICs, and where it does not, it slows the guest down",
  emsr_bitmap: 'it serves a nested Hyper-V only',
  xmm_input: 'it is younger than this set',
};
