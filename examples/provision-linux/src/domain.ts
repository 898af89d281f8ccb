import { type Domain, domain, type DomainXmlError, mib } from '@virtkit/domain-builder';
import type { Result } from '@virtkit/libvirt-client';

/** The name of the agent's virtio-serial port. */
export const agentChannel = 'org.virtkit.agent.0';

/** What the demo's domain is made of. */
export interface DomainFiles {
  readonly name: string;
  readonly kvm: boolean;
  readonly kernel: string;
  readonly initrd: string;
  readonly iso: string;
  readonly disk: string;
  readonly serialLog: string;
}

/** A small Linux guest: direct kernel boot, the ISO as CD-ROM, a data disk, a user-mode NIC, the agent's channel. */
export function demoDomain(files: DomainFiles): Result<Domain, DomainXmlError> {
  return (
    domain(files.name, { type: files.kvm ? 'kvm' : 'qemu', description: 'made by virtkit’s demo' })
      .memory(mib(512))
      .vcpus(1)
      .cpu(files.kvm ? 'host-passthrough' : 'maximum')
      .kernel({ kernel: files.kernel, initrd: files.initrd, cmdline: 'console=ttyS0 quiet panic=-1' })
      .disk({ file: files.iso, device: 'cdrom' })
      .disk({ file: files.disk, bus: 'virtio' })
      .network({ user: true })
      .agentChannel(agentChannel)
      .serial({ file: files.serialLog })
      .rng()
      // A guest that panics reboots at once (panic=-1), which ends it here: the demo hears of it instead of waiting.
      .with({ onReboot: 'destroy' })
      .build()
  );
}
