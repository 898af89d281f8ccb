import { atLeast } from '../../facts/version.ts';
import type { FirmwareFeature, Os } from '../../schema/types.gen.ts';
import { type Context, conflict, listedValues, type Part } from './context.ts';
import type { Windows11Options } from './options.ts';

const path = 'os.firmwareChoice.features';

/** A UEFI firmware that libvirt finds by itself, with Secure Boot and enrolled keys, and the system management mode it needs. */
export const firmware: Part = (domain, context) => {
  const { options, report } = context;
  const os: Os = domain.os ?? { type: { value: 'hvm' } };
  if (os.firmware === 'bios') {
    throw conflict("Windows 11 starts from UEFI only, but the firmware 'bios' was chosen; use 'efi'", 'os.firmware');
  }
  const secureBoot = wantsSecureBoot(os, options);
  const isManual = os.firmware === undefined && os.loader?.path !== undefined;
  const chosen = isManual ? manual(os, secureBoot, context) : automatic(os, secureBoot, context);
  if (!secureBoot) {
    report.leftOut('firmware/secure-boot', 'Secure Boot was not asked for', { path });
    report.warn(
      'firmware/secure-boot',
      'Windows 11 Setup refuses a machine without Secure Boot unless told not to look',
      path,
    );
    return { ...domain, os: chosen };
  }
  const { smm } = domain.features ?? {};
  if (smm?.state === false) {
    throw conflict(
      'Secure Boot needs the system management mode, which was chosen to be off; leave smm out',
      'features.smm',
    );
  }
  if (smm?.state === true) report.kept('smm', 'it was chosen', { path: 'features.smm' });
  else report.set('smm', "only system management mode may write the firmware's variables", { path: 'features.smm' });
  return { ...domain, os: chosen, features: { ...domain.features, smm: { ...smm, state: true } } };
};

/** Whether Secure Boot is wanted: as the option says, else as the domain says, else yes. */
export const wantsSecureBoot = (os: Os | undefined, { secureBoot }: Windows11Options): boolean => {
  const chosen = featureOf(os, 'secure-boot')?.enabled;
  if (chosen !== undefined && secureBoot !== undefined && chosen !== secureBoot) {
    throw conflict(
      `secureBoot: ${secureBoot} was asked for, but the firmware's feature secure-boot was chosen to be ${chosen ? 'on' : 'off'}`,
      path,
    );
  }
  return secureBoot ?? chosen ?? true;
};

const featureOf = (os: Os | undefined, name: FirmwareFeature['name']): FirmwareFeature | undefined =>
  os?.firmwareChoice?.features?.find((feature) => feature.name === name);

const automatic = (os: Os, secureBoot: boolean, { host, report }: Context): Os => {
  const features = os.firmwareChoice?.features ?? [];
  const keys = featureOf(os, 'enrolled-keys');
  if (keys?.enabled === true && !secureBoot) {
    throw conflict(
      'a firmware with enrolled keys does Secure Boot, which is off; take the feature enrolled-keys out',
      path,
    );
  }
  const wanted: readonly FirmwareFeature[] = secureBoot
    ? [
        { enabled: true, name: 'enrolled-keys' },
        { enabled: true, name: 'secure-boot' },
      ]
    : [{ enabled: false, name: 'secure-boot' }];
  const added = wanted.filter(({ name }) => featureOf(os, name) === undefined);
  if (os.firmware === undefined) {
    report.set('firmware', 'libvirt finds a UEFI firmware and makes the file of its variables', {
      path: 'os.firmware',
    });
  } else report.kept('firmware', 'the firmware efi was chosen', { path: 'os.firmware' });
  for (const { name, enabled } of added) {
    if (enabled === true) report.set(`firmware/${name}`, 'Windows 11 asks for Secure Boot with its keys', { path });
  }
  if (secureBoot && keys?.enabled === false) {
    report.warn(
      'firmware/enrolled-keys',
      'without enrolled keys Secure Boot is only on once somebody enrolls them',
      path,
    );
  }
  warnOfHost(secureBoot, { host, report });
  if (added.length === 0) return { ...os, firmware: 'efi' };
  return { ...os, firmware: 'efi', firmwareChoice: { ...os.firmwareChoice, features: [...features, ...added] } };
};

const warnOfHost = (secureBoot: boolean, { host, report }: Pick<Context, 'host' | 'report'>): void => {
  const release = host.versions?.libvirt;
  if (atLeast(release, '7.2') === false) {
    report.warn('host/firmware', `libvirt ${release} does not know the firmware's features, which came with 7.2`, path);
  }
  const secure = listedValues(host.domainCapabilities?.os?.loader, 'secure');
  if (secureBoot && secure !== undefined && !secure.includes('yes')) {
    report.warn(
      'host/firmware',
      'the host lists no firmware with Secure Boot for this machine; install one there',
      path,
    );
  }
};

const manual = (os: Os, secureBoot: boolean, { report }: Context): Os => {
  if (secureBoot && os.loader?.secure !== true) {
    throw conflict(
      `Secure Boot needs the loader's secure='yes', but ${os.loader?.path ?? 'a loader'} was chosen without it; ` +
        'set it, leave the loader out, or give secureBoot: false',
      'os.loader.secure',
    );
  }
  report.kept('firmware', `the loader ${os.loader?.path ?? ''} was chosen`, { path: 'os.loader' });
  report.warn(
    'firmware',
    'a firmware that is named by its path starts only on hosts that have it there; leave the loader out to let libvirt find one',
    'os.loader',
  );
  return os;
};
