import { errorFromWire, type LibvirtError, toLibvirtError } from '../errors.ts';
import { messageError } from '../protocol/payloads.ts';

/** The error in the payload of a reply or stream packet with status ERROR. */
export function readErrorBody(payload: Uint8Array, procedure?: string): LibvirtError {
  try {
    return errorFromWire(messageError.decode(payload), procedure);
  } catch (error) {
    return toLibvirtError(error, procedure);
  }
}
