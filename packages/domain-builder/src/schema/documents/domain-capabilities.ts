import { attr, child, type Children, content, element, leaf, leaves, list } from '../describe.ts';
import { memorySize, oneOf, path, text, uint, yesNo } from '../kinds.ts';
import { capabilityEnums } from './storage-pool-capabilities.ts';

const supported = { supported: attr(yesNo, 'Whether the guest can have it.') };

const can = (type: string, doc: string, children: Children = {}) =>
  child(element(type, doc, { attributes: supported, children }));

const item = child(
  element('DomainCapability', 'Whether a guest can have it, and in which forms.', {
    attributes: supported,
    children: capabilityEnums,
  }),
);

const model = element('CapabilityCpuModel', 'A CPU model.', {
  attributes: {
    usable: attr(oneOf(['yes', 'no', 'unknown']), 'Whether this host can run it.'),
    fallback: attr(oneOf(['allow', 'forbid']), 'Whether a close model will do.'),
    vendor_id: attr(text, 'The vendor that the guest sees.'),
    deprecated: attr(yesNo, 'Whether it should no longer be used.', { since: '7.1.0' }),
    vendor: attr(text, 'The vendor.', { since: '8.9.0' }),
    canonical: attr(text, 'The name of the version that it stands for.'),
  },
  text: content(text, 'Its name.', { as: 'name' }),
});

const feature = element('CapabilityCpuFeature', 'A feature of a CPU.', {
  attributes: {
    policy: attr(oneOf(['force', 'require', 'optional', 'disable', 'forbid']), 'Whether the guest has it.'),
    name: attr(text, 'Its name.'),
  },
});

const mode = element('CapabilityCpuMode', 'One way to choose the CPU.', {
  attributes: {
    name: attr(oneOf(['host-passthrough', 'maximum', 'host-model', 'custom']), 'The way.'),
    ...supported,
  },
  children: {
    ...capabilityEnums,
    model: list(model, 'models'),
    vendor: leaf(text, 'The vendor.'),
    maxphysaddr: child(
      element('CapabilityMaxPhysAddr', 'Bits of a physical address.', {
        attributes: {
          mode: attr(oneOf(['emulate', 'passthrough']), 'How.'),
          bits: attr(uint, 'How many.'),
          limit: attr(uint, 'How many at most.'),
        },
      }),
    ),
    feature: list(feature, 'features'),
    blockers: list(
      element('CpuModelBlockers', 'What keeps a model from being usable.', {
        attributes: { model: attr(text, 'The model.') },
        children: { feature: list(feature, 'features') },
      }),
      'blockers',
    ),
  },
});

const sev = can('SevCapability', 'AMD SEV.', {
  cbitpos: leaf(uint, 'The bit that marks encrypted pages.'),
  reducedPhysBits: leaf(uint, 'Bits of addresses that are lost.'),
  maxGuests: leaf(uint, 'Most guests with SEV.'),
  maxESGuests: leaf(uint, 'Most guests with SEV-ES.'),
  cpu0Id: leaf(text, 'The identity of the first CPU.'),
});

const sgx = can('SgxCapability', 'Intel SGX.', {
  flc: leaf(yesNo, 'Whether launch control is flexible.'),
  sgx1: leaf(yesNo, 'Version 1.'),
  sgx2: leaf(yesNo, 'Version 2.'),
  section_size: leaf(memorySize, 'Bytes of all sections.'),
  sections: child(
    element('SgxSections', 'Sections of protected memory.', {
      children: {
        section: list(
          element('SgxSection', 'A section.', {
            attributes: { node: attr(uint, 'The NUMA node.'), size: attr(memorySize, 'Bytes.') },
          }),
          'sections',
        ),
      },
    }),
  ),
});

const items = (names: readonly string[]): Children => Object.fromEntries(names.map((name) => [name, item]));

/** What a guest of one kind can have on a host. */
export const domainCapabilities = element('DomainCapabilities', 'What a guest of one kind can have on a host.', {
  page: 'formatdomaincaps.html',
  children: {
    path: leaf(path, 'The program that runs the guest.'),
    domain: leaf(text, 'The kind of guest, such as `kvm`.'),
    machine: leaf(text, 'The machine.'),
    arch: leaf(text, 'The architecture.'),
    vcpu: child(element('VcpuCapability', 'CPUs.', { attributes: { max: attr(uint, 'How many at most.') } })),
    iothreads: item,
    os: can('OsCapability', 'What the guest boots.', {
      ...capabilityEnums,
      loader: can('LoaderCapability', 'Firmware.', {
        value: leaves(text, 'values', 'Paths of firmware files.'),
        ...capabilityEnums,
      }),
    }),
    cpu: child(element('CpuCapability', 'CPUs.', { children: { mode: list(mode, 'modes') } })),
    memoryBacking: item,
    devices: child(
      element('DeviceCapabilities', 'Devices.', {
        page: 'formatdomaincaps.html#devices',
        children: items([
          'disk',
          'graphics',
          'video',
          'hostdev',
          'rng',
          'filesystem',
          'tpm',
          'redirdev',
          'channel',
          'crypto',
          'interface',
          'panic',
          'console',
        ]),
      }),
    ),
    features: child(
      element('FeatureCapabilities', 'Features.', {
        page: 'formatdomaincaps.html#features',
        children: {
          ...items(['gic', 'vmcoreinfo', 'genid', 'backingStoreInput', 'backup', 'async-teardown', 's390-pv', 'ps2']),
          ...items(['tdx']),
          sev,
          sgx,
          ...items(['hyperv', 'launchSecurity']),
        },
      }),
    ),
  },
});
