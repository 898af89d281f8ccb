import { enlightenments, stateOf } from '../../facts/hyperv.ts';
import { atLeast } from '../../facts/version.ts';
import type { Domain, HyperVMode } from '../../schema/types.gen.ts';
import { type Context, conflict } from './context.ts';

const modes: Readonly<Record<'hostModel' | 'passthrough', { readonly mode: HyperVMode; readonly libvirt: string }>> = {
  hostModel: { mode: 'host-model', libvirt: '11.9' },
  passthrough: { mode: 'passthrough', libvirt: '8.0' },
};

/** Leaves the choice of enlightenments to libvirt or QEMU. */
export const hypervMode = (domain: Domain, { host, report }: Context, profile: 'hostModel' | 'passthrough'): Domain => {
  const { mode, libvirt } = modes[profile];
  const chosen = domain.features?.hyperv;
  const single = enlightenments.find((entry) => stateOf(chosen, entry) !== undefined);
  if (single !== undefined || chosen?.mode === 'custom') {
    throw conflict(
      `the profile ${profile} leaves the choice to the host, but ${single?.name ?? 'the mode custom'} was chosen; ` +
        "take that out, or use the profile 'none' to keep just what was chosen",
      'features.hyperv',
    );
  }
  const isKnown = atLeast(host.versions?.libvirt, libvirt);
  if (isKnown === false) {
    throw conflict(
      `the profile ${profile} needs libvirt ${libvirt}, the host has ${host.versions?.libvirt}; use 'recommended'`,
      'features.hyperv.mode',
    );
  }
  if (isKnown === undefined) {
    report.warn(
      'hyperv/host-unknown',
      `the profile ${profile} needs libvirt ${libvirt}, and the host's release is not known; an older one refuses the domain`,
      'features.hyperv.mode',
    );
  }
  report.set('hyperv', `the profile ${profile} leaves the choice to the host`, {
    path: 'features.hyperv.mode',
    ...(isKnown && { evidence: 'versions.libvirt' }),
  });
  return { ...domain, features: { ...domain.features, hyperv: { ...chosen, mode } } };
};
