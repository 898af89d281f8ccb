import type { Result } from 'ts-results';
import { attempt, type CallOptions } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { domainMetadataType, type DomainMetadataType } from '../../generated/flags.gen.ts';
import { toValue } from '../../protocol/flags.ts';
import { DomainPart, impactBits, type ImpactOptions } from './part.ts';

/** Which custom element of the metadata is meant. */
export interface MetadataElement {
  /** The XML namespace of the element. */
  readonly uri?: string;
  /** The prefix to write the namespace with, when an element is set. */
  readonly key?: string;
}

/** A domain's title, description and custom XML elements: `domain.metadata`. */
export class DomainMetadata extends DomainPart {
  /** The text, or the XML of the `element` with that `uri`. Errors: `NO_DOMAIN_METADATA`. virDomainGetMetadata. */
  get(
    type: DomainMetadataType,
    options: Pick<MetadataElement, 'uri'> & ImpactOptions & CallOptions = {},
  ): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      const kind = toValue(domainMetadataType, type);
      const args = { dom: this.dom, type: kind, uri: options.uri ?? null, flags: impactBits(options) };
      return (await this.rpc.invoke('DOMAIN_GET_METADATA', args, options)).metadata;
    });
  }

  /** Sets the text, or the XML of the `element` with that `uri` and `key`; null removes it. virDomainSetMetadata. */
  set(
    type: DomainMetadataType,
    value: string | null,
    options: MetadataElement & ImpactOptions & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = {
        dom: this.dom,
        type: toValue(domainMetadataType, type),
        metadata: value,
        key: options.key ?? null,
        uri: options.uri ?? null,
        flags: impactBits(options),
      };
      return this.rpc.invoke('DOMAIN_SET_METADATA', args, options);
    });
  }
}
