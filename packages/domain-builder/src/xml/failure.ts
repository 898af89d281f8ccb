import { DomainXmlError, type DomainXmlErrorCode } from '../errors.ts';
import { positionAt } from './position.ts';

/** An error at an offset of the text, inside the elements that are open there. */
export const failure = (
  code: DomainXmlErrorCode,
  what: string,
  text: string,
  offset: number,
  open: readonly string[],
): DomainXmlError => {
  const { line, column } = positionAt(text, offset);
  const path = `/${open.join('/')}`;
  return new DomainXmlError(code, `line ${line}, column ${column}, in ${shortPath(open)}: ${what}`, {
    line,
    column,
    path,
  });
};

/** The way through open elements as a message shows it: its ends, when it is long. */
export const shortPath = (open: readonly string[]): string =>
  open.length > 12 ? `/${open.slice(0, 4).join('/')}/…/${open.slice(-4).join('/')}` : `/${open.join('/')}`;

/** A name or value as a message quotes it; what is not a string is named by its type. */
export const quoted = (value: unknown): string => {
  if (typeof value !== 'string') return value === null ? 'null' : `a value of type ${typeof value}`;
  return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
};
