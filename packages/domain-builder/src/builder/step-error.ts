import { DomainXmlError, type DomainXmlErrorCode } from '../errors.ts';

/** An error of one step of the builder. */
export const stepError = (code: DomainXmlErrorCode, step: string, what: string, path?: string): DomainXmlError =>
  new DomainXmlError(code, `${step}: ${what}`, { step, ...(path !== undefined && { path }) });

/** Runs what reads a value that a step was given, and says in its error which step and value that were. */
export const inStep = <T>(step: string, what: string, path: string, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DomainXmlError)) throw error;
    throw new DomainXmlError(error.code, `${step}: ${what}: ${error.message}`, { step, path, cause: error });
  }
};
