import { type ClientErrorCode, LibvirtError } from '../errors.ts';
import { errorCode } from './settled.ts';

/** OpenSSL's and Node's names of what can be wrong with a server's certificate. */
const verification: Readonly<Record<string, readonly [ClientErrorCode, string]>> = {
  ERR_TLS_CERT_ALTNAME_INVALID: ['TLS_WRONG_HOST', 'its certificate is for another host'],
  CERT_HAS_EXPIRED: ['TLS_EXPIRED', 'its certificate, or one above it, has expired'],
  CERT_NOT_YET_VALID: ['TLS_EXPIRED', 'its certificate, or one above it, is not valid yet'],
  CERT_REVOKED: ['TLS_UNTRUSTED', 'its certificate was revoked'],
  CERT_SIGNATURE_FAILURE: ['TLS_UNTRUSTED', 'the signature of its certificate is wrong'],
  CERT_UNTRUSTED: ['TLS_UNTRUSTED', 'its certificate is not trusted'],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['TLS_UNTRUSTED', 'its certificate is signed by itself'],
  INVALID_CA: ['TLS_UNTRUSTED', 'its certificate was made by what is no CA'],
  SELF_SIGNED_CERT_IN_CHAIN: ['TLS_UNTRUSTED', 'its certificate comes from another CA'],
  UNABLE_TO_GET_ISSUER_CERT: ['TLS_UNTRUSTED', 'its certificate comes from another CA'],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['TLS_UNTRUSTED', 'its certificate comes from another CA'],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['TLS_UNTRUSTED', 'its certificate comes from another CA'],
};

/** The alerts by which a server says that it does not like the client's certificate. */
const REFUSAL = /ALERT_(?:ACCESS_DENIED|BAD_CERTIFICATE|CERTIFICATE_|UNKNOWN_CA|UNSUPPORTED_CERT)/u;

/** Why the handshake failed. */
export function handshakeError(peer: string, cause: unknown): LibvirtError {
  if (cause instanceof LibvirtError) return cause;
  const name = errorCode(cause);
  const known = verification[name];
  if (known) return new LibvirtError(known[0], `the server ${peer} is not trusted: ${known[1]}`, { cause });
  if (REFUSAL.test(name)) return refusedError(peer, cause);
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new LibvirtError('TLS_FAILED', `no TLS connection to ${peer}: ${reason}`, { cause });
}

/** libvirt looks at the client's certificate after the handshake, and hangs up without a word. */
export function refusedError(peer: string, cause?: unknown): LibvirtError {
  if (cause instanceof LibvirtError) return cause;
  return new LibvirtError(
    'TLS_REFUSED',
    `the server ${peer} refused this client's certificate: it has none, one of another CA, or one whose name is not allowed`,
    { cause },
  );
}
