import { errorCodes, type ErrorCodeName, errorDomains, type ErrorDomainName } from '../../generated/errors.gen.ts';
import type { NetMessageError } from '../../generated/types.gen.ts';

/** What a handler throws to answer with an error of libvirt. */
export class ServerFailure extends Error {
  override readonly name = 'ServerFailure';
  /** The error as it goes over the wire. */
  readonly wire: NetMessageError;

  /**
   * `code` and `domain` as libvirt names them, without their prefixes. Where `template` has a `%s`, `detail` takes its
   * place in the message; both travel too, as `str1` and `str2`.
   */
  constructor(code: ErrorCodeName, domain: ErrorDomainName, template: string, detail?: string) {
    super(detail === undefined ? template : template.replace('%s', () => detail));
    this.wire = {
      code: errorCodes[code].value,
      domain: errorDomains[domain].value,
      message: this.message,
      level: 2,
      dom: null,
      str1: template,
      str2: detail ?? null,
      str3: null,
      int1: -1,
      int2: -1,
      net: null,
    };
  }
}

/** The templates that a libvirtd sends as `str1`; other codes have their own name and the detail. */
const templates: Partial<Record<ErrorCodeName, string>> = {
  INTERNAL_ERROR: 'internal error: %s',
  INVALID_ARG: 'invalid argument: %s',
  NO_DOMAIN: 'Domain not found: %s',
  NO_DOMAIN_METADATA: 'metadata not found: %s',
  NO_NETWORK: 'Network not found: %s',
  NO_STORAGE_POOL: 'Storage pool not found: %s',
  NO_STORAGE_VOL: 'Storage volume not found: %s',
  NO_SUPPORT: 'this function is not supported by the connection driver: %s',
  OPERATION_DENIED: 'operation forbidden: %s',
  OPERATION_FAILED: 'operation failed: %s',
  OPERATION_INVALID: 'Requested operation is not valid: %s',
  XML_DETAIL: '%s',
};

/** An error with the template that libvirt has for its code. */
export function failure(code: ErrorCodeName, domain: ErrorDomainName, detail: string): ServerFailure {
  return new ServerFailure(code, domain, templates[code] ?? `${code}: %s`, detail);
}

/** Whatever a handler threw, as an error to answer with. */
export function toFailure(error: unknown): ServerFailure {
  if (error instanceof ServerFailure) return error;
  return failure('INTERNAL_ERROR', 'NONE', error instanceof Error ? error.message : String(error));
}
