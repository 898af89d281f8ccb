import type { RemoteNonnullStorageVol } from '../../../generated/types.gen.ts';
import { ServerFailure } from '../failure.ts';
import { escapeXml } from './scan-xml.ts';
import { SparseBytes } from './sparse-bytes.ts';

const ENOSPC = 28;

/** A volume of the test server; its bytes are in memory. */
export class TestVolume {
  readonly name: string;
  readonly pool: string;
  /** Its path, which is its key too. No such file exists. */
  readonly path: string;
  /** What it holds. */
  readonly content: SparseBytes;
  readonly #format: string;
  readonly #mostBytes: number;

  /** @internal */
  constructor(
    place: { readonly pool: string; readonly name: string; readonly path: string },
    capacity: number,
    format: string,
    mostBytes: number,
  ) {
    this.pool = place.pool;
    this.name = place.name;
    this.path = place.path;
    this.content = new SparseBytes(capacity);
    this.#format = format;
    this.#mostBytes = mostBytes;
  }

  /** How the protocol names it. */
  get ref(): RemoteNonnullStorageVol {
    return { pool: this.pool, name: this.name, key: this.path };
  }

  /** Writes, or fails as a full disk does. */
  write(offset: number, bytes: Uint8Array): void {
    if (this.content.allocated + bytes.length > this.#mostBytes) {
      const full = new ServerFailure(
        'SYSTEM_ERROR',
        'STREAMS',
        '%s',
        'cannot write to stream: No space left on device',
      );
      throw Object.assign(full, { wire: { ...full.wire, int1: ENOSPC } });
    }
    this.content.write(offset, bytes);
  }

  /** Its document. */
  get xml(): string {
    return `<volume type='file'>
  <name>${escapeXml(this.name)}</name>
  <key>${escapeXml(this.path)}</key>
  <capacity unit='bytes'>${this.content.length}</capacity>
  <allocation unit='bytes'>${this.content.allocated}</allocation>
  <target>
    <path>${escapeXml(this.path)}</path>
    <format type='${escapeXml(this.#format)}'/>
  </target>
</volume>
`;
  }
}
