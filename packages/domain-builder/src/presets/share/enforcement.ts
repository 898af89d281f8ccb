import { atLeast } from '../../facts/version.ts';
import { virtiofsdRefusesWrites } from '../../facts/virtiofsd.ts';
import type { ReportCollector } from '../report.ts';
import { shareError } from './check.ts';
import type { ShareEnforcement, ShareOptions } from './options.ts';

const path = 'enforce';

/** Decides who keeps the guest from writing; an error when nobody would. */
export const enforcementFor = (options: ShareOptions, report: ReportCollector): ShareEnforcement => {
  const { enforce, host, canMount } = options;
  const { libvirt, virtiofsd } = host?.versions ?? {};
  const libvirtCan = atLeast(libvirt, '11.0');
  const daemonCan = virtiofsdRefusesWrites(virtiofsd);
  const decide = (way: ShareEnforcement, why: string, evidence?: string): ShareEnforcement => {
    report.set('share/read-only', `${JSON.stringify(options.tag)}: ${why}`, {
      path: 'devices.filesystems',
      ...(evidence !== undefined && { evidence }),
    });
    return way;
  };
  if (enforce === undefined) {
    if (libvirtCan === true && daemonCan === true) {
      return decide('libvirt', `libvirt ${libvirt} tells virtiofsd ${virtiofsd} to refuse writes`, 'versions');
    }
    if (canMount !== false) {
      return decide(
        'bind-mount',
        `${lacking(libvirt, virtiofsd)}, so the host refuses writes by a read-only bind mount`,
        'versions',
      );
    }
    if (daemonCan === true) {
      return decide(
        'external',
        `${lacking(libvirt, virtiofsd)}, so virtiofsd is started beside it and refuses writes`,
        'versions',
      );
    }
    throw shareError(
      'CONFLICT',
      `nothing would keep the guest from writing: ${lacking(libvirt, virtiofsd)}, and canMount is false; ` +
        "let root of the host make a bind mount, say enforce: 'external' for a host with virtiofsd 1.13, or use shareReadWrite()",
      path,
    );
  }
  if (enforce === 'libvirt') {
    if (libvirtCan === false) {
      throw shareError(
        'CONFLICT',
        `libvirt ${libvirt} does not enforce it, which came with 11.0; use 'bind-mount'`,
        path,
      );
    }
    if (daemonCan === false) {
      throw shareError(
        'CONFLICT',
        `virtiofsd ${virtiofsd} does not enforce it, which came with 1.13; use 'bind-mount'`,
        path,
      );
    }
    if (libvirtCan === undefined || daemonCan === undefined) {
      report.warn(
        'share/host-unknown',
        'the host must have libvirt 11.0 and virtiofsd 1.13, and its releases are not all known; others refuse to define or start ' +
          'the guest, but libvirt 6.2 and 6.3 would let it write',
        'devices.filesystems',
      );
    }
    return decide('libvirt', 'it was asked that libvirt enforces it');
  }
  if (enforce === 'bind-mount') {
    if (canMount === false) throw shareError('CONFLICT', 'a bind mount was asked for, but canMount is false', path);
    return decide('bind-mount', 'it was asked that the host enforces it by a read-only bind mount');
  }
  if (enforce === 'external') {
    if (daemonCan === false) {
      throw shareError(
        'CONFLICT',
        `virtiofsd ${virtiofsd} cannot refuse writes, which came with 1.13; use 'bind-mount'`,
        path,
      );
    }
    if (daemonCan === undefined) {
      report.warn(
        'share/host-unknown',
        'the host must have virtiofsd 1.13, and its release is not known; an older one refuses --readonly and does not start',
        'devices.filesystems',
      );
    }
    return decide('external', 'it was asked that a virtiofsd beside libvirt enforces it');
  }
  throw new TypeError(`enforce: ${JSON.stringify(enforce)} is no way; use 'libvirt', 'bind-mount' or 'external'`);
};

const lacking = (libvirt: string | undefined, virtiofsd: string | undefined): string => {
  if (libvirt === undefined) return "the release of the host's libvirt is not known";
  if (atLeast(libvirt, '11.0') === false) return `libvirt ${libvirt} cannot make a share read-only`;
  if (virtiofsd === undefined) return "the release of the host's virtiofsd is not known";
  return `virtiofsd ${virtiofsd} cannot refuse writes`;
};
