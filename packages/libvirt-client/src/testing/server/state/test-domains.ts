import { connectListAllDomainsFlags as flag, domainState } from '../../../generated/flags.gen.ts';
import { formatUuid } from '../../../objects/uuid.ts';
import { failure } from '../failure.ts';
import type { Emit } from '../emit.ts';
import { NamedSet, passes, readIdentity } from './named.ts';
import { escapeXml } from './scan-xml.ts';
import { type DomainHome, TestDomain } from './test-domain.ts';

/** A domain in a few words, for those who have no document. */
export interface DomainSpec {
  readonly name: string;
  /** Chosen at random unless given. */
  readonly uuid?: string;
  /** Default 512. */
  readonly memoryMiB?: number;
  /** Default 1. */
  readonly vcpus?: number;
  /** The names of its virtio channels. */
  readonly channels?: readonly string[];
}

/** The domains of the test server: `server.domains`. */
export class TestDomains {
  readonly #set = new NamedSet<TestDomain>({ noun: 'domain', missing: 'NO_DOMAIN', domain: 'QEMU' });
  readonly #home: DomainHome;
  #lastId = 0;

  /** @internal */
  constructor(emit: Emit) {
    this.#home = {
      emit,
      nextId: () => (this.#lastId += 1),
      forget: (domain) => this.#set.remove(domain),
    };
  }

  /** All, running or not. */
  list(): readonly TestDomain[] {
    return this.#set.list();
  }

  /** The one of that name. Throws where there is none. */
  get(name: string): TestDomain {
    return this.#set.needName(name);
  }

  /** Whether there is one of that name. */
  has(name: string): boolean {
    return this.#set.byName(name) !== undefined;
  }

  /** Defines a domain from a document or from a few words, or changes the one with that name and UUID. */
  define(definition: string | DomainSpec): TestDomain {
    const identity = readIdentity(typeof definition === 'string' ? definition : document(definition), 'domain');
    const uuid = formatUuid(identity.uuid);
    this.#set.checkFree(identity.name, uuid);
    const known = this.#set.byUuid(identity.uuid);
    known?.redefine(identity);
    const domain = known ?? new TestDomain(this.#home, identity, true);
    if (known === undefined) this.#set.add(domain);
    domain.defined(known === undefined);
    return domain;
  }

  /** Starts a transient domain, or the defined one with that name and UUID. */
  create(definition: string | DomainSpec, options: { readonly paused?: boolean } = {}): TestDomain {
    const identity = readIdentity(typeof definition === 'string' ? definition : document(definition), 'domain');
    this.#set.checkFree(identity.name, formatUuid(identity.uuid));
    const domain = this.#set.byUuid(identity.uuid) ?? new TestDomain(this.#home, identity, false);
    domain.start(options);
    this.#set.add(domain);
    return domain;
  }

  /** @internal Lookups that fail as libvirt's do. */
  get lookup(): NamedSet<TestDomain> {
    return this.#set;
  }

  /** @internal The running one of that number. */
  needId(id: number): TestDomain {
    const domain = this.list().find((each) => each.isActive && each.id === id);
    if (domain === undefined) throw failure('NO_DOMAIN', 'QEMU', `no domain with matching id ${id}`);
    return domain;
  }

  /** @internal Those that virConnectListAllDomains gives for these flags. */
  select(flags: number): TestDomain[] {
    return this.#set.list().filter((domain) => {
      const { state } = domain.state;
      return passes(flags, [
        [
          [flag.active, domain.isActive],
          [flag.inactive, !domain.isActive],
        ],
        [
          [flag.persistent, domain.isPersistent],
          [flag.transient, !domain.isPersistent],
        ],
        [
          [flag.running, state === domainState.running],
          [flag.paused, state === domainState.paused],
          [flag.shutoff, state === domainState.shutoff],
          [
            flag.other,
            ![domainState.running, domainState.paused, domainState.shutoff].some((other) => other === state),
          ],
        ],
        [
          [flag.autostart, domain.autostart],
          [flag.noAutostart, !domain.autostart],
        ],
        [
          [flag.managedsave, false],
          [flag.noManagedsave, true],
        ],
        [
          [flag.hasSnapshot, false],
          [flag.noSnapshot, true],
        ],
        [
          [flag.hasCheckpoint, false],
          [flag.noCheckpoint, true],
        ],
      ]);
    });
  }
}

function document({ name, uuid, memoryMiB = 512, vcpus = 1, channels = [] }: DomainSpec): string {
  const id = uuid === undefined ? '' : `\n  <uuid>${escapeXml(uuid)}</uuid>`;
  const targets = channels.map(
    (channel) =>
      `\n    <channel type='unix'>\n      <target type='virtio' name='${escapeXml(channel)}'/>\n    </channel>`,
  );
  return `<domain type='qemu'>
  <name>${escapeXml(name)}</name>${id}
  <memory unit='MiB'>${memoryMiB}</memory>
  <vcpu>${vcpus}</vcpu>
  <os>
    <type arch='x86_64' machine='q35'>hvm</type>
  </os>
  <devices>
    <console type='pty'/>${targets.join('')}
  </devices>
</domain>
`;
}
