import type { Result } from 'ts-results';
import { attempt, type CallOptions } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import {
  domainAgentResponseTimeoutValues,
  type DomainAgentResponseTimeoutValues,
  domainAuthorizedSSHKeysSetFlags,
  domainGetHostnameFlags,
  domainGuestInfoTypes,
  domainSetTimeFlags,
  domainSetUserPasswordFlags,
} from '../../generated/flags.gen.ts';
import { type FlagSet, toBits, toValue } from '../../protocol/flags.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { toRecord } from '../typed-params.ts';
import { type GuestInfo, toGuestInfo } from './guest-info.ts';
import { DomainPart } from './part.ts';

/** A time: whole seconds since 1970 began, and the rest. */
export interface GuestTime {
  readonly seconds: bigint;
  readonly nanoseconds: number;
}

/** A mounted file system of a guest. */
export interface GuestFilesystem {
  readonly mountpoint: string;
  /** The guest's name for its device. */
  readonly name: string;
  readonly fstype: string;
  /** The target names of the disks that it is on. */
  readonly devAliases: readonly string[];
}

/** Which file systems are meant. */
export interface MountpointOptions extends CallOptions {
  /** By where they are mounted; all of them if left out. */
  readonly mountpoints?: readonly string[];
}

/** What the guest's own agent (qemu-guest-agent) does and tells: `domain.guest`. Errors: `AGENT_UNRESPONSIVE`. */
export class DomainGuest extends DomainPart {
  /** What the agent tells of its guest; only the groups in `types` if those are given. virDomainGetGuestInfo. */
  info(
    options: CallOptions & { readonly types?: FlagSet<typeof domainGuestInfoTypes> } = {},
  ): Promise<Result<GuestInfo, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, types: toBits(domainGuestInfoTypes, options.types ?? 0), flags: 0 };
      return toGuestInfo(toRecord((await this.rpc.invoke('DOMAIN_GET_GUEST_INFO', args, options)).params));
    });
  }

  /** Its host name, from the DHCP lease (`lease`) or the agent (`agent`). virDomainGetHostname. */
  hostname(
    options: FlagOptions<typeof domainGetHostnameFlags> & CallOptions = {},
  ): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, flags: flagBits(domainGetHostnameFlags, options) };
      return (await this.rpc.invoke('DOMAIN_GET_HOSTNAME', args, options)).hostname;
    });
  }

  /** Its clock. virDomainGetTime. */
  time(options?: CallOptions): Promise<Result<GuestTime, LibvirtError>> {
    return attempt(async () => {
      const { seconds, nseconds } = await this.rpc.invoke('DOMAIN_GET_TIME', { dom: this.dom, flags: 0 }, options);
      return { seconds, nanoseconds: nseconds };
    });
  }

  /** Sets its clock; with `sync` from its real-time clock, whatever `time` says. virDomainSetTime. */
  setTime(
    time: GuestTime,
    options: FlagOptions<typeof domainSetTimeFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const flags = flagBits(domainSetTimeFlags, options);
      const args = { dom: this.dom, seconds: time.seconds, nseconds: time.nanoseconds, flags };
      return this.rpc.invoke('DOMAIN_SET_TIME', args, options);
    });
  }

  /** Its mounted file systems. virDomainGetFSInfo. */
  filesystems(options?: CallOptions): Promise<Result<readonly GuestFilesystem[], LibvirtError>> {
    return attempt(async () => {
      return (await this.rpc.invoke('DOMAIN_GET_FSINFO', { dom: this.dom, flags: 0 }, options)).info;
    });
  }

  /** Lets its file systems write nothing until they are thawed; gives how many there were. virDomainFSFreeze. */
  fsFreeze(options: MountpointOptions = {}): Promise<Result<number, LibvirtError>> {
    return this.#freeze('DOMAIN_FSFREEZE', options);
  }

  /** Lets its file systems write again; gives how many there were. virDomainFSThaw. */
  fsThaw(options: MountpointOptions = {}): Promise<Result<number, LibvirtError>> {
    return this.#freeze('DOMAIN_FSTHAW', options);
  }

  /** Gives the space that its file systems do not use back to the host. virDomainFSTrim. */
  fsTrim(
    options: CallOptions & {
      /** One file system, by where it is mounted. */
      readonly mountpoint?: string;
      /** The smallest range that is worth it, in bytes. */
      readonly minimum?: bigint;
    } = {},
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = {
        dom: this.dom,
        mountPoint: options.mountpoint ?? null,
        minimum: options.minimum ?? 0n,
        flags: 0,
      };
      return this.rpc.invoke('DOMAIN_FSTRIM', args, options);
    });
  }

  /** Sets a user's password, which may be `encrypted` already (crypt(3)). virDomainSetUserPassword. */
  setUserPassword(
    user: string,
    password: string,
    options: FlagOptions<typeof domainSetUserPasswordFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, user, password, flags: flagBits(domainSetUserPasswordFlags, options) };
      return this.rpc.invoke('DOMAIN_SET_USER_PASSWORD', args, options);
    });
  }

  /** The keys that let a user in by SSH. virDomainAuthorizedSSHKeysGet. */
  authorizedSshKeys(user: string, options?: CallOptions): Promise<Result<readonly string[], LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, user, flags: 0 };
      return (await this.rpc.invoke('DOMAIN_AUTHORIZED_SSH_KEYS_GET', args, options)).keys;
    });
  }

  /** Replaces the keys that let a user in by SSH; `append` adds to them, `remove` takes from them. virDomainAuthorizedSSHKeysSet. */
  setAuthorizedSshKeys(
    user: string,
    keys: readonly string[],
    options: FlagOptions<typeof domainAuthorizedSSHKeysSetFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, user, keys, flags: flagBits(domainAuthorizedSSHKeysSetFlags, options) };
      return this.rpc.invoke('DOMAIN_AUTHORIZED_SSH_KEYS_SET', args, options);
    });
  }

  /** How long libvirt waits for the agent: some seconds, or `block`, `default`, `nowait`. virDomainAgentSetResponseTimeout. */
  setAgentResponseTimeout(
    timeout: number | DomainAgentResponseTimeoutValues,
    options?: CallOptions,
  ): Promise<Result<void, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, timeout: toValue(domainAgentResponseTimeoutValues, timeout), flags: 0 };
      await this.rpc.invoke('DOMAIN_AGENT_SET_RESPONSE_TIMEOUT', args, options);
    });
  }

  #freeze(
    name: 'DOMAIN_FSFREEZE' | 'DOMAIN_FSTHAW',
    options: MountpointOptions,
  ): Promise<Result<number, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, mountpoints: options.mountpoints ?? [], flags: 0 };
      return (await this.rpc.invoke(name, args, options)).filesystems;
    });
  }
}
