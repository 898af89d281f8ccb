/** A guest that libvirt refuses, and the same guest as it takes it. */
export interface RefusedCase {
  readonly rule: string;
  /** The mistake in a few words. */
  readonly says: string;
  readonly bad: string;
  readonly good: string;
}

/** The parts of a guest that a case changes. */
export interface Parts {
  readonly type?: string;
  readonly name?: string;
  readonly arch?: string;
  readonly machine?: string;
  readonly emulator?: string;
  readonly firmware?: string;
  readonly os?: string;
  readonly features?: string;
  readonly memory?: string;
  readonly vcpu?: string;
  readonly more?: string;
  readonly devices?: string;
}

/** A guest with four CPUs and 64 MiB on the machine q35 of QEMU, with the parts given. */
export const guest = (parts: Parts = {}): string => {
  const { type = 'qemu', name = 'guest', arch = 'x86_64', machine = 'q35', vcpu = '<vcpu>4</vcpu>' } = parts;
  const { memory = "<memory unit='MiB'>64</memory>", features = '<acpi/>', os = '', more = '', devices = '' } = parts;
  const firmware = parts.firmware === undefined ? '' : ` firmware='${parts.firmware}'`;
  const target = { i686: 'i386', armv7l: 'arm' }[arch] ?? arch;
  const emulator = parts.emulator ?? `/usr/bin/qemu-system-${target}`;
  return `<domain type='${type}' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'>
  <name>${name}</name>
  ${memory}
  ${vcpu}
  <os${firmware}><type arch='${arch}' machine='${machine}'>hvm</type>${os}</os>
  <features>${features}</features>
  ${more}
  <devices><emulator>${emulator}</emulator>${devices}</devices>
</domain>
`;
};

/** Cases of one rule whose guests differ in one part. */
export const each =
  (rule: string, part: keyof Parts, rest: Parts = {}) =>
  (says: string, bad: string, good: string): RefusedCase => ({
    rule,
    says,
    bad: guest({ ...rest, [part]: bad }),
    good: guest({ ...rest, [part]: good }),
  });
