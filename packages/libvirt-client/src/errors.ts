import type { ErrorCodeName, ErrorDomainName, ErrorLevelName } from './generated/errors.gen.ts';
import { errorCodeName, errorDomainName, errorLevelName } from './protocol/error-names.ts';

/** What goes wrong on this side of the wire; libvirt has no number for it. */
export type ClientErrorCode =
  /** The caller's signal was aborted. What the server began goes on. */
  | 'ABORTED'
  /** The connection was closed, by whomever, before an answer came; `cause` says why where it was an accident. */
  | 'CONNECTION_CLOSED'
  /** The server could not prove that it knows the password: it may not be the server. */
  | 'AUTH_UNVERIFIED'
  /** No connection could be made: no socket, nobody listens, no permission. */
  | 'CONNECT_FAILED'
  /** A private daemon could not be run. */
  | 'DAEMON_FAILED'
  /** A subscriber was slower than the events for longer than its queue allows. */
  | 'EVENT_OVERFLOW'
  /** The URI is not well-formed, or has a parameter that means nothing here. */
  | 'INVALID_URI'
  /** The server sent what the protocol does not allow. */
  | 'PROTOCOL'
  /** A sparse stream has a hole, and holes were to be refused. */
  | 'STREAM_HOLE'
  /** The SSH server does not let the account in. */
  | 'SSH_AUTH'
  /** The SSH server could not run what connects to its daemon, or that found none. */
  | 'SSH_COMMAND'
  /** The SSH server's key is not the known one. */
  | 'SSH_HOST_KEY'
  /** The time the caller allowed is over. What the server began goes on. */
  | 'TIMEOUT'
  /** The server's certificate has expired, or is not valid yet. */
  | 'TLS_EXPIRED'
  /** No TLS connection could be made, for another reason. */
  | 'TLS_FAILED'
  /** The server refused this client's certificate, or wants one. */
  | 'TLS_REFUSED'
  /** The server's certificate comes from a CA that is not trusted here. */
  | 'TLS_UNTRUSTED'
  /** The server's certificate is for another host. */
  | 'TLS_WRONG_HOST'
  /** A program this needs is not installed. */
  | 'TOOL_MISSING'
  /** The server has an error code that this release does not know; see `number`. */
  | 'UNKNOWN'
  /** None of the ways to authenticate that the server offers is supported. */
  | 'UNSUPPORTED_AUTH'
  /** The procedure passes file descriptors, which Node's sockets cannot carry. */
  | 'UNSUPPORTED_FD_PASSING'
  /** The URI asks for a transport that is not supported. */
  | 'UNSUPPORTED_TRANSPORT';

/** Each code of a {@link LibvirtError}: libvirt's own without `VIR_ERR_`, and those of this package. */
export type LibvirtErrorCode = ErrorCodeName | ClientErrorCode;

/** The fields of a {@link LibvirtError} besides code and message; those the server did not send are absent. */
export interface LibvirtErrorDetails {
  /** What went wrong before. */
  readonly cause?: unknown;
  /** The procedure that was called. */
  readonly procedure?: string | undefined;
  /** libvirt's number of the error (virErrorNumber). */
  readonly number?: number;
  /** The part of libvirt that reported it, without `VIR_FROM_`; `UNKNOWN` where it is newer than this release. */
  readonly domain?: ErrorDomainName | 'UNKNOWN';
  /** How grave it is. */
  readonly level?: ErrorLevelName | 'unknown';
  /** The template of the message, mostly. */
  readonly str1?: string;
  /** The detail in it, mostly. */
  readonly str2?: string;
  /** Further detail. */
  readonly str3?: string;
  /** Often an errno. */
  readonly int1?: number;
  /** Further detail. */
  readonly int2?: number;
}

const brand = Symbol.for('virtkit.LibvirtError');

/** What can fail in this package, told by its `code`. */
export class LibvirtError extends Error {
  override readonly name = 'LibvirtError';
  /** What went wrong; part of the contract. */
  readonly code: LibvirtErrorCode;
  /** The procedure that was called. */
  readonly procedure: string | undefined;
  /** libvirt's number of the error (virErrorNumber), for codes newer than this release too. */
  readonly number: number | undefined;
  /** The part of libvirt that reported it, without `VIR_FROM_`. */
  readonly domain: ErrorDomainName | 'UNKNOWN' | undefined;
  /** How grave it is. */
  readonly level: ErrorLevelName | 'unknown' | undefined;
  /** The template of the message, mostly. */
  readonly str1: string | undefined;
  /** The detail in it, mostly. */
  readonly str2: string | undefined;
  /** Further detail. */
  readonly str3: string | undefined;
  /** Often an errno. */
  readonly int1: number | undefined;
  /** Further detail. */
  readonly int2: number | undefined;

  constructor(code: LibvirtErrorCode, message: string, details: LibvirtErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.procedure = details.procedure;
    this.number = details.number;
    this.domain = details.domain;
    this.level = details.level;
    this.str1 = details.str1;
    this.str2 = details.str2;
    this.str3 = details.str3;
    this.int1 = details.int1;
    this.int2 = details.int2;
    Object.defineProperty(this, brand, { value: true });
  }

  /** An error of the ESM build is an instance of the CommonJS build's class too. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && brand in value;
  }
}

/** The error body of a reply or a stream packet (virNetMessageError). */
export interface WireError {
  readonly code: number;
  readonly domain: number;
  readonly message: string | null;
  readonly level: number;
  readonly str1: string | null;
  readonly str2: string | null;
  readonly str3: string | null;
  readonly int1: number;
  readonly int2: number;
}

/** The error that the server sent. */
export function errorFromWire(wire: WireError, procedure?: string): LibvirtError {
  return new LibvirtError(errorCodeName(wire.code) ?? 'UNKNOWN', wire.message ?? `libvirt error ${wire.code}`, {
    procedure,
    number: wire.code,
    domain: errorDomainName(wire.domain) ?? 'UNKNOWN',
    level: errorLevelName(wire.level) ?? 'unknown',
    ...(wire.str1 !== null && { str1: wire.str1 }),
    ...(wire.str2 !== null && { str2: wire.str2 }),
    ...(wire.str3 !== null && { str3: wire.str3 }),
    int1: wire.int1,
    int2: wire.int2,
  });
}

/** Whatever was thrown, as an error of this package. */
export function toLibvirtError(error: unknown, procedure?: string): LibvirtError {
  if (error instanceof LibvirtError) return error;
  return new LibvirtError('PROTOCOL', error instanceof Error ? error.message : String(error), {
    cause: error,
    procedure,
  });
}
