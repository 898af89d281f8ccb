import type { Capabilities, DomainCapabilities } from '../../../src/schema/types.gen.ts';
import { guest, type RuleCase, windows11 } from '../rule-case.ts';

const hyperv = (children: string, more = ''): string =>
  guest(`  <features>\n    <hyperv>\n${children}\n    </hyperv>\n  </features>${more}`);
const clock = "\n  <clock offset='localtime'><timer name='hypervclock' present='yes'/></clock>";

const amd: Capabilities = { host: { cpu: { vendor: 'AMD' } } };
const fewEnlightenments: DomainCapabilities = {
  domain: 'kvm',
  features: { hyperv: { supported: true, enums: [{ name: 'features', values: ['relaxed', 'vapic', 'vpindex'] }] } },
};

/** Hyper-V enlightenments. */
export const hypervCases: readonly RuleCase[] = [
  {
    rule: 'hv/prereq',
    says: 'synic without vpindex',
    bad: hyperv("      <synic §state='on'/>"),
    good: hyperv("      <vpindex state='on'/>\n      <synic state='on'/>"),
  },
  {
    rule: 'hv/prereq',
    says: 'evmcs without vapic',
    bad: hyperv("      <evmcs §state='on'/>"),
    good: hyperv("      <vapic state='on'/>\n      <evmcs state='on'/>"),
  },
  {
    rule: 'hv/stimer-hypervclock',
    says: 'no clock at all',
    bad: hyperv("      <vpindex state='on'/>\n      <synic state='on'/>\n      <stimer §state='on'/>"),
    good: hyperv("      <vpindex state='on'/>\n      <synic state='on'/>\n      <stimer state='on'/>", clock),
  },
  {
    rule: 'hv/stimer-hypervclock',
    says: 'the clock is switched off',
    bad: hyperv(
      "      <vpindex state='on'/>\n      <synic state='on'/>\n      <stimer §state='on'/>",
      "\n  <clock offset='localtime'><timer name='hypervclock' present='no'/></clock>",
    ),
    good: hyperv("      <vpindex state='on'/>\n      <synic state='on'/>\n      <stimer state='on'/>", clock),
  },
  {
    rule: 'hv/evmcs-amd',
    says: "on a host with AMD's CPU",
    bad: hyperv("      <vapic state='on'/>\n      <evmcs §state='on'/>"),
    good: hyperv("      <vapic state='on'/>\n      <evmcs state='off'/>"),
    host: { capabilities: amd },
  },
  {
    rule: 'hv/evmcs-amd',
    says: "for a guest with AMD's CPU",
    bad: hyperv("      <vapic state='on'/>\n      <evmcs §state='on'/>", '\n  <cpu><vendor>AMD</vendor></cpu>'),
    good: hyperv("      <vapic state='on'/>\n      <evmcs state='on'/>", '\n  <cpu><vendor>Intel</vendor></cpu>'),
  },
  {
    rule: 'hv/reenlightenment-tsc',
    says: 'migration is not possible',
    bad: hyperv("      <frequencies state='on'/>\n      <reenlightenment §state='on'/>"),
    good: hyperv(
      "      <frequencies state='on'/>\n      <reenlightenment state='on'/>",
      "\n  <clock offset='localtime'><timer name='tsc' frequency='2400000000'/></clock>",
    ),
    fix: false,
  },
  {
    rule: 'hv/passthrough-migration',
    says: 'mode passthrough',
    bad: guest("  <features>\n    <hyperv §mode='passthrough'/>\n  </features>"),
    good: guest("  <features>\n    <hyperv mode='custom'><relaxed state='on'/></hyperv>\n  </features>"),
    fix: false,
  },
  {
    rule: 'hv/passthrough-children',
    says: 'children beside passthrough',
    bad: guest(
      "  <features>\n    <hyperv mode='passthrough'>\n      §<relaxed state='on'/>\n      <vapic state='on'/>\n    </hyperv>\n  </features>",
    ),
    good: guest("  <features>\n    <hyperv mode='passthrough'/>\n  </features>"),
  },
  {
    rule: 'hv/unsupported-by-host',
    says: 'the host does not list ipi',
    bad: hyperv("      <vpindex state='on'/>\n      <ipi §state='on'/>"),
    good: hyperv("      <vpindex state='on'/>\n      <relaxed state='on'/>"),
    host: { domainCapabilities: fewEnlightenments },
  },
  {
    rule: 'hv/unsupported-by-host',
    says: "the host's libvirt is older than xmm_input",
    bad: hyperv("      <xmm_input §state='on'/>"),
    good: hyperv("      <relaxed state='on'/>"),
    host: { versions: { libvirt: '9.0.0' } },
  },
  {
    rule: 'hv/without-kvm',
    says: 'a guest that QEMU emulates',
    bad: guest("  <features>\n    §<hyperv><relaxed state='on'/></hyperv>\n  </features>", 'qemu'),
    good: guest('  <features/>', 'qemu'),
    fix: false,
  },
  {
    rule: 'hv/missing',
    says: 'Windows 11 with nothing on',
    bad: guest(`  ${windows11}\n  §<features><acpi/></features>`),
    good: guest(`  ${windows11}\n  <features><acpi/><hyperv><relaxed state='on'/></hyperv></features>`),
    fix: false,
  },
  {
    rule: 'hv/spinlocks-retries',
    says: 'too few retries',
    bad: hyperv("      <spinlocks state='on' §retries='100'/>"),
    good: hyperv("      <spinlocks state='on' retries='4095'/>"),
  },
  {
    rule: 'hv/spinlocks-without-retries',
    says: 'no retries',
    bad: hyperv("      §<spinlocks state='on'/>"),
    good: hyperv("      <spinlocks state='on' retries='8191'/>"),
  },
  {
    rule: 'hv/vendor-id',
    says: 'more than twelve characters',
    bad: hyperv("      <vendor_id state='on' §value='GenuineIntelX'/>"),
    good: hyperv("      <vendor_id state='on' value='GenuineIntel'/>"),
    fix: false,
  },
  {
    rule: 'hv/vendor-id',
    says: 'a comma',
    bad: hyperv("      <vendor_id state='on' §value='a,b'/>"),
    good: hyperv("      <vendor_id state='on' value='ab'/>"),
    fix: false,
  },
  {
    rule: 'hv/vendor-id',
    says: 'no value',
    bad: hyperv("      §<vendor_id state='on'/>"),
    good: hyperv("      <vendor_id state='off'/>"),
    fix: false,
  },
];
