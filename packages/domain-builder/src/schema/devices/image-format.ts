import { attr, child, element, leaf } from '../describe.ts';
import { byteSize, text } from '../kinds.ts';

/** The cache of qcow2 metadata. */
export const metadataCache = element('MetadataCache', 'The cache of qcow2 metadata.', {
  children: { max_size: leaf(byteSize, 'Bytes at most.') },
});

/** A format and nothing more. */
export const imageFormat = element('ImageFormat', "An image's format.", {
  attributes: { type: attr(text, 'The format, such as `qcow2` or `raw`.') },
  children: { metadata_cache: child(metadataCache, undefined, { since: '7.0.0' }) },
});
