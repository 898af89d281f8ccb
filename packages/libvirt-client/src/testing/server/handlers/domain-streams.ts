import { domainConsoleFlags } from '../../../generated/flags.gen.ts';
import type { Handlers } from '../call.ts';
import { failure } from '../failure.ts';
import type { TestDomains } from '../state/test-domains.ts';

/** A device that nobody plays takes what is written and says nothing. */
const silent = () => {};

export function domainStreamHandlers(domains: TestDomains): Handlers {
  return {
    DOMAIN_OPEN_CONSOLE: ({ dom, devName, flags }, call) => {
      const domain = domains.lookup.need(dom);
      domain.needActive();
      const handler = domain.devices.consoleHandler ?? (domain.hasConsole ? silent : undefined);
      if (handler === undefined) {
        throw failure('INTERNAL_ERROR', 'QEMU', `cannot find character device ${devName ?? '<null>'}`);
      }
      domain.devices.claim('console', (flags & domainConsoleFlags.force) !== 0);
      call.onStream((stream) => domain.devices.run('console', stream, handler));
    },
    DOMAIN_OPEN_CHANNEL: ({ dom, name, flags }, call) => {
      const domain = domains.lookup.need(dom);
      domain.needActive();
      const wanted = name ?? domain.channelNames[0] ?? '<null>';
      const known = domain.channelNames.includes(wanted) ? silent : undefined;
      const handler = domain.devices.channels.get(wanted) ?? known;
      if (handler === undefined) throw failure('INTERNAL_ERROR', 'QEMU', `cannot find channel ${wanted}`);
      const key = `channel ${wanted}`;
      domain.devices.claim(key, (flags & domainConsoleFlags.force) !== 0);
      call.onStream((stream) => domain.devices.run(key, stream, handler));
    },
  };
}
