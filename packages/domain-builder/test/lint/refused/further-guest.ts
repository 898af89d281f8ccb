/** What a guest has besides its devices. */
export interface Parts {
  readonly arch?: string;
  readonly machine?: string;
  readonly type?: string;
  /** What stands before <os>. */
  readonly first?: string;
  readonly os?: string;
  /** What stands between <os> and <devices>. */
  readonly rest?: string;
}

/** A guest of QEMU on the machine q35, unless the parts say otherwise. */
export const guest = (devices: string, parts: Parts = {}): string => `<domain type='${parts.type ?? 'qemu'}'>
  <name>guest</name><memory unit='MiB'>512</memory>${parts.first ?? ''}<vcpu>4</vcpu>
  <os><type arch='${parts.arch ?? 'x86_64'}' machine='${parts.machine ?? 'q35'}'>hvm</type>${parts.os ?? ''}</os>
  ${parts.rest ?? '<features><acpi/></features>'}
  <devices>${devices}</devices>
</domain>`;
