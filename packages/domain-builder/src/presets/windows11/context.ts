import { DomainXmlError, type DomainXmlErrorCode } from '../../errors.ts';
import type { Host } from '../../facts/host.ts';
import type { CapabilityEnum, Devices, Domain } from '../../schema/types.gen.ts';
import type { ReportCollector } from '../report.ts';
import type { Windows11Options } from './options.ts';

/** What every part of the preset is given besides the domain. */
export interface Context {
  readonly options: Windows11Options;
  readonly host: Host;
  readonly report: ReportCollector;
}

/** A part of the preset: takes the domain and gives the one with its own things filled in. */
export type Part = (domain: Domain, context: Context) => Domain;

/** A choice that Windows 11 cannot live with: what, where, and the remedy. */
export const conflict = (what: string, path: string): DomainXmlError => problem('CONFLICT', what, path);

/** An error of the preset. */
export const problem = (code: DomainXmlErrorCode, what: string, path?: string): DomainXmlError =>
  new DomainXmlError(code, `windows11: ${what}`, { step: 'windows11', ...(path !== undefined && { path }) });

/** The domain with some lists of devices replaced. */
export const withDevices = (domain: Domain, lists: Partial<Devices>): Domain => ({
  ...domain,
  devices: { ...domain.devices, ...lists },
});

/** The values that the domain capabilities list for a setting; `undefined` when they do not tell. */
export const listedValues = (
  capability: { readonly supported?: boolean; readonly enums?: readonly CapabilityEnum[] } | undefined,
  name: string,
): readonly string[] | undefined =>
  capability?.supported === false ? [] : capability?.enums?.find((values) => values.name === name)?.values;
