/** Bounds of an array: exactly `length` elements without a count, or a count of at most `max` before them. */
export type Bounds = { readonly length: number } | { readonly max: number };

/** A type that stands for one number, boolean or bigint on the wire (RFC 4506 §4.1–§4.7). */
export type ScalarKind =
  | 'int'
  | 'uint'
  | 'hyper'
  | 'uhyper'
  | 'char'
  | 'uchar'
  | 'short'
  | 'ushort'
  | 'bool'
  | 'double';

/**
 * An XDR type. `chars` is an array of XDR chars, 4 bytes each on the wire, held as the bytes themselves. `named` is a
 * type of the same schema. `void` has no place here: a procedure without a payload has no type.
 */
export type XdrType =
  | { readonly kind: ScalarKind }
  | { readonly kind: 'string'; readonly max: number }
  | { readonly kind: 'opaque'; readonly bounds: Bounds }
  | { readonly kind: 'chars'; readonly bounds: Bounds }
  | { readonly kind: 'array'; readonly of: XdrType; readonly bounds: Bounds }
  | { readonly kind: 'optional'; readonly of: XdrType }
  | { readonly kind: 'named'; readonly name: string };

interface XdrField {
  readonly name: string;
  readonly type: XdrType;
}

/** An arm of a union: chosen on the wire by `value`, in TypeScript by `type: tag`. */
interface XdrArm {
  readonly value: number;
  readonly tag: string;
  readonly type: XdrType;
}

/** What a name of a schema stands for: RFC 4506 §4.14 and §4.15. A union is `{ type: tag, value }` in TypeScript. */
export type XdrLayout =
  | { readonly kind: 'struct'; readonly fields: readonly XdrField[] }
  | { readonly kind: 'union'; readonly arms: readonly XdrArm[] };
