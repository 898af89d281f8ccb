import type { Host } from '../../src/facts/host.ts';

/** A mistake that a rule finds, and the same guest without it. */
export interface RuleCase {
  readonly rule: string;
  /** The mistake in a few words. */
  readonly says: string;
  /** The guest with the mistake; `§` stands before the place that the finding names. */
  readonly bad: string;
  readonly good: string;
  readonly host?: Host;
  /** False for a finding that nothing mends for sure. */
  readonly fix?: false;
}

/** A guest of KVM on the machine q35, unless the parts say otherwise. */
export const guest = (parts: string, type = 'kvm'): string => {
  const os = parts.includes('<os') ? '' : "  <os><type arch='x86_64' machine='q35'>hvm</type></os>\n";
  return `<domain type='${type}'>\n  <name>guest</name>\n${os}${parts}\n</domain>\n`;
};

/** Metadata by which libosinfo says that it is Windows 11. */
export const windows11 = `<metadata>
    <libosinfo:libosinfo xmlns:libosinfo="http://libosinfo.org/xmlns/libvirt/domain/1.0">
      <libosinfo:os id="http://microsoft.com/win/11"/>
    </libosinfo:libosinfo>
  </metadata>`;

/** A text without its mark, and where that stood. */
export const unmark = (text: string): { readonly text: string; readonly line: number; readonly column: number } => {
  const at = text.indexOf('§');
  if (at < 0 || text.indexOf('§', at + 1) >= 0) throw new Error(`one mark is needed in ${text}`);
  const before = text.slice(0, at).split('\n');
  return {
    text: text.slice(0, at) + text.slice(at + 1),
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  };
};
