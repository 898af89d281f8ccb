import type { Result } from 'ts-results';
import type { LibvirtError } from '../errors.ts';
import { Events } from './events/events.ts';
import { Domains } from './domains.ts';
import type { ConnectionEnd } from '../rpc/failure.ts';
import { closeMessage } from '../connection/close-message.ts';
import type { Link } from '../connection/link.ts';
import { attempt, type CallOptions, type Rpc, versionText } from '../connection/rpc.ts';

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
 * answers `CONNECTION_CLOSED`.
 */
export class Connection implements AsyncDisposable {
  /** Its domains. */
  readonly domains: Domains;
  /** Its events. */
  readonly events: Events;
  /** Every procedure of the protocol. */
  readonly rpc: Rpc;
  readonly #link: Link;

  /** @internal */
  constructor(link: Link, rpc: Rpc) {
    this.#link = link;
    this.rpc = rpc;
    this.domains = new Domains(rpc);
    const events = new Events(rpc);
    this.events = events;
    link.onEvent = (frame) => events.receive(frame);
    void link.closed.then((end) => events.end(end));
  }

  /** Resolves when the connection has ended, with the reason; never rejects. */
  get closed(): Promise<ConnectionEnd> {
    return this.#link.closed;
  }

  /** Ends it, and answers whatever waits. May be called again. */
  close(): Promise<void> {
    return this.#link.close(closeMessage());
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
