import { storagePoolEventLifecycleType, storagePoolState } from '../../../generated/flags.gen.ts';
import type { RemoteNonnullStoragePool, RemoteStoragePoolGetInfoRet } from '../../../generated/types.gen.ts';
import { formatUuid } from '../../../objects/uuid.ts';
import { failure, ServerFailure } from '../failure.ts';
import type { Emit } from '../emit.ts';
import type { Identity } from './named.ts';
import { bytesAt, escapeXml, scanXml, textAt } from './scan-xml.ts';
import { TestVolume } from './test-volume.ts';

/** What a pool needs of its server. */
export interface PoolHome {
  readonly emit: Emit;
  /** The most bytes of memory that one volume may take. */
  readonly maxVolumeBytes: number;
  forget(pool: TestPool): void;
}

/** A volume in a few words, for those who have no document. */
export interface VolumeSpec {
  readonly name: string;
  /** In bytes. */
  readonly capacity: number;
  /** What it holds at its beginning. */
  readonly content?: Uint8Array;
}

const POOL_BYTES = 100n * 1024n ** 3n;

/** A storage pool of the test server; its methods send libvirt's events and throw its failures. */
export class TestPool {
  readonly name: string;
  readonly uuid: string;
  /** Whether it starts with the host. */
  autostart = false;
  readonly #home: PoolHome;
  readonly #volumes = new Map<string, TestVolume>();
  #identity: Identity;
  #isActive = false;
  #isPersistent: boolean;

  /** @internal */
  constructor(home: PoolHome, identity: Identity, isPersistent: boolean) {
    this.#home = home;
    this.#identity = identity;
    this.#isPersistent = isPersistent;
    this.name = identity.name;
    this.uuid = formatUuid(identity.uuid);
  }

  /** How the protocol names it. */
  get ref(): RemoteNonnullStoragePool {
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

  /** `dir`, `logical`, … */
  get type(): string {
    return this.#identity.elements[0]?.attributes.get('type') ?? 'dir';
  }

  /** The folder in which its volumes seem to lie. */
  get path(): string {
    return textAt(this.#identity.elements, 'pool/target/path') ?? `/var/lib/libvirt/images/${this.name}`;
  }

  /** Its document. */
  get xml(): string {
    return this.#identity.xml;
  }

  /** Its state and sizes. */
  get info(): RemoteStoragePoolGetInfoRet {
    if (!this.#isActive) return { state: storagePoolState.inactive, capacity: 0n, allocation: 0n, available: 0n };
    const allocation = this.volumes.reduce((sum, { content }) => sum + BigInt(content.allocated), 0n);
    const available = POOL_BYTES - allocation;
    return { state: storagePoolState.running, capacity: POOL_BYTES, allocation, available };
  }

  /** Its volumes, in the order in which they were made. */
  get volumes(): readonly TestVolume[] {
    return [...this.#volumes.values()];
  }

  /** The volume of that name. Throws where there is none. */
  volume(name: string): TestVolume {
    const volume = this.#volumes.get(name);
    if (volume) return volume;
    throw failure('NO_STORAGE_VOL', 'STORAGE', `no storage vol with matching name '${name}'`);
  }

  /** Makes a volume from a document or from a few words. */
  createVolume(definition: string | VolumeSpec): TestVolume {
    this.needActive();
    const { name, capacity, format, content } =
      typeof definition === 'string' ? readVolume(definition) : { format: 'raw', ...definition };
    if (this.#volumes.has(name)) {
      throw new ServerFailure('STORAGE_VOL_EXIST', 'STORAGE', 'storage volume %s exists already', `'${name}'`);
    }
    const place = { pool: this.name, name, path: `${this.path}/${name}` };
    const volume = new TestVolume(place, capacity, format, this.#home.maxVolumeBytes);
    if (content) volume.write(0, content);
    this.#volumes.set(name, volume);
    return volume;
  }

  /** Removes a volume. */
  deleteVolume(name: string): void {
    this.#volumes.delete(this.volume(name).name);
  }

  /** @internal */
  redefine(identity: Identity): void {
    this.#identity = identity;
    this.#isPersistent = true;
  }

  /** Starts it and sends the event. */
  start(): void {
    if (this.#isActive) throw this.#invalid('is already active');
    this.#isActive = true;
    this.tell('started');
  }

  /** Stops it; its volumes stay. */
  destroy(): void {
    this.needActive();
    this.#isActive = false;
    if (!this.#isPersistent) this.#home.forget(this);
    this.tell('stopped');
  }

  /** Removes its definition. */
  undefine(): void {
    if (this.#isActive) throw this.#invalid('is still active');
    this.#isPersistent = false;
    this.#home.forget(this);
    this.tell('undefined');
  }

  /** Removes what it is made of, as the folder of a `dir` pool. */
  delete(): void {
    if (this.#isActive) throw this.#invalid('is still active');
    this.#volumes.clear();
    this.tell('deleted');
  }

  /** Makes what it is made of. */
  build(): void {
    if (this.#isActive) throw this.#invalid('is already active');
    this.tell('created');
  }

  /** Looks for volumes again; there are no others. */
  refresh(): void {
    this.needActive();
    this.#home.emit('STORAGE_POOL_EVENT_REFRESH', { pool: this.ref });
  }

  /** Throws the failure that libvirt has for pools that are not active. */
  needActive(): void {
    if (!this.#isActive) throw this.#invalid('is not active');
  }

  /** @internal */
  tell(event: keyof typeof storagePoolEventLifecycleType): void {
    const number = storagePoolEventLifecycleType[event];
    this.#home.emit('STORAGE_POOL_EVENT_LIFECYCLE', { pool: this.ref, event: number, detail: 0 });
  }

  #invalid(what: string): ServerFailure {
    return failure('OPERATION_INVALID', 'STORAGE', `storage pool '${this.name}' ${what}`);
  }
}

function readVolume(xml: string): VolumeSpec & { readonly format: string } {
  const elements = scanXml(xml, 'storage_volume_definition');
  const name = textAt(elements, 'volume/name');
  if (name === undefined || name.includes('/')) {
    throw failure('XML_ERROR', 'STORAGE', `missing or bad volume name element: ${escapeXml(name ?? '')}`);
  }
  const capacity = bytesAt(elements, 'volume/capacity', 'bytes');
  if (capacity === undefined) throw failure('XML_ERROR', 'STORAGE', 'missing capacity element');
  if (capacity > BigInt(Number.MAX_SAFE_INTEGER)) throw failure('XML_ERROR', 'STORAGE', 'capacity is too large');
  const format = elements.find(({ path }) => path === 'volume/target/format')?.attributes.get('type') ?? 'raw';
  return { name, capacity: Number(capacity), format };
}
