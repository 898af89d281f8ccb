import type { Rpc } from '../../connection/rpc.ts';
import { domainSaveRestoreFlags } from '../../generated/flags.gen.ts';
import type { RemoteNonnullDomain } from '../../generated/types.gen.ts';
import { flagBits } from '../flags.ts';
import { fromRecord } from '../typed-params.ts';
import { asksForParams, type SaveOptions, saveParams } from './save-options.ts';

/** Saves a domain to a file of the server, by the procedure that has what is asked for. */
export async function saveDomain(
  rpc: Rpc,
  dom: RemoteNonnullDomain,
  file: string,
  options: SaveOptions,
): Promise<void> {
  const flags = flagBits(domainSaveRestoreFlags, options);
  if (asksForParams(options)) {
    const params = fromRecord(saveParams(file, options));
    return rpc.invoke('DOMAIN_SAVE_PARAMS', { dom, params, flags }, options);
  }
  return rpc.invoke('DOMAIN_SAVE_FLAGS', { dom, to: file, dxml: options.xml ?? null, flags }, options);
}
