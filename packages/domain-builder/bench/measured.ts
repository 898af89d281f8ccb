/** What the benches measure, built as it is published. */
export { diffDomains } from '../src/diff/diff-domains.ts';
export { lintDomain, lintDomainXml } from '../src/lint/lint-domain.ts';
export { parseCapabilities } from '../src/model/documents/capabilities.ts';
export { parseDomainCapabilities } from '../src/model/documents/domain-capabilities.ts';
export { formatDomain, parseDomain } from '../src/model/documents/domain.ts';
export { windows11 } from '../src/presets/windows11.ts';
export { readXml } from '../src/xml/parse.ts';
