import { LibvirtError } from '../../errors.ts';
import type { Credentials, Mechanism } from './mechanism.ts';
import { saslprep } from './saslprep.ts';

/** PLAIN (RFC 4616): the password itself. */
export function plain(credentials: Credentials): Mechanism {
  const username = saslprep(credentials.username, 'user name');
  const password = saslprep(credentials.password, 'password');
  return {
    isDone: true,
    first: () => Buffer.from(`\0${username}\0${password}`),
    next: () => Promise.reject(new LibvirtError('PROTOCOL', 'the server asks more of SASL PLAIN than it can')),
  };
}
