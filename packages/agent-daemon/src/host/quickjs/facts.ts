import * as native from 'native';
import type { HostFacts } from '../host.ts';
import { hostCall } from './native-error.ts';

/** A text file of /proc, /sys or /etc, up to `maxBytes`; what is not UTF-8 in it becomes U+FFFD. */
export function readTextFile(path: string, maxBytes: number): string {
  const bytes = hostCall(() => native.readSystemFile(path, maxBytes), path);
  return native.utf8Decode(bytes, false) ?? '';
}

export const nativeFacts: HostFacts = {
  pid: native.processId(),
  uid: native.userId(),
  readText: readTextFile,
  list: (path) => hostCall(() => native.list(path), path),
  uname: () => hostCall(() => native.kernelName()),
  addresses: () => hostCall(() => native.addresses()),
  space: (path) => hostCall(() => native.space(path), path),
};
