import * as native from 'native';
import { HostError } from '../host.ts';
import { readTextFile } from './facts.ts';
import { hostCall } from './native-error.ts';

const CLASS_FOLDER = '/sys/class/virtio-ports';

/**
 * The device file of a virtio-serial port: the link that udev makes, or without udev the device whose name says so in sysfs.
 * A name with a slash is a path. Undefined when there is none yet.
 */
function portPath(name: string): string | undefined {
  if (name.includes('/')) return name;
  const link = `/dev/virtio-ports/${name}`;
  try {
    return native.realPath(link);
  } catch {
    // No udev, or it has not come to it yet.
  }
  for (const device of listOrNone(CLASS_FOLDER)) {
    if (portName(device) === name) return `/dev/${device}`;
  }
  return undefined;
}

function listOrNone(folder: string): readonly string[] {
  try {
    return native.list(folder);
  } catch {
    return [];
  }
}

function portName(device: string): string | undefined {
  try {
    return readTextFile(`${CLASS_FOLDER}/${device}/name`, 256).trim();
  } catch {
    return undefined;
  }
}

/**
 * Opens the port now. Undefined when its device is not there (yet); throws for any other reason, such as EBUSY, because a
 * port has one reader only.
 */
export function tryOpenPort(name: string): number | undefined {
  const path = portPath(name);
  if (path === undefined) return undefined;
  try {
    return hostCall(() => native.ioOpen(path), path);
  } catch (error) {
    if (error instanceof HostError && ['ENOENT', 'ENXIO', 'ENODEV'].includes(error.errno)) return undefined;
    throw error;
  }
}
