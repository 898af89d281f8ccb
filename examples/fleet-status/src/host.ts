import { type ConnectionEnd, supervise, type SupervisedConnection } from '@virtkit/libvirt-client';

/** One host of a fleet: whether it is there, and how many of its domains run. */
export class Host {
  readonly uri: string;
  readonly #conn: SupervisedConnection;
  readonly #onChange: (host: Host) => void;
  #running: number | undefined;
  #trouble = 'not connected yet';

  constructor(uri: string, onChange: (host: Host) => void) {
    this.uri = uri;
    this.#onChange = onChange;
    this.#conn = supervise(uri, { backoff: { minMs: 500, maxMs: 60_000 } });
  }

  /** How many domains run; undefined while it is not known. */
  get running(): number | undefined {
    return this.#running;
  }

  get summary(): string {
    return this.#running === undefined ? `away: ${this.#trouble}` : `online, ${this.#running} running`;
  }

  get closed(): Promise<ConnectionEnd> {
    return this.#conn.closed;
  }

  close(): Promise<void> {
    return this.#conn.close();
  }

  start(): void {
    void this.#conn.states().on((state) => {
      if (state.state === 'waiting') this.#lost(state.error.message);
      if (state.state === 'ended' && state.end.error) this.#lost(state.end.error.message);
    });
    void this.#watch();
  }

  /** Counts once events come, and again at each event and after each gap: only the number is shown. */
  async #watch(): Promise<void> {
    // However many events come while it counts, it counts once more.
    const changes = this.#conn.events.domain('lifecycle', { buffer: 1, overflow: 'dropOldest' });
    if (!(await changes.ready).ok) return;
    await this.#count();
    await changes.on(() => this.#count());
  }

  async #count(): Promise<void> {
    const running = await this.#conn.domains.list({ active: true });
    if (!running.ok || running.val.length === this.#running) return;
    this.#running = running.val.length;
    this.#onChange(this);
  }

  #lost(trouble: string): void {
    this.#trouble = trouble;
    this.#running = undefined;
    this.#onChange(this);
  }
}
