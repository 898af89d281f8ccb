import { LibvirtError } from '../errors.ts';
import { TYPED_PARAM_FIELD_LENGTH } from '../generated/constants.gen.ts';
import {
  type TypedParam,
  typedParamInfo,
  type TypedParamType,
  type TypedParamValue,
} from '../protocol/typed-params.ts';

/** `VIR_TYPED_PARAM_STRING_OKAY`: the client can read strings. Getters of typed parameters always send it. */
export const STRING_OKAY = 4;

/** The value of a typed parameter: `bigint` for 64 bits, `number` for 32 bits and for doubles. */
export type TypedValue = bigint | boolean | number | string;

/** Typed parameters by their names in libvirt, such as `cpu_shares`. */
export type TypedRecord = Readonly<Record<string, TypedValue>>;

/** A value with its type on the wire, for a name that libvirt's documentation gives no type for. */
export interface TaggedValue {
  readonly type: TypedParamType;
  readonly value: TypedValue;
}

/** A value to set. An array sends the name once for each of its values, where libvirt allows that. */
export type TypedInput = TaggedValue | TypedValue | readonly TypedValue[] | undefined;

/**
 * Typed parameters to set, by their names in libvirt. What is `undefined` is left out. A name that is not known has to
 * say its type: `{ name: { type: 'uint', value: 1 } }`.
 */
export type TypedInputs = Readonly<Record<string, TypedInput>>;

const javaScriptType = {
  int: 'number',
  uint: 'number',
  llong: 'bigint',
  ullong: 'bigint',
  double: 'number',
  boolean: 'boolean',
  string: 'string',
} as const satisfies Record<TypedParamType, string>;

const ranges: Partial<Record<TypedParamType, readonly [bigint | number, bigint | number]>> = {
  int: [-0x8000_0000, 0x7fff_ffff],
  uint: [0, 0xffff_ffff],
  llong: [-(2n ** 63n), 2n ** 63n - 1n],
  ullong: [0n, 2n ** 64n - 1n],
};

/** Typed parameters as they came, as a record. Of a name that comes twice the last value stays. */
export function toRecord(params: readonly TypedParam[]): TypedRecord {
  // fromEntries defines properties, so that a server's `__proto__` is a name like any other.
  return Object.fromEntries(params.map(({ field, value }) => [field, value.value]));
}

/**
 * A record as typed parameters, each with the type that its name has in libvirt.
 *
 * @throws {TypeError} a value has another type than its name, or its name is unknown and says no type.
 * @throws {LibvirtError} `INVALID_ARG` for a value that does not fit its type.
 */
export function fromRecord(inputs: TypedInputs): TypedParam[] {
  return Object.entries(inputs).flatMap(([field, input]) => {
    if (input === undefined) return [];
    const values: readonly (TaggedValue | TypedValue)[] = Array.isArray(input) ? input : [input];
    return values.map((value) => toParam(field, value));
  });
}

function toParam(field: string, input: TaggedValue | TypedValue): TypedParam {
  if (Buffer.byteLength(field) >= TYPED_PARAM_FIELD_LENGTH)
    throw new LibvirtError('INVALID_ARG', `the name "${field}" is longer than ${TYPED_PARAM_FIELD_LENGTH - 1} bytes`);
  const { type, value } = typeof input === 'object' ? input : { type: typeOf(field, input), value: input };
  if (!Object.hasOwn(javaScriptType, type)) throw new TypeError(`${field}: "${type}" is no type of a parameter`);
  if (typeof value !== javaScriptType[type])
    throw new TypeError(`${field} takes a ${javaScriptType[type]} (${type}), not a ${typeof value}`);
  checkRange(field, type, value);
  // The type's name and the value's type have just been compared.
  return { field, value: { type, value } as TypedParamValue };
}

function typeOf(field: string, value: TypedValue): TypedParamType {
  const types = typedParamInfo(field)?.types ?? [];
  const [first] = types;
  if (first === undefined)
    throw new TypeError(`${field} is a parameter of unknown type: pass { type, value } with its type on the wire`);
  return types.find((type) => javaScriptType[type] === typeof value) ?? first;
}

function checkRange(field: string, type: TypedParamType, value: TypedValue): void {
  const range = ranges[type];
  if (range === undefined || (typeof value !== 'number' && typeof value !== 'bigint')) return;
  const isWhole = typeof value === 'bigint' || Number.isInteger(value);
  if (isWhole && value >= range[0] && value <= range[1]) return;
  throw new LibvirtError('INVALID_ARG', `${field}: ${value} is no ${type} (a whole number from ${range.join(' to ')})`);
}
