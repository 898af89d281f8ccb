import {
  domainEventShutdownDetailType,
  domainEventStoppedDetailType,
  domainEventType,
  domainPausedReason,
  domainRunningReason,
  domainShutoffReason,
  domainState,
} from '../../../generated/flags.gen.ts';
import type { RemoteNonnullDomain } from '../../../generated/types.gen.ts';
import { formatUuid } from '../../../objects/uuid.ts';
import { failure } from '../failure.ts';
import type { GuestHandler } from '../wire/stream-duplex.ts';
import { CharacterDevices } from './character-devices.ts';
import type { Emit } from '../emit.ts';
import type { Identity } from './named.ts';
import { bytesAt, escapeXml, scanXml, type ScannedElement, textAt } from './scan-xml.ts';

/** What a domain needs of its server. */
export interface DomainHome {
  readonly emit: Emit;
  /** The number of the next domain that starts. */
  nextId(): number;
  /** It is no more. */
  forget(domain: TestDomain): void;
}

const KIB = 1024n;
const DEFAULT_MEMORY_KIB = 512n * KIB;

/**
 * A domain of the test server. Its methods do what somebody else might do to it: another client, the host, the guest;
 * they send the events that libvirt would send, and throw the `ServerFailure` that a client would get.
 */
export class TestDomain {
  readonly name: string;
  readonly uuid: string;
  /** Whether it starts with the host. */
  autostart = false;
  /** Whether the guest does nothing when it is asked to shut down. */
  ignoresShutdown = false;
  /** What metadata it has: `description`, `title`, and elements by their namespace. */
  readonly metadata = new Map<string, string>();
  readonly #home: DomainHome;
  readonly #uuid: Uint8Array;
  readonly #devices = new CharacterDevices();
  #xml: string;
  #elements: readonly ScannedElement[];
  #id = -1;
  #state: number = domainState.shutoff;
  #reason: number = domainShutoffReason.unknown;
  #isPersistent: boolean;
  #startedAt = 0;

  /** @internal */
  constructor(home: DomainHome, identity: Identity, isPersistent: boolean) {
    this.#home = home;
    this.name = identity.name;
    this.uuid = formatUuid(identity.uuid);
    this.#uuid = identity.uuid;
    this.#xml = identity.xml;
    this.#elements = identity.elements;
    this.#isPersistent = isPersistent;
    for (const type of ['description', 'title']) {
      const text = textAt(identity.elements, `domain/${type}`);
      if (text !== undefined) this.metadata.set(type, text);
    }
  }

  /** How the protocol names it. */
  get ref(): RemoteNonnullDomain {
    return { name: this.name, uuid: this.#uuid, id: this.#id };
  }

  /** libvirt's numbers of its state and the reason (virDomainState). */
  get state(): { readonly state: number; readonly reason: number } {
    return { state: this.#state, reason: this.#reason };
  }

  /** The number under which it runs; -1 while it does not. */
  get id(): number {
    return this.#id;
  }

  /** Whether it runs, or is paused. */
  get isActive(): boolean {
    return this.#id !== -1;
  }

  /** Whether it stays when it stops. */
  get isPersistent(): boolean {
    return this.#isPersistent;
  }

  /** Its memory in KiB, as its document has it. */
  get memoryKiB(): bigint {
    const bytes = bytesAt(this.#elements, 'domain/memory', 'KiB');
    return bytes === undefined ? DEFAULT_MEMORY_KIB : bytes / KIB;
  }

  /** How many vCPUs its definition gives it. */
  get vcpus(): number {
    const count = Number(textAt(this.#elements, 'domain/vcpu') ?? 1);
    return Number.isInteger(count) && count > 0 && count <= 0x7fff ? count : 1;
  }

  /** The time for which it runs, as nanoseconds of its only CPU. */
  get cpuTimeNs(): bigint {
    return this.isActive ? BigInt(Math.round((performance.now() - this.#startedAt) * 1e6)) : 0n;
  }

  /** What its definition says in `<os><type>`. */
  get osType(): string {
    return textAt(this.#elements, 'domain/os/type') ?? 'hvm';
  }

  /** Its document; with its number where it runs and `isLive`. */
  xml(isLive = true): string {
    const root = this.#xml.indexOf('<domain', this.#elements[0]?.start ?? 0) + '<domain'.length;
    const id = isLive && this.isActive ? ` id='${this.#id}'` : '';
    return `${this.#xml.slice(0, root)}${id}${this.#xml.slice(root)}`;
  }

  /** @internal Takes another definition with the same name and UUID. */
  redefine(identity: Identity): void {
    this.#xml = identity.xml;
    this.#elements = identity.elements;
    this.#isPersistent = true;
  }

  /**
   * Plays the guest's end of the virtio channel `name`: runs each time a client opens it. Every channel may be opened
   * that has somebody at its other end or is in the domain's document; of the latter, one without anybody is silent.
   */
  channel(name: string, handler: GuestHandler): void {
    this.#devices.channels.set(name, handler);
  }

  /** Plays the guest's end of the console. */
  console(handler: GuestHandler): void {
    this.#devices.consoleHandler = handler;
  }

  /** @internal Its consoles and channels. */
  get devices(): CharacterDevices {
    return this.#devices;
  }

  /** The names of the channels in its document. */
  get channelNames(): readonly string[] {
    return this.#elements
      .filter(({ path }) => path === 'domain/devices/channel/target')
      .flatMap(({ attributes }) => attributes.get('name') ?? []);
  }

  /** Whether its document has a console or serial port. */
  get hasConsole(): boolean {
    return this.#elements.some(({ path }) => path === 'domain/devices/console' || path === 'domain/devices/serial');
  }

  /** Starts it; `paused` as with VIR_DOMAIN_START_PAUSED. */
  start({ paused = false } = {}): void {
    if (this.isActive) throw failure('OPERATION_INVALID', 'QEMU', 'domain is already running');
    this.#id = this.#home.nextId();
    this.#startedAt = performance.now();
    if (paused) this.#become(domainState.paused, domainPausedReason.user);
    else this.#become(domainState.running, domainRunningReason.booted);
    this.#lifecycle(domainEventType.started, 0);
    if (paused) this.#lifecycle(domainEventType.suspended, 0);
  }

  /** Stops its CPUs and sends the event. */
  suspend(): void {
    this.needActive();
    if (this.#state === domainState.paused) return;
    this.#become(domainState.paused, domainPausedReason.user);
    this.#lifecycle(domainEventType.suspended, 0);
  }

  /** Lets its CPUs run on and sends the event. */
  resume(): void {
    this.needActive();
    if (this.#state === domainState.running) {
      throw failure('OPERATION_INVALID', 'QEMU', 'domain is already running');
    }
    this.#become(domainState.running, domainRunningReason.unpaused);
    this.#lifecycle(domainEventType.resumed, 0);
  }

  /** Asks the guest to shut down, which it does a moment later, unless it `ignoresShutdown`. */
  shutdown(): void {
    this.needActive();
    const asked = this.#id;
    if (this.ignoresShutdown) return;
    setImmediate(() => {
      if (this.#id === asked) this.powerOff();
    });
  }

  /** The guest turns itself off. */
  powerOff(): void {
    this.needActive();
    this.#lifecycle(domainEventType.shutdown, domainEventShutdownDetailType.guest);
    this.#stop(domainShutoffReason.shutdown, domainEventStoppedDetailType.shutdown);
  }

  /** Ends it at once. */
  destroy(): void {
    this.needActive();
    this.#stop(domainShutoffReason.destroyed, domainEventStoppedDetailType.destroyed);
  }

  /** The hypervisor fails. */
  crash(): void {
    this.needActive();
    this.#stop(domainShutoffReason.crashed, domainEventStoppedDetailType.crashed);
  }

  /** The guest restarts. */
  reboot(): void {
    this.needActive();
    this.#home.emit('DOMAIN_EVENT_CALLBACK_REBOOT', { msg: { dom: this.ref } });
  }

  /** Removes its definition: where it runs, it becomes transient. */
  undefine(): void {
    if (!this.#isPersistent) throw failure('OPERATION_INVALID', 'QEMU', 'cannot undefine transient domain');
    this.#isPersistent = false;
    if (!this.isActive) this.#home.forget(this);
    this.#lifecycle(domainEventType.undefined, 0);
  }

  /** @internal Tells that it was defined: `added` or `updated`. */
  defined(isNew: boolean): void {
    this.#lifecycle(domainEventType.defined, isNew ? 0 : 1);
  }

  /** @internal Sets or (null) removes metadata; an element's key is its namespace. */
  setMetadata(key: string, type: number, text: string | null): void {
    if (text === null) this.metadata.delete(key);
    else this.metadata.set(key, text);
    const element = type === 2;
    if (!element) this.#replaceText(key, text);
    this.#home.emit('DOMAIN_EVENT_CALLBACK_METADATA_CHANGE', { dom: this.ref, type, nsuri: element ? key : null });
  }

  /** Throws the failure that libvirt has for domains that do not run. */
  needActive(): void {
    if (!this.isActive) throw failure('OPERATION_INVALID', 'DOMAIN', 'domain is not running');
  }

  #replaceText(name: string, text: string | null): void {
    const old = this.#elements.find(({ path }) => path === `domain/${name}`);
    const after = this.#elements.find(({ path }) => path === 'domain/name')?.end ?? 0;
    const [from, to] = old === undefined ? [after, after] : [old.start, old.end];
    const element = text === null ? '' : `<${name}>${escapeXml(text)}</${name}>`;
    this.#xml = this.#xml.slice(0, from) + element + this.#xml.slice(to);
    this.#elements = scanXml(this.#xml, 'domain_definition');
  }

  #stop(reason: number, detail: number): void {
    const { ref } = this;
    this.#id = -1;
    this.#become(domainState.shutoff, reason);
    this.#devices.endAll();
    if (!this.#isPersistent) this.#home.forget(this);
    this.#home.emit('DOMAIN_EVENT_CALLBACK_LIFECYCLE', { msg: { dom: ref, event: domainEventType.stopped, detail } });
  }

  #become(state: number, reason: number): void {
    this.#state = state;
    this.#reason = reason;
  }

  #lifecycle(event: number, detail: number): void {
    this.#home.emit('DOMAIN_EVENT_CALLBACK_LIFECYCLE', { msg: { dom: this.ref, event, detail } });
  }
}
