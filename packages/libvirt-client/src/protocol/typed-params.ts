import { typedParamLines } from '../generated/typed-params.gen.ts';
import type { RemoteTypedParam, RemoteTypedParamValue } from '../generated/types.gen.ts';

/** A named value whose type travels with it; `remote` and `admin` have the same. */
export type TypedParam = RemoteTypedParam;

/** The value of a typed parameter: `type` tells which TypeScript type `value` has. */
export type TypedParamValue = RemoteTypedParamValue;

/** The type of a typed parameter's value. */
export type TypedParamType = TypedParamValue['type'];

/** What is known of a typed parameter's name. */
export interface TypedParamInfo {
  /** A whole name, one with a number in it, or the beginning or end of such names. */
  readonly role: 'name' | 'format' | 'prefix' | 'suffix';
  readonly since: string;
  /** The types that libvirt takes or sends; empty where its documentation does not say. */
  readonly types: readonly TypedParamType[];
}

/** What is known of `field`, such as `cpu_shares` or `net.0.rx.bytes`; undefined if nothing is. */
export function typedParamInfo(field: string): TypedParamInfo | undefined {
  const key = [field, field.replaceAll(/(?<=\.)\d+(?=\.|$)/g, '<n>'), field.replace(/\d+$/, '<n>')].find((name) =>
    Object.hasOwn(typedParamLines, name),
  );
  const [role, since = '', ...types] = (key === undefined ? '' : (typedParamLines[key] ?? '')).split(' ');
  const known = roles.find((name) => name === role);
  if (known === undefined) return undefined;
  return { role: known, since, types: valueTypes.filter((type) => types.includes(type)) };
}

const roles = ['name', 'format', 'prefix', 'suffix'] as const;
const valueTypes = ['int', 'uint', 'llong', 'ullong', 'double', 'boolean', 'string'] as const;
