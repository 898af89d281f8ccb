import type { Part } from './context.ts';

/** Sleep states: no S3, which Secure Boot's firmware does not come back from reliably. */
export const power: Part = (domain, { options, report }) => {
  const { suspendToMem, suspendToDisk } = domain.pm ?? {};
  if (suspendToMem?.enabled === undefined) {
    report.set('power/sleep', 'guests with Secure Boot do not wake from it reliably', { path: 'pm.suspendToMem' });
  } else report.kept('power/sleep', 'it was chosen', { path: 'pm.suspendToMem' });
  if (suspendToMem?.enabled === true) {
    report.warn('power/sleep', 'sleep (S3) is on, from which a guest with Secure Boot may not wake', 'pm.suspendToMem');
  }
  const hibernate = options.hibernate ?? false;
  if (suspendToDisk?.enabled === undefined) {
    const why = hibernate
      ? 'hibernation was asked for'
      : 'hibernation was not asked for, and libvirt can save the guest itself';
    report.set('power/hibernate', why, { path: 'pm.suspendToDisk' });
  } else report.kept('power/hibernate', 'it was chosen', { path: 'pm.suspendToDisk' });
  return {
    ...domain,
    pm: {
      ...domain.pm,
      suspendToMem: { ...suspendToMem, enabled: suspendToMem?.enabled ?? false },
      suspendToDisk: { ...suspendToDisk, enabled: suspendToDisk?.enabled ?? hibernate },
    },
  };
};
