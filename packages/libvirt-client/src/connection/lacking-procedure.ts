import { LibvirtError } from '../errors.ts';
import type { Procedure } from '../protocol/procedures.ts';

/**
 * Whether a server says that it does not have a procedure: there is no code of its own for that, so this is the one
 * place where the (untranslated) text is looked at.
 */
export function isLackingProcedure(error: LibvirtError): boolean {
  return error.code === 'RPC' && error.domain === 'RPC' && error.message.startsWith('unknown procedure');
}

/** The same, said clearly. */
export function lackingProcedure(error: LibvirtError, procedure: Procedure, serverVersion: string): LibvirtError {
  const has = serverVersion === 'unknown' ? 'and this server does not have it' : `and this server is ${serverVersion}`;
  return new LibvirtError('NO_SUPPORT', `${procedure.name} came with libvirt ${procedure.since}, ${has}`, {
    procedure: procedure.name,
    number: error.number ?? 0,
    domain: error.domain ?? 'UNKNOWN',
    level: error.level ?? 'unknown',
    cause: error,
  });
}
