import { Host } from './host.ts';

/** Many hosts, each with a connection of its own that comes back. */
export class Fleet {
  readonly #hosts: readonly Host[];

  /** `onChange` is told of each host that has changed. */
  constructor(uris: readonly string[], onChange: (host: Host) => void) {
    this.#hosts = uris.map((uri) => new Host(uri, onChange));
    for (const host of this.#hosts) host.start();
  }

  /** Whether every host has answered. */
  get isAllOnline(): boolean {
    return this.#hosts.every(({ running }) => running !== undefined);
  }

  /** Such as `100 of 100 hosts online, 100 domains running`. */
  get summary(): string {
    const online = this.#hosts.filter(({ running }) => running !== undefined);
    const domains = online.reduce((sum, { running = 0 }) => sum + running, 0);
    return `${online.length} of ${this.#hosts.length} hosts online, ${domains} domains running`;
  }

  /** Resolves when all are closed. */
  get closed(): Promise<unknown> {
    return Promise.all(this.#hosts.map(({ closed }) => closed));
  }

  async close(): Promise<void> {
    await Promise.all(this.#hosts.map((host) => host.close()));
  }
}
