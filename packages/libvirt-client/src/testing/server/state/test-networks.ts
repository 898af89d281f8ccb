import { connectListAllNetworksFlags as flag, networkEventLifecycleType } from '../../../generated/flags.gen.ts';
import type { RemoteNonnullNetwork } from '../../../generated/types.gen.ts';
import { formatUuid } from '../../../objects/uuid.ts';
import { failure } from '../failure.ts';
import type { Emit } from '../emit.ts';
import { type Identity, NamedSet, passes, readIdentity } from './named.ts';
import { escapeXml } from './scan-xml.ts';

interface NetworkHome {
  readonly emit: Emit;
  forget(network: TestNetwork): void;
}

/** A network of the test server; its methods send libvirt's events and throw its failures. */
export class TestNetwork {
  readonly name: string;
  readonly uuid: string;
  /** Whether it starts with the host. */
  autostart = false;
  readonly #home: NetworkHome;
  #identity: Identity;
  #isActive = false;
  #isPersistent: boolean;

  /** @internal */
  constructor(home: NetworkHome, identity: Identity, isPersistent: boolean) {
    this.#home = home;
    this.#identity = identity;
    this.#isPersistent = isPersistent;
    this.name = identity.name;
    this.uuid = formatUuid(identity.uuid);
  }

  /** How the protocol names it. */
  get ref(): RemoteNonnullNetwork {
    return { name: this.name, uuid: this.#identity.uuid };
  }

  /** Whether it is started. */
  get isActive(): boolean {
    return this.#isActive;
  }

  /** Whether it stays when it is stopped. */
  get isPersistent(): boolean {
    return this.#isPersistent;
  }

  /** Its document. */
  get xml(): string {
    return this.#identity.xml;
  }

  /** The name of its bridge, where its document has one. */
  get bridge(): string | undefined {
    const bridge = this.#identity.elements.find(({ path }) => path === 'network/bridge');
    return bridge?.attributes.get('name');
  }

  /** @internal */
  redefine(identity: Identity): void {
    this.#identity = identity;
    this.#isPersistent = true;
  }

  /** Starts it and sends the event. */
  start(): void {
    if (this.#isActive) throw failure('OPERATION_INVALID', 'NETWORK', `network is already active`);
    this.#isActive = true;
    this.tell('started');
  }

  /** Stops it. */
  destroy(): void {
    if (!this.#isActive) throw failure('OPERATION_INVALID', 'NETWORK', `network '${this.name}' is not active`);
    this.#isActive = false;
    if (!this.#isPersistent) this.#home.forget(this);
    this.tell('stopped');
  }

  /** Removes its definition. */
  undefine(): void {
    if (!this.#isPersistent) throw failure('OPERATION_INVALID', 'NETWORK', `can't undefine transient network`);
    this.#isPersistent = false;
    if (!this.#isActive) this.#home.forget(this);
    this.tell('undefined');
  }

  /** @internal */
  tell(event: keyof typeof networkEventLifecycleType): void {
    const number = networkEventLifecycleType[event];
    this.#home.emit('NETWORK_EVENT_LIFECYCLE', { net: this.ref, event: number, detail: 0 });
  }
}

/** The networks of the test server: `server.networks`. */
export class TestNetworks {
  readonly #set = new NamedSet<TestNetwork>({ noun: 'network', missing: 'NO_NETWORK', domain: 'NETWORK' });
  readonly #home: NetworkHome;

  /** @internal */
  constructor(emit: Emit) {
    this.#home = { emit, forget: (network) => this.#set.remove(network) };
  }

  /** All, running or not. */
  list(): readonly TestNetwork[] {
    return this.#set.list();
  }

  /** The one of that name. Throws where there is none. */
  get(name: string): TestNetwork {
    return this.#set.needName(name);
  }

  /** Defines a network from a document or as `{ name }`, or changes the one with that name and UUID. */
  define(definition: string | { readonly name: string }): TestNetwork {
    const identity = readIdentity(documentOf(definition), 'network');
    this.#set.checkFree(identity.name, formatUuid(identity.uuid));
    const known = this.#set.byUuid(identity.uuid);
    known?.redefine(identity);
    const network = known ?? new TestNetwork(this.#home, identity, true);
    this.#set.add(network);
    network.tell('defined');
    return network;
  }

  /** Starts a transient network. */
  create(definition: string | { readonly name: string }): TestNetwork {
    const identity = readIdentity(documentOf(definition), 'network');
    this.#set.checkFree(identity.name, formatUuid(identity.uuid));
    const network = this.#set.byUuid(identity.uuid) ?? new TestNetwork(this.#home, identity, false);
    this.#set.add(network);
    network.start();
    return network;
  }

  /** @internal */
  get lookup(): NamedSet<TestNetwork> {
    return this.#set;
  }

  /** @internal Those that virConnectListAllNetworks gives for these flags. */
  select(flags: number): TestNetwork[] {
    return this.#set.list().filter((network) =>
      passes(flags, [
        [
          [flag.active, network.isActive],
          [flag.inactive, !network.isActive],
        ],
        [
          [flag.persistent, network.isPersistent],
          [flag.transient, !network.isPersistent],
        ],
        [
          [flag.autostart, network.autostart],
          [flag.noAutostart, !network.autostart],
        ],
      ]),
    );
  }
}

function documentOf(definition: string | { readonly name: string }): string {
  if (typeof definition === 'string') return definition;
  return `<network>\n  <name>${escapeXml(definition.name)}</name>\n</network>\n`;
}
