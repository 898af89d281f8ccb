import { Err, Ok, type Result } from 'ts-results';
import { DomainXmlError } from './errors.ts';

/** Turns what a function throws into a Result, at the public border only; anything but our own error is a bug and goes on. */
export const resultOf = <T>(run: () => T): Result<T, DomainXmlError> => {
  try {
    return Ok(run());
  } catch (error) {
    if (error instanceof DomainXmlError) return Err(error);
    throw error;
  }
};
