import type { Result } from 'ts-results';
import { DomainXmlError } from '../../errors.ts';
import { resultOf } from '../../result-of.ts';
import { type Compiled, compileElement } from '../../schema/compile.ts';
import { devices } from '../../schema/devices/devices.ts';
import type { DeviceTypes } from '../../schema/types.gen.ts';
import { quoted } from '../../xml/failure.ts';
import { readXml } from '../../xml/parse.ts';
import { checkData } from '../check.ts';
import { formatRoot, type ParseOptions, readRoot, rootError } from '../document.ts';

/** The name of a device's element. */
export type DeviceTag = keyof DeviceTypes;

/** A device alone, as it is attached to a guest, detached from it and changed in it. */
export type Device = {
  [Tag in DeviceTag]: { readonly tag: Tag; readonly device: DeviceTypes[Tag] };
}[DeviceTag];

const descriptionOf = (tag: string): Compiled | undefined => {
  const field = compileElement(devices).children.get(tag);
  return field?.field.kind === 'element' ? field.of() : undefined;
};

const described = (tag: string): Compiled => {
  const compiled = descriptionOf(tag);
  if (compiled) return compiled;
  throw new DomainXmlError('INVALID_VALUE', `${quoted(tag)} is no device`, { path: tag });
};

/**
 * Reads the XML of one device, such as `<disk>`. What this package does not know is kept (`extra`), comments, order and
 * white space too (they come back when it is written).
 *
 * Errors: `NOT_WELL_FORMED`, `DOCTYPE`, `ENTITY`, `NAMESPACE`, `LIMIT`, `RESERVED_NAME`, `WRONG_ROOT` for an element that
 * is no device, and `MISSING` or `INVALID_VALUE` for one without what it cannot do without.
 * @see https://libvirt.org/formatdomain.html#devices
 */
export const parseDevice = (text: string, options: ParseOptions = {}): Result<Device, DomainXmlError> =>
  resultOf(() => {
    const document = readXml(text, options.limits);
    const { root } = document;
    const compiled = descriptionOf(root.name);
    if (!compiled) throw rootError('WRONG_ROOT', text, root, '', `<${root.name}> is no device`);
    // The reader makes it from the description that this tag's type is generated from.
    return { tag: root.name, device: readRoot(text, document, compiled) } as Device;
  });

/**
 * Checks data that came from elsewhere and returns it as a device.
 *
 * Errors: `INVALID_VALUE` with the path of the first field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const checkDevice = <Tag extends DeviceTag>(
  tag: Tag,
  value: unknown,
): Result<DeviceTypes[Tag], DomainXmlError> =>
  resultOf(() => {
    checkData(value, described(tag), tag);
    // The check has just proved it.
    const device = value as DeviceTypes[Tag];
    formatDevice(tag, device);
    return device;
  });

/**
 * Writes one device as libvirt would: one from `parseDevice`, or one of a domain's lists.
 *
 * Throws a `DomainXmlError` for data that XML cannot hold or that does not fit its field.
 */
export const formatDevice = <Tag extends DeviceTag>(tag: Tag, device: DeviceTypes[Tag]): string =>
  formatRoot(tag, described(tag), device);
