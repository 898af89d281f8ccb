import type { ProcedureMap } from '../../generated/types.gen.ts';
import type { ProcedureName } from '../../protocol/procedures.ts';
import type { ServerStream } from './wire/server-stream.ts';
import type { EventFamily, Registration } from './wire/registrations.ts';

/** What a handler may do besides answering. */
export interface Call {
  /** The procedure's name. */
  readonly name: string;
  /** Lets `open` have the stream of this call, after its reply was sent. Only for procedures that open one. */
  onStream(open: (stream: ServerStream) => void): void;
  /** Registers the client for events; answers the registration's number. */
  register(wanted: Registration): number;
  /** Ends a registration. */
  deregister(family: EventFamily, callbackId: number): void;
  /** The client has opened a hypervisor connection. */
  opened(options: { readonly readOnly: boolean }): void;
  /** The client supports keepalive, so it may be pinged. */
  announceKeepAlive(): void;
  /** Ends the connection after the reply. */
  closeAfterReply(): void;
}

/** Executes one procedure: answers with what it returns, or with the `ServerFailure` that it throws. */
export type Handler<N extends ProcedureName> = (
  args: ProcedureMap[N]['args'],
  call: Call,
) => ProcedureMap[N]['ret'] | Promise<ProcedureMap[N]['ret']>;

/** Handlers by procedure. */
export type Handlers = { readonly [N in ProcedureName]?: Handler<N> };
