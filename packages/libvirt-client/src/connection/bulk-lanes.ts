import { closedError } from '../rpc/failure.ts';
import type { WaitOptions } from '../rpc/pending-calls.ts';
import { closeMessage } from './close-message.ts';
import type { RpcLink } from './link.ts';

/** Makes a further connection to the same. */
export type Dial = (wait: WaitOptions) => Promise<RpcLink>;

/** The further connections that one connection has made for bulk transfers; they end with it. */
export class BulkLanes {
  readonly #parent: RpcLink;
  readonly #dial: Dial;
  #lanes: Set<RpcLink> | undefined;

  constructor(parent: RpcLink, dial: Dial) {
    this.#parent = parent;
    this.#dial = dial;
  }

  /** A connection for one transfer. Throws what connecting throws, and `CONNECTION_CLOSED` once the parent has ended. */
  async open(procedure: string, wait: WaitOptions): Promise<RpcLink> {
    this.#checkParent(procedure);
    const lanes = this.#lanes ?? this.#start();
    const lane = await this.#dial(wait);
    lanes.add(lane);
    try {
      this.#checkParent(procedure);
    } catch (error) {
      this.close(lane);
      throw error;
    }
    return lane;
  }

  /** Ends one of them. */
  close(lane: RpcLink): void {
    this.#lanes?.delete(lane);
    void lane.close(closeMessage('CONNECT_CLOSE'));
  }

  #start(): Set<RpcLink> {
    const lanes = new Set<RpcLink>();
    this.#lanes = lanes;
    void this.#parent.closed.then(() => {
      for (const lane of lanes) this.close(lane);
    });
    return lanes;
  }

  #checkParent(procedure: string): void {
    if (this.#parent.end) throw closedError(this.#parent.end, procedure);
  }
}
