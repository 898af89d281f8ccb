/** What a rule refuses: a mistake, and the same without it. */
export interface RefusedCase {
  readonly rule: string;
  readonly says: string;
  readonly bad: string;
  readonly good: string;
}

/** A domain around devices and what stands before them. */
export const guest = (arch: string, machine: string, before: string, devices: string): string =>
  `<domain type='qemu'>
  <name>guest</name>
  <memory unit='MiB'>512</memory>
  <vcpu>1</vcpu>
  <os><type arch='${arch}' machine='${machine}'>hvm</type></os>
  ${before}
  <devices>
    ${devices}
  </devices>
</domain>
`;

/** Puts devices into a guest. */
export type Make = (devices: string) => string;

/** An i440FX with ACPI. */
export const pc: Make = (devices) => guest('x86_64', 'pc', '<features><acpi/></features>', devices);
/** A Q35 with ACPI. */
export const q35: Make = (devices) => guest('x86_64', 'q35', '<features><acpi/></features>', devices);
/** A pSeries. */
export const pseries: Make = (devices) => guest('ppc64le', 'pseries', '', devices);
/** An IBM Z guest. */
export const s390: Make = (devices) => guest('s390x', 's390-ccw-virtio', '', devices);

/** One NUMA node. */
export const numa = "<cpu><numa><cell id='0' cpus='0' memory='512' unit='MiB'/></numa></cpu>";
/** Room for memory modules. */
export const room = "<maxMemory slots='2' unit='MiB'>4096</maxMemory>";
/** A PC with a NUMA node and room for memory modules. */
export const hotplug: Make = (devices) => guest('x86_64', 'pc', `${room}${numa}`, devices);

/** A mistake in devices, in one kind of guest. */
export const one = (rule: string, says: string, make: Make, bad: string, good: string): RefusedCase => ({
  rule,
  says,
  bad: make(bad),
  good: make(good),
});

/** A mistake in whole domains. */
export const whole = (rule: string, says: string, bad: string, good: string): RefusedCase => ({
  rule,
  says,
  bad,
  good,
});
