import { structs } from '../generated/structs.gen.ts';
import type { EventMap, NetMessageError, NetStreamHole, ProcedureMap } from '../generated/types.gen.ts';
import { XdrSchema } from '../xdr/schema.ts';
import type { DecodeOptions } from '../xdr/schema.ts';
import { XdrError } from '../xdr/errors.ts';
import type { XdrWriter } from '../xdr/writer.ts';
import { findProcedure } from './procedures.ts';
import type { EventName, ProcedureName } from './procedures.ts';

/** Codecs of all types of the protocol data, by their TypeScript names. */
export const protocolSchema = /* @__PURE__ */ new XdrSchema(structs);

/** Writes and reads one payload; see XdrSchema for what each throws. */
export interface Payload<T> {
  /** Appends the value; an XdrError where it does not fit, a TypeError where it has another type. */
  readonly encode: (value: T, writer: XdrWriter) => void;
  /** Reads a whole message's payload; an XdrError where it is not one. */
  readonly decode: (bytes: Uint8Array, options?: DecodeOptions) => T;
}

const payloads = /* @__PURE__ */ new Map<string, Payload<unknown>>();

/** What a call's arguments are on the wire. */
export function argsOf<N extends ProcedureName>(name: N): Payload<ProcedureMap[N]['args']> {
  return payload(findProcedure(name).args, 'args');
}

/** What a call's successful reply is on the wire. */
export function retOf<N extends ProcedureName>(name: N): Payload<ProcedureMap[N]['ret']> {
  return payload(findProcedure(name).ret, 'ret');
}

/** What an event is on the wire. */
export function msgOf<N extends EventName>(name: N): Payload<EventMap[N]> {
  return payload(findProcedure(name).msg, 'msg');
}

/** The body of an error reply. */
export const messageError: Payload<NetMessageError> = /* @__PURE__ */ payload('NetMessageError', 'error');

/** The body of a hole in a sparse stream. */
export const streamHole: Payload<NetStreamHole> = /* @__PURE__ */ payload('NetStreamHole', 'hole');

function payload<T>(type: string | null, root: string): Payload<T> {
  const key = type ?? root;
  let known = payloads.get(key);
  if (known === undefined) {
    known = type === null ? emptyPayload(root) : typePayload(type, root);
    payloads.set(key, known);
  }
  // The generated interfaces and layouts come from the same description; T is void where there is no type.
  return known as Payload<T>;
}

function typePayload(type: string, root: string): Payload<unknown> {
  return {
    encode: (value, writer) => protocolSchema.encode(type, value, writer, root),
    decode: (bytes, options) => protocolSchema.decode(type, bytes, { root, ...options }),
  };
}

function emptyPayload(root: string): Payload<unknown> {
  return {
    encode(value) {
      if (value !== undefined) throw new TypeError(`${root}: this procedure takes nothing here`);
    },
    decode(bytes, options) {
      if (bytes.length > 0 && options?.allowTrailing !== true) {
        throw new XdrError('TRAILING', options?.root ?? root, `${bytes.length} bytes where nothing is expected`);
      }
      return undefined;
    },
  };
}
