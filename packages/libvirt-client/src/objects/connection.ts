import type { Result } from 'ts-results';
import type { LibvirtError } from '../errors.ts';
import type { EventHub } from '../events/event-hub.ts';
import { Events } from './events/events.ts';
import { Domains } from './domains.ts';
import type { ConnectionEnd } from '../rpc/failure.ts';
import { closeMessage } from '../connection/close-message.ts';
import type { ConnectionSecurity, RpcLink } from '../connection/link.ts';
import { attempt, type CallOptions, type Rpc, versionText } from '../connection/rpc.ts';
import { Host } from './host/host.ts';
import { Interfaces } from './interface/interfaces.ts';
import { Networks } from './network/networks.ts';
import { NodeDevices } from './node-device/node-devices.ts';
import { Nwfilters } from './nwfilter/nwfilters.ts';
import { Secrets } from './secret/secrets.ts';
import { StoragePools } from './storage/storage-pools.ts';
import { fromRecord, type TypedInputs } from './typed-params.ts';

/** What {@link Connection.domainCapabilities} is asked about; libvirt chooses what is left out. */
export interface DomainCapabilitiesQuery extends CallOptions {
  /** The path of the emulator's executable. */
  readonly emulator?: string;
  /** The guest's architecture, such as `x86_64`. */
  readonly arch?: string;
  /** The machine type, such as `q35`. */
  readonly machine?: string;
  /** `kvm`, `qemu`, … */
  readonly virtType?: string;
}

/**
 * An open connection to a hypervisor. It keeps the process alive until it is closed or ends; after that, every call
 * answers `CONNECTION_CLOSED`. `Gap` is what its subscriptions have besides events: `GapEvent` on a connection that
 * comes back, else nothing.
 */
export class Connection<Gap = never> implements AsyncDisposable {
  /** Its domains. */
  readonly domains: Domains;
  /** The virtual networks. */
  readonly networks: Networks;
  /** The storage pools. */
  readonly storagePools: StoragePools;
  /** The secrets that the daemon keeps. */
  readonly secrets: Secrets;
  /** The network filters. */
  readonly nwfilters: Nwfilters;
  /** The host's devices. */
  readonly nodeDevices: NodeDevices;
  /** The host's network interfaces. */
  readonly interfaces: Interfaces;
  /** The machine that the hypervisor runs on. */
  readonly host: Host;
  /** Its events. */
  readonly events: Events<Gap>;
  /** Every procedure of the protocol. */
  readonly rpc: Rpc;
  readonly #link: RpcLink;

  /** @internal */
  constructor(link: RpcLink, rpc: Rpc, hub?: EventHub) {
    this.#link = link;
    this.rpc = rpc;
    this.domains = new Domains(rpc);
    this.networks = new Networks(rpc);
    this.storagePools = new StoragePools(rpc);
    this.secrets = new Secrets(rpc);
    this.nwfilters = new Nwfilters(rpc);
    this.nodeDevices = new NodeDevices(rpc);
    this.interfaces = new Interfaces(rpc);
    this.host = new Host(rpc);
    const events = new Events<Gap>(rpc, hub);
    this.events = events;
    link.onEvent = (frame) => events.receive(frame);
    void link.closed.then((end) => events.end(end));
  }

  /** Resolves when the connection has ended, with the reason; never rejects. */
  get closed(): Promise<ConnectionEnd> {
    return this.#link.closed;
  }

  /** How safe it is: who could read it, and what was not verified. Nothing of it is ever printed. virConnectIsEncrypted. */
  get security(): ConnectionSecurity {
    return this.#link.security;
  }

  /** Whether it has not ended, as far as this side knows. virConnectIsAlive. */
  get isAlive(): boolean {
    return this.#link.end === undefined;
  }

  /**
   * Whether nobody else can read what passes: neither on the way to the daemon, see {@link Connection.security}, nor from
   * there to the hypervisor. virConnectIsSecure.
   */
  isSecure(options?: CallOptions): Promise<Result<boolean, LibvirtError>> {
    return attempt(async () => {
      const { secure } = await this.rpc.invoke('CONNECT_IS_SECURE', undefined, options);
      return secure === 1 && this.security.isSecure;
    });
  }

  /** Ends it, and answers whatever waits. May be called again. */
  close(): Promise<void> {
    return this.#link.close(closeMessage('CONNECT_CLOSE'));
  }

  /** The same as {@link Connection.close}. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** The host name of the hypervisor's machine. virConnectGetHostname. */
  hostname(options?: CallOptions): Promise<Result<string, LibvirtError>> {
    return attempt(async () => (await this.rpc.invoke('CONNECT_GET_HOSTNAME', undefined, options)).hostname);
  }

  /** The hypervisor's version, such as `7.2.22`. virConnectGetVersion. */
  version(options?: CallOptions): Promise<Result<string, LibvirtError>> {
    return attempt(async () => versionText((await this.rpc.invoke('CONNECT_GET_VERSION', undefined, options)).hvVer));
  }

  /** The daemon's libvirt release, such as `9.0.0`. virConnectGetLibVersion. */
  libVersion(options?: CallOptions): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      return versionText((await this.rpc.invoke('CONNECT_GET_LIB_VERSION', undefined, options)).libVer);
    });
  }

  /** The URI under which the server itself knows the hypervisor. virConnectGetURI. */
  uri(options?: CallOptions): Promise<Result<string, LibvirtError>> {
    return attempt(async () => (await this.rpc.invoke('CONNECT_GET_URI', undefined, options)).uri);
  }

  /** The hypervisor's driver, such as `QEMU` or `Test`. virConnectGetType. */
  type(options?: CallOptions): Promise<Result<string, LibvirtError>> {
    return attempt(async () => (await this.rpc.invoke('CONNECT_GET_TYPE', undefined, options)).type);
  }

  /** Tells the daemon on whose behalf this connection acts, as `user-name`, `unix-user-id`, …; once. virConnectSetIdentity. */
  setIdentity(identity: TypedInputs, options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return attempt(async () => {
      await this.rpc.invoke('CONNECT_SET_IDENTITY', { params: fromRecord(identity), flags: 0 }, options);
    });
  }

  /** What host and hypervisor can do, as XML. virConnectGetCapabilities. */
  capabilities(options?: CallOptions): Promise<Result<string, LibvirtError>> {
    return attempt(async () => (await this.rpc.invoke('CONNECT_GET_CAPABILITIES', undefined, options)).capabilities);
  }

  /** What a domain of a certain kind can have, as XML. virConnectGetDomainCapabilities. */
  domainCapabilities(query: DomainCapabilitiesQuery = {}): Promise<Result<string, LibvirtError>> {
    const args = {
      emulatorbin: query.emulator ?? null,
      arch: query.arch ?? null,
      machine: query.machine ?? null,
      virttype: query.virtType ?? null,
      flags: 0,
    };
    return attempt(async () => {
      return (await this.rpc.invoke('CONNECT_GET_DOMAIN_CAPABILITIES', args, query)).capabilities;
    });
  }
}
