import type { Domain } from '../schema/types.gen.ts';
import type { XmlElement, XmlNode } from '../xml/nodes.ts';

/** True when QEMU runs the guest, whatever helps it. */
export const isQemu = ({ type }: Domain): boolean => type === 'kvm' || type === 'qemu' || type === 'hvf';

/** True for a guest on an x86 PC; the architecture of the host counts as x86 when the domain names none. */
export const isX86 = ({ os }: Domain): boolean => /^(?:x86_64|i686)$/.test(os?.type.arch ?? 'x86_64');

/** True for the machine of Intel's Q35 chipset. */
export const isQ35 = ({ os }: Domain): boolean => /^(?:pc-)?q35(?:$|-)/.test(os?.type.machine ?? '');

/**
 * True when a domain says that Windows runs in it: libosinfo's metadata name a Windows, or it has what only Windows has a
 * use for (Hyper-V enlightenments, the Hyper-V clock, Xen's viridian), or its clock shows the local time. With libosinfo's
 * metadata nothing else counts.
 */
export const isWindows = (domain: Domain): boolean => {
  const os = osinfoId(domain);
  if (os !== undefined) return /^https?:\/\/microsoft\.com\/win/.test(os);
  const { features, clock } = domain;
  if (features?.viridian === true || clock?.offset === 'localtime') return true;
  if (clock?.timers?.some(({ name, present }) => name === 'hypervclock' && present !== false)) return true;
  const { mode, ...enlightenments } = features?.hyperv ?? {};
  if (mode === 'passthrough' || mode === 'host-model') return true;
  return Object.values(enlightenments).some((value) => 'state' in value && value.state);
};

/** True when libosinfo's metadata say that it is Windows 11, or a Server that wants the same. */
export const isWindows11 = (domain: Domain): boolean =>
  /^https?:\/\/microsoft\.com\/win\/(?:11|2k25)$/.test(osinfoId(domain) ?? '');

/** The operating system as libosinfo names it, which virt-install and virt-manager keep in the metadata. */
const osinfoId = ({ metadata }: Domain): string | undefined => {
  for (const child of metadata?.children ?? []) {
    if (!isNamed(child, 'libosinfo')) continue;
    const os = child.children.find((part): part is XmlElement => isNamed(part, 'os'));
    if (os !== undefined) return os.attributes.find(({ name }) => name === 'id')?.value;
  }
  return undefined;
};

const isNamed = (node: XmlNode, name: string): node is XmlElement =>
  node.kind === 'element' && (node.name === name || node.name.endsWith(`:${name}`));
