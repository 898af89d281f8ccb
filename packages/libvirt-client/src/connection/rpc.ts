import { Err, Ok, type Result } from 'ts-results';
import { LibvirtError, toLibvirtError } from '../errors.ts';
import type { ProcedureMap } from '../generated/types.gen.ts';
import { argsOf, retOf } from '../protocol/payloads.ts';
import { findProcedure, type Procedure, type ProcedureName } from '../protocol/procedures.ts';
import { failureError, type Outcome } from '../rpc/failure.ts';
import type { Frame } from '../rpc/framing.ts';
import { LARGEST_FRAME, messageStatus, SMALLEST_FRAME } from '../rpc/header.ts';
import type { RpcStream } from '../rpc/stream.ts';
import { XdrError } from '../xdr/errors.ts';
import { XdrWriter } from '../xdr/writer.ts';
import type { Link } from './link.ts';
import { isLackingProcedure, lackingProcedure } from './lacking-procedure.ts';
import { readErrorBody } from './wire-error.ts';

/** How long a caller waits. Giving up does not stop what the server began. */
export interface CallOptions {
  /** Aborting it ends the waiting with `ABORTED`. */
  readonly signal?: AbortSignal | undefined;
  /** The most time for the answer, waiting for a free place among the calls on the way included; else `TIMEOUT`. */
  readonly timeoutMs?: number | undefined;
}

/** What a procedure takes. */
export type ArgsOf<N extends ProcedureName> = ProcedureMap[N]['args'];
/** What a procedure returns; `void` where that is nothing. */
export type RetOf<N extends ProcedureName> = ProcedureMap[N]['ret'];

/** The arguments, which may be left out where a procedure takes none, and the options. */
export type CallParameters<N extends ProcedureName> =
  ArgsOf<N> extends void ? [args?: undefined, options?: CallOptions] : [args: ArgsOf<N>, options?: CallOptions];

/** Every procedure of the daemon, by its name in libvirt's protocol: `conn.rpc`. */
export class Rpc {
  readonly #link: Link;
  #serverVersion: Promise<string> | undefined;

  /** @internal */
  constructor(link: Link) {
    this.#link = link;
  }

  /**
   * Calls a procedure. Numbers that are 64 bits on the wire are `bigint`; opaque bytes are `Uint8Array`.
   *
   * Errors: whatever the server answers; `NO_SUPPORT` where it lacks the procedure; `ABORTED`, `TIMEOUT`,
   * `CONNECTION_CLOSED`; `UNSUPPORTED_FD_PASSING`; `INVALID_ARG` for a value out of range; `PROTOCOL`. Arguments of the
   * wrong type are a `TypeError`.
   */
  async call<N extends ProcedureName>(name: N, ...rest: CallParameters<N>): Promise<Result<RetOf<N>, LibvirtError>> {
    return attempt(() => this.invoke(name, ...rest));
  }

  /**
   * Calls a procedure that opens a stream, and gives the stream. What such a procedure returns besides is dropped.
   *
   * Errors: as for {@link Rpc.call}. `signal` and `timeoutMs` end with the opening.
   */
  async stream<N extends ProcedureName>(name: N, ...rest: CallParameters<N>): Promise<Result<RpcStream, LibvirtError>> {
    return attempt(() => this.openStream(name, ...rest));
  }

  /** @internal As `call`, but throws the error. */
  async invoke<N extends ProcedureName>(name: N, ...[args, options]: CallParameters<N>): Promise<RetOf<N>> {
    const procedure = callable(name);
    if (procedure.stream !== 'none') throw new TypeError(`${name} opens a stream: use stream() for it`);
    const message = encodeCall(name, args);
    const outcome = await this.#link.session.call(keyOf(procedure), message, options ?? {});
    const reply = await this.#checkReply(outcome, procedure);
    return decodeReply(name, reply);
  }

  /** @internal As `stream`, but throws the error. */
  async openStream<N extends ProcedureName>(name: N, ...[args, options]: CallParameters<N>): Promise<RpcStream> {
    const procedure = callable(name);
    if (procedure.stream === 'none') throw new TypeError(`${name} opens no stream: use call() for it`);
    const message = encodeCall(name, args);
    const opening = this.#link.session.openStream(keyOf(procedure), message, procedure.stream, options ?? {});
    await this.#checkReply(await opening.outcome, procedure);
    const stream = opening.stream();
    if (stream === undefined) throw new LibvirtError('PROTOCOL', `${name}: answered before it was sent`);
    return stream;
  }

  async #checkReply(outcome: Outcome, procedure: Procedure): Promise<Frame> {
    if ('failure' in outcome) throw failureError(outcome.failure, procedure.name);
    const { reply } = outcome;
    if (reply.header.status === messageStatus.ok) return reply;
    const error = readErrorBody(reply.payload, procedure.name);
    if (!isLackingProcedure(error)) throw error;
    throw lackingProcedure(error, procedure, await this.serverVersion());
  }

  /** @internal The server's libvirt release, such as `9.0.0`; `unknown` where it will not tell. */
  serverVersion(): Promise<string> {
    this.#serverVersion ??= this.invoke('CONNECT_GET_LIB_VERSION').then(
      ({ libVer }) => versionText(libVer),
      () => 'unknown',
    );
    return this.#serverVersion;
  }
}

/** libvirt writes 9.0.1 as 9000001. */
export function versionText(version: bigint): string {
  return [version / 1_000_000n, (version / 1_000n) % 1_000n, version % 1_000n].join('.');
}

/** The result of what may throw a {@link LibvirtError}; anything else thrown is a mistake of the program, and stays thrown. */
export async function attempt<T>(run: () => Promise<T>): Promise<Result<T, LibvirtError>> {
  try {
    return Ok(await run());
  } catch (error) {
    if (error instanceof LibvirtError) return Err(error);
    throw error;
  }
}

function callable(name: ProcedureName): Procedure {
  const procedure = findProcedure(name);
  if (procedure?.kind !== 'call') throw new TypeError(`"${name}" is no procedure that can be called`);
  if (procedure.fds === undefined) return procedure;
  throw new LibvirtError(
    'UNSUPPORTED_FD_PASSING',
    `${name} passes file descriptors over the socket, which Node.js cannot do; nothing was sent`,
    { procedure: name },
  );
}

const keyOf = ({ program, version, number }: Procedure) => ({ program, version, procedure: number });

function encodeCall<N extends ProcedureName>(name: N, args: ArgsOf<N> | undefined): Uint8Array {
  const writer = new XdrWriter({ headroom: SMALLEST_FRAME, limit: LARGEST_FRAME });
  try {
    argsOf(name).encode(args, writer);
  } catch (error) {
    if (!(error instanceof XdrError)) throw error;
    throw new LibvirtError('INVALID_ARG', `${name}: ${error.message}`, { procedure: name, cause: error });
  }
  return writer.finish();
}

function decodeReply<N extends ProcedureName>(name: N, { payload }: Frame): RetOf<N> {
  try {
    return retOf(name).decode(payload);
  } catch (cause) {
    throw new LibvirtError(
      'PROTOCOL',
      `${name}: the server's answer cannot be read: ${toLibvirtError(cause).message}`,
      {
        procedure: name,
        cause,
      },
    );
  }
}
