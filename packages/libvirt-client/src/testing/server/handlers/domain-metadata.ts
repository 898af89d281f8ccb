import { domainMetadataType } from '../../../generated/flags.gen.ts';
import { fromValue } from '../../../protocol/flags.ts';
import type { Handlers } from '../call.ts';
import { failure } from '../failure.ts';
import type { TestDomains } from '../state/test-domains.ts';

/** Under which key a domain has it: `description`, `title`, or the namespace of the element. */
function keyOf(type: number, uri: string | null): string {
  const name = fromValue(domainMetadataType, type);
  if (name === undefined) throw failure('INVALID_ARG', 'DOMAIN', `unknown metadata type ${type}`);
  if (name !== 'element') return name;
  if (uri === null) throw failure('INVALID_ARG', 'DOMAIN', 'uri must not be NULL');
  return uri;
}

export function domainMetadataHandlers(domains: TestDomains): Handlers {
  return {
    DOMAIN_GET_METADATA: ({ dom, type, uri }) => {
      const metadata = domains.lookup.need(dom).metadata.get(keyOf(type, uri));
      if (metadata !== undefined) return { metadata };
      throw failure('NO_DOMAIN_METADATA', 'DOMAIN', 'Requested metadata element is not present');
    },
    DOMAIN_SET_METADATA: ({ dom, type, metadata, uri }) =>
      domains.lookup.need(dom).setMetadata(keyOf(type, uri), type, metadata),
  };
}
