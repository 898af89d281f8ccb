import { type DomainBuilder, domain, gib, type Host, windows11 } from '@virtkit/domain-builder';
import type { Options } from './options.ts';

/** The domain step by step; what Windows 11 needs besides comes from the preset. */
export function windowsDomain(options: Options, host: Host): DomainBuilder {
  const { iso, 'virtio-win': virtioWin } = options;
  const install = iso === undefined ? {} : { install: { windows: iso, ...(virtioWin !== undefined && { virtioWin }) } };
  let builder = domain(options.name, { type: options.type })
    .memory(gib(options.memory))
    .vcpus(options.vcpus)
    .disk({ file: options.disk, format: 'qcow2', bus: 'scsi' })
    .network(options.network === 'user' ? { user: true } : { network: options.network })
    .preset(windows11({ host, hyperv: options.hyperv, agents: ['org.qemu.guest_agent.0'], ...install }));
  for (const folder of options.share) builder = builder.share({ ...folder, readonly: true, host });
  for (const folder of options['share-read-write']) builder = builder.shareReadWrite({ ...folder, host });
  return builder;
}
