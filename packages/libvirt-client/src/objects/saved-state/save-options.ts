import type { CallOptions } from '../../connection/rpc.ts';
import type { domainSaveRestoreFlags } from '../../generated/flags.gen.ts';
import type { FlagOptions } from '../flags.ts';
import type { TypedInputs } from '../typed-params.ts';

/** How a domain is saved to a file, or restored from one. */
export type SaveOptions = {
  /** The domain's XML to keep in the file, or to start with, where it shall differ from what it is. */
  readonly xml?: string | undefined;
  /** The format of the file, such as `zstd`. Since libvirt 11.2. */
  readonly imageFormat?: string | undefined;
  /** How many channels read or write it at once. Since libvirt 11.2. */
  readonly parallelChannels?: number | undefined;
  /** Further parameters, by their names in libvirt. Since libvirt 8.4. */
  readonly params?: TypedInputs | undefined;
} & FlagOptions<typeof domainSaveRestoreFlags> &
  CallOptions;

/** Whether only the newer procedures, which take typed parameters, have what is asked for. */
export function asksForParams({ imageFormat, parallelChannels, params }: SaveOptions): boolean {
  return imageFormat !== undefined || parallelChannels !== undefined || params !== undefined;
}

export function saveParams(file: string, options: SaveOptions): TypedInputs {
  return {
    file,
    dxml: options.xml,
    image_format: options.imageFormat,
    'parallel.channels': options.parallelChannels,
    ...options.params,
  };
}
