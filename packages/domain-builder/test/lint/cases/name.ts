import { guest, type RuleCase } from '../rule-case.ts';

/** Names and values that libvirt does not know. */
export const nameCases: readonly RuleCase[] = [
  {
    rule: 'name/unknown-element',
    says: 'a typo in an element is found, and a sure one can be mended',
    bad: guest('  <features>\n    <acpi/>\n    §<apicc/>\n  </features>'),
    good: guest('  <features>\n    <acpi/>\n    <apic/>\n  </features>'),
  },
  {
    rule: 'name/unknown-element',
    says: 'a whole device of an unknown kind',
    bad: guest('  <devices>\n    §<teleporter/>\n  </devices>'),
    good: guest('  <devices/>'),
    fix: false,
  },
  {
    rule: 'name/unknown-element',
    says: 'an attribute written as an element',
    bad: guest(
      "  <devices><disk type='file'><driver name='qemu' type='raw'>§<cache>none</cache></driver><target dev='vda'/></disk></devices>",
    ),
    good: guest(
      "  <devices><disk type='file'><driver name='qemu' type='raw' cache='none'/><target dev='vda'/></disk></devices>",
    ),
    fix: false,
  },
  {
    rule: 'name/unknown-attribute',
    says: 'a typo in a security setting',
    bad: guest(
      "  <os firmware='efi'>\n    <type>hvm</type>\n    <loader readonly='yes'\n            §secured='yes'/>\n  </os>",
    ),
    good: guest(
      "  <os firmware='efi'>\n    <type>hvm</type>\n    <loader readonly='yes'\n            secure='yes'/>\n  </os>",
    ),
  },
  {
    rule: 'name/unknown-attribute',
    says: 'a value stands where only presence counts',
    bad: guest("  <devices><disk type='file'><target dev='vda'/><readonly §state='off'/></disk></devices>"),
    good: guest("  <devices><disk type='file'><target dev='vda'/><readonly/></disk></devices>"),
    fix: false,
  },
  {
    rule: 'name/other-form',
    says: 'the protocol of a TCP port at a unix socket',
    bad: guest(
      "  <devices><redirdev bus='usb' type='unix'><source path='/a'/>§<protocol type='raw'/></redirdev></devices>",
    ),
    good: guest("  <devices><redirdev bus='usb' type='unix'><source path='/a'/></redirdev></devices>"),
    fix: false,
  },
  {
    rule: 'name/invalid-value',
    says: 'on where yes is the word',
    bad: guest("  <os><type>hvm</type><bootmenu §enable='on'/></os>"),
    good: guest("  <os><type>hvm</type><bootmenu enable='yes'/></os>"),
  },
  {
    rule: 'name/invalid-value',
    says: 'a misspelt word',
    bad: guest("  <devices><disk type='file'><driver §cache='writebak'/><target dev='vda'/></disk></devices>"),
    good: guest("  <devices><disk type='file'><driver cache='writeback'/><target dev='vda'/></disk></devices>"),
  },
  {
    rule: 'name/invalid-value',
    says: 'a UUID that is a placeholder',
    bad: guest('  §<uuid>YOUR-UUID-HERE</uuid>'),
    good: guest('  <uuid>0d2a3f5c-5b0e-4f0c-9a4e-0b1c2d3e4f50</uuid>'),
    fix: false,
  },
  {
    rule: 'name/invalid-value',
    says: 'a device of an unknown type',
    bad: guest("  <devices>\n    <disk §type='fil' device='disk'><target dev='vda'/></disk>\n  </devices>"),
    good: guest("  <devices>\n    <disk type='file' device='disk'><target dev='vda'/></disk>\n  </devices>"),
    fix: false,
  },
  {
    rule: 'name/incomplete-element',
    says: 'a device without what names its model',
    bad: guest('  <devices>\n    §<watchdog action="reset"/>\n  </devices>'),
    good: guest('  <devices>\n    <watchdog model="itco" action="reset"/>\n  </devices>'),
    fix: false,
  },
  {
    rule: 'name/duplicate-element',
    says: 'two clocks',
    bad: guest("  <clock offset='utc'/>\n  §<clock offset='localtime'/>"),
    good: guest("  <clock offset='localtime'/>"),
    fix: false,
  },
  {
    rule: 'name/stray-text',
    says: 'text among devices',
    bad: guest('  §<devices>vda</devices>'),
    good: guest('  <devices/>'),
    fix: false,
  },
  {
    rule: 'name/foreign-element',
    says: 'an application keeps its things outside of the metadata',
    bad: guest("  §<my:note xmlns:my='https://example.org/'>x</my:note>"),
    good: guest("  <metadata><my:note xmlns:my='https://example.org/'>x</my:note></metadata>"),
    fix: false,
  },
  {
    rule: 'name/newer-than-host',
    says: 'a switch of libvirt 6.9 on libvirt 6.0',
    bad: guest("  <devices><memballoon model='virtio' §freePageReporting='on'/></devices>"),
    good: guest("  <devices><memballoon model='virtio'/></devices>"),
    host: { versions: { libvirt: '6.0.0' } },
    fix: false,
  },
];
