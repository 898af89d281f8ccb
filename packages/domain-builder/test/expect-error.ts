import { expect } from 'vitest';
import { DomainXmlError, type DomainXmlErrorCode } from '../src/errors.ts';

/** Runs what must fail with our own error and gives that error. */
export const errorOf = (run: () => unknown, code: DomainXmlErrorCode): DomainXmlError => {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(DomainXmlError);
    expect(error).toMatchObject({ code });
    if (error instanceof DomainXmlError) return error;
  }
  throw new Error(`nothing was thrown, ${code} was expected`);
};
