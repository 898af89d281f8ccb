import { Err, Ok, type Result } from 'ts-results';
import { LibvirtError, toLibvirtError } from '../errors.ts';
import type { ProcedureMap } from '../generated/types.gen.ts';
import { argsOf, retOf } from '../protocol/payloads.ts';
import { findProcedure, type Procedure, type ProcedureName } from '../protocol/procedures.ts';
import { failureError, type Outcome } from '../rpc/failure.ts';
import type { Frame } from '../rpc/framing.ts';
import { LARGEST_FRAME, messageStatus, SMALLEST_FRAME } from '../rpc/header.ts';
import type { HoleHandling, RpcStream } from '../rpc/stream.ts';
import { XdrError } from '../xdr/errors.ts';
import { XdrWriter } from '../xdr/writer.ts';
import { BulkLanes, type Dial } from './bulk-lanes.ts';
import type { RpcLink } from './link.ts';
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

/** @internal How a stream is opened, and what becomes of its holes; the sparse flag among the arguments asks for them. */
export interface OpenStreamOptions extends CallOptions {
  readonly sparse?: HoleHandling | undefined;
}

/** Every procedure of the daemon, by its name in libvirt's protocol: `conn.rpc`. */
export class Rpc {
  readonly #link: RpcLink;
  readonly #lanes: BulkLanes | undefined;
  #serverVersion: Promise<string> | undefined;

  /** @internal `another` makes a further connection to the same, where that can be done. */
  constructor(link: RpcLink, another?: Dial) {
    this.#link = link;
    this.#lanes = another && new BulkLanes(link, another);
  }

  /**
   * Calls a procedure. Numbers that are 64 bits on the wire are `bigint`; opaque bytes are `Uint8Array`.
   *
   * Errors: whatever the server answers; `NO_SUPPORT` where it lacks the procedure; `ABORTED`, `TIMEOUT`,
   * `CONNECTION_CLOSED`; `UNSUPPORTED_FD_PASSING`; `INVALID_ARG` for a value out of range; `PROTOCOL`. Arguments of the
   * wrong type are a `TypeError`.
   */
  call<N extends ProcedureName>(name: N, ...rest: CallParameters<N>): Promise<Result<RetOf<N>, LibvirtError>> {
    return attempt(() => this.invoke(name, ...rest));
  }

  /**
   * Calls a procedure that opens a stream, and gives the stream. What such a procedure returns besides is dropped.
   *
   * Errors: as for {@link Rpc.call}. `signal` and `timeoutMs` end with the opening.
   */
  async stream<N extends ProcedureName>(name: N, ...rest: CallParameters<N>): Promise<Result<RpcStream, LibvirtError>> {
    const [args, options] = rest;
    return attempt(() => this.openStream(name, args, options));
  }

  /** @internal As `call`, but throws the error. */
  async invoke<N extends ProcedureName>(name: N, ...[args, options]: CallParameters<N>): Promise<RetOf<N>> {
    const procedure = callable(name);
    if (procedure.stream !== 'none') throw new TypeError(`${name} opens a stream: use stream() for it`);
    const message = encodeCall(name, args);
    const outcome = await this.#link.session.call(keyOf(procedure), message, options ?? {});
    // Nothing is awaited on the way of a call that went well.
    const reply = isOk(outcome) ? outcome.reply : await this.#checkReply(outcome, procedure);
    return decodeReply(name, reply);
  }

  /** @internal As `stream`, but throws the error. */
  async openStream<N extends ProcedureName>(
    name: N,
    args: ArgsOf<N> | undefined,
    options: OpenStreamOptions | undefined,
  ): Promise<RpcStream> {
    return (await this.openStreamWithReply(name, args, options)).stream;
  }

  /** @internal As `openStream`, with what the procedure returns besides. */
  async openStreamWithReply<N extends ProcedureName>(
    name: N,
    args: ArgsOf<N> | undefined,
    options: OpenStreamOptions | undefined,
  ): Promise<{ readonly stream: RpcStream; readonly ret: RetOf<N> }> {
    const procedure = callable(name);
    if (procedure.stream === 'none') throw new TypeError(`${name} opens no stream: use call() for it`);
    const message = encodeCall(name, args);
    const shape = { direction: procedure.stream, sparse: options?.sparse };
    const opening = this.#link.session.openStream(keyOf(procedure), message, shape, options ?? {});
    const reply = await this.#checkReply(await opening.outcome, procedure);
    const stream = opening.stream();
    if (stream === undefined) throw new LibvirtError('PROTOCOL', `${name}: answered before it was sent`);
    try {
      stream.handOver();
      return { stream, ret: decodeReply(name, reply) };
    } catch (error) {
      stream.destroy();
      throw error;
    }
  }

  /**
   * @internal As `openStream`, on a connection of the stream's own, so that it holds nothing else back: it ends with the
   * stream, and with this connection. Where no other connection can be made, the stream shares this one.
   */
  async openBulkStream<N extends ProcedureName>(
    name: N,
    args: ArgsOf<N>,
    options: OpenStreamOptions,
  ): Promise<RpcStream> {
    const lanes = this.#lanes;
    if (lanes === undefined) return this.openStream(name, args, options);
    const lane = await lanes.open(name, options);
    try {
      const stream = await new Rpc(lane).openStream(name, args, options);
      return stream.once('close', () => lanes.close(lane));
    } catch (error) {
      lanes.close(lane);
      throw error;
    }
  }

  async #checkReply(outcome: Outcome, procedure: Procedure): Promise<Frame> {
    if ('failure' in outcome) throw failureError(outcome.failure, procedure.name);
    const { reply } = outcome;
    if (reply.header.status === messageStatus.ok) return reply;
    const error = readErrorBody(reply.payload, procedure.name);
    if (!isLackingProcedure(error)) throw error;
    throw lackingProcedure(error, procedure, await this.serverVersion(procedure.name.startsWith('admin.')));
  }

  /** @internal The server's libvirt release, such as `9.0.0`; `unknown` where it will not tell. */
  serverVersion(isAdmin = false): Promise<string> {
    const asked = () =>
      isAdmin ? this.invoke('admin.CONNECT_GET_LIB_VERSION') : this.invoke('CONNECT_GET_LIB_VERSION');
    this.#serverVersion ??= asked().then(
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

const isOk = (outcome: Outcome): outcome is { readonly reply: Frame } =>
  'reply' in outcome && outcome.reply.header.status === messageStatus.ok;

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
    // A view of 16 bytes would keep all that was received with it.
    return retOf(name).decode(payload, { copy: true });
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
