import { DomainXmlError, type DomainXmlErrorCode } from '../errors.ts';

/** An error of one step of the builder. */
export const stepError = (code: DomainXmlErrorCode, step: string, what: string, path?: string): DomainXmlError =>
  new DomainXmlError(code, `${step}: ${what}`, { step, ...(path !== undefined && { path }) });
