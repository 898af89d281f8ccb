import type { Disk, Domain, Interface } from '../../schema/types.gen.ts';
import { type Context, type Part, problem, withDevices } from './context.ts';
import type { InstallMedia, MediumSource } from './options.ts';
import { freeBootOrder, freeTarget } from './targets.ts';

const order: readonly (keyof InstallMedia)[] = ['windows', 'virtioWin', 'answerFile'];

/** CD-ROMs to install from, and what is booted first: the disk, and while it is empty the installation medium. */
export const media: Part = (domain, context) => {
  const { install } = context.options;
  if (install === undefined) return domain;
  const ordered = withDiskOrder(domain, context);
  const next = order.reduce((step, name) => {
    const source = install[name];
    return source === undefined ? step : withMedium(step, name, source, context);
  }, ordered);
  if (install.virtioWin === undefined) warnOfDrivers(next, context);
  return next;
};

const warnOfDrivers = (domain: Domain, { report }: Context): void => {
  const remedy = 'without the drivers of the virtio-win ISO image; give it as install.virtioWin';
  if (needsDrivers(domain)) {
    report.warn('media/virtio-win', `Windows Setup sees no disk on virtio ${remedy}`, 'devices.disks');
  } else if (domain.devices?.interfaces?.some(isVirtio)) {
    report.warn(
      'media/virtio-win',
      `Windows Setup asks for a network, and has none on virtio ${remedy}`,
      'devices.interfaces',
    );
  }
};

/** The network is made virtio after the media, where no model was chosen. */
const isVirtio = ({ type, model }: Interface): boolean =>
  type !== 'hostdev' && (model?.type === undefined || model.type === 'virtio');

const needsDrivers = ({ devices }: Domain): boolean =>
  devices?.disks?.some(
    ({ target, device }) => (device ?? 'disk') === 'disk' && (target?.bus === 'scsi' || target?.bus === 'virtio'),
  ) ?? false;

const hasOsBoot = ({ os }: Domain): boolean => os?.boots !== undefined && os.boots.length > 0;

const withDiskOrder = (domain: Domain, { report }: Context): Domain => {
  if (hasOsBoot(domain)) {
    report.kept('media/boot', 'what is booted was chosen by kinds of devices', { path: 'os.boots' });
    return domain;
  }
  const disks = domain.devices?.disks ?? [];
  const index = disks.findIndex(({ device }) => (device ?? 'disk') === 'disk');
  const disk = disks[index];
  if (disk === undefined || disk.boot?.order !== undefined) return domain;
  const boot = { ...disk.boot, order: freeBootOrder(domain) };
  report.set('media/boot', 'the disk is booted before the installation medium, so that Setup goes on after a restart', {
    path: `devices.disks.${index}.boot`,
  });
  return withDevices(domain, { disks: disks.with(index, { ...disk, boot }) });
};

const withMedium = (domain: Domain, name: keyof InstallMedia, source: MediumSource, { report }: Context): Domain => {
  const disks = domain.devices?.disks ?? [];
  checkSource(source, `install.${name}`);
  const known = disks.findIndex((disk) => isSame(disk, source));
  if (known >= 0) {
    report.kept(`media/${name}`, 'the domain has it', { path: `devices.disks.${known}` });
    return domain;
  }
  const common = {
    device: 'cdrom',
    driver: { name: 'qemu', type: 'raw' },
    target: { dev: freeTarget(disks, 'sata'), bus: 'sata' },
    readonly: true,
    ...(name === 'windows' && !hasOsBoot(domain) && { boot: { order: freeBootOrder(domain) } }),
  } as const;
  const disk: Disk =
    typeof source === 'string'
      ? { type: 'file', source: { file: source }, ...common }
      : { type: 'volume', source: { pool: source.pool, volume: source.volume }, ...common };
  report.set(`media/${name}`, 'Windows Setup has drivers for SATA', { path: `devices.disks.${disks.length}` });
  return withDevices(domain, { disks: [...disks, disk] });
};

const isSame = (disk: Disk, source: MediumSource): boolean =>
  typeof source === 'string'
    ? disk.type === 'file' && disk.source?.file === source
    : disk.type === 'volume' && disk.source?.pool === source.pool && disk.source.volume === source.volume;

const checkSource = (source: MediumSource, path: string): void => {
  const isUsable =
    typeof source === 'string' ? /^\/[^\0\n]*[^\0\n/]$/.test(source) : source.pool !== '' && source.volume !== '';
  if (!isUsable) {
    throw problem(
      'INVALID_VALUE',
      `${path}: ${JSON.stringify(source)} is no absolute path of an ISO image, and no volume`,
      path,
    );
  }
};
