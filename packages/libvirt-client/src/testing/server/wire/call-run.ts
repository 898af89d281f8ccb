import { programs } from '../../../generated/procedures.gen.ts';
import { argsOf } from '../../../protocol/payloads.ts';
import { findProcedureByNumber, type Procedure, type ProcedureName } from '../../../protocol/procedures.ts';
import type { Frame } from '../../../rpc/framing.ts';
import { LARGEST_FRAME } from '../../../rpc/header.ts';
import type { Call } from '../call.ts';
import { failure, ServerFailure, toFailure } from '../failure.ts';
import type { Fault, Faults } from '../faults.ts';
import { errorFrame, replyFrame } from './frames.ts';
import type { Peer } from './peer.ts';
import type { ServerStream } from './server-stream.ts';

/** What the calls need of their server. */
export interface CallHost {
  readonly faults: Faults;
  /** Executes a call; throws what is to be the answer where there is no other. */
  execute(procedure: Procedure, args: unknown, call: Call): unknown;
  /** Whether the server is old enough to have it. */
  has(procedure: Procedure): boolean;
  /** Waits; ends early when the server closes. */
  wait(ms: number): Promise<void>;
}

/** What may be called before a hypervisor connection is open. */
const beforeOpen = /^(AUTH_|CONNECT_OPEN$|CONNECT_CLOSE$|CONNECT_SUPPORTS_FEATURE$|CONNECT_GET_URI$)/;

/** One call, from its arguments to its answer. Never rejects. */
export class CallRun implements Call {
  readonly name: string;
  readonly #host: CallHost;
  readonly #peer: Peer;
  readonly #frame: Frame;
  readonly #procedure: Procedure | undefined;
  #openStream: ((stream: ServerStream) => void) | undefined;
  #closes = false;

  constructor(host: CallHost, peer: Peer, frame: Frame) {
    this.#host = host;
    this.#peer = peer;
    this.#frame = frame;
    const { program, procedure } = frame.header;
    this.#procedure = findProcedureByNumber(program, procedure);
    this.name = this.#procedure?.name ?? `${program}:${procedure}`;
  }

  onStream(open: (stream: ServerStream) => void): void {
    this.#openStream = open;
  }

  register(wanted: Parameters<Call['register']>[0]): number {
    return this.#peer.registrations.add(wanted);
  }

  deregister(...[family, callbackId]: Parameters<Call['deregister']>): void {
    this.#peer.registrations.remove(family, callbackId);
  }

  opened(options: { readonly readOnly: boolean }): void {
    this.#peer.opened(options);
  }

  announceKeepAlive(): void {
    this.#peer.startKeepAlive();
  }

  closeAfterReply(): void {
    this.#closes = true;
  }

  async run(): Promise<void> {
    const fault = this.#host.faults.take(this.name);
    if (fault?.kind === 'close') return this.#peer.close();
    const answer = await this.#answer(fault);
    if (fault?.kind === 'delay') await this.#host.wait(fault.ms);
    if (fault?.kind === 'dropReply') return;
    this.#peer.send(spoilt(answer, fault));
    if (fault?.kind === 'truncate' || this.#closes) return this.#peer.end();
    this.#startStream();
  }

  async #answer(fault: Fault | undefined): Promise<Buffer> {
    const { header } = this.#frame;
    try {
      if (fault?.kind === 'error') {
        throw fault.message === undefined
          ? failure(fault.code, 'QEMU', 'injected by the test server')
          : new ServerFailure(fault.code, 'QEMU', fault.message);
      }
      const procedure = this.#callable();
      const ret = await this.#host.execute(procedure, this.#args(procedure), this);
      // The table of procedures has this name.
      return replyFrame(header, procedure.name as ProcedureName, ret);
    } catch (error) {
      this.#openStream = undefined;
      return errorFrame(header, 'reply', toFailure(error).wire);
    }
  }

  #callable(): Procedure {
    const { program, version, procedure: number } = this.#frame.header;
    const procedure = this.#procedure;
    if (!programNumbers.has(program)) {
      throw new ServerFailure('RPC', 'RPC', 'Cannot find program %s', `${program} version ${version}`);
    }
    if (procedure === undefined || procedure.kind !== 'call' || !this.#host.has(procedure)) {
      throw new ServerFailure('RPC', 'RPC', 'unknown procedure: %s', String(number));
    }
    if (procedure.version !== version) {
      const text = `program mismatch in dispatch: program ${program}, version ${version}`;
      throw new ServerFailure('RPC', 'RPC', text);
    }
    if (!this.#peer.isOpen && !beforeOpen.test(procedure.name)) {
      throw failure('INTERNAL_ERROR', 'RPC', 'connection not open');
    }
    if (this.#peer.isReadOnly && changesSomething(procedure)) {
      throw failure('OPERATION_DENIED', 'DOMAIN', `read only access prevents ${procedure.api ?? procedure.name}`);
    }
    return procedure;
  }

  #args(procedure: Procedure): unknown {
    try {
      // A libvirtd ignores what follows the arguments.
      return argsOf(procedure.name as ProcedureName).decode(this.#frame.payload, { allowTrailing: true, copy: true });
    } catch (error) {
      throw new ServerFailure('RPC', 'RPC', 'Unable to decode message payload: %s', toFailure(error).message);
    }
  }

  #startStream(): void {
    const open = this.#openStream;
    if (open === undefined) return;
    const { header } = this.#frame;
    open(this.#peer.stream(header));
  }
}

const programNumbers = new Set<number>(Object.values(programs).map(({ program }) => program));

const reading = new Set(['getattr', 'read', 'search-domains', 'detect-storage-pools']);

/** Whether a read-only connection may not call it: it needs a permission, always, that is not one to look. */
function changesSomething({ acl }: Procedure): boolean {
  return acl.some(
    ({ permission, whenSet, whenClear, whenArgument }) =>
      whenSet === undefined &&
      whenClear === undefined &&
      whenArgument === undefined &&
      !reading.has(permission) &&
      !permission.startsWith('search'),
  );
}

const OTHER_PROGRAM = 0x20009999;
const PROGRAM_AT = 4;
const SERIAL_AT = 20;

function spoilt(reply: Buffer, fault: Fault | undefined): Buffer {
  switch (fault?.kind) {
    case 'truncate':
      return reply.subarray(0, fault.bytes);
    case 'oversize':
      reply.writeUInt32BE(LARGEST_FRAME + 1, 0);
      return reply;
    case 'wrongProgram':
      reply.writeUInt32BE(OTHER_PROGRAM, PROGRAM_AT);
      return reply;
    case 'wrongSerial':
      reply.writeUInt32BE(reply.readUInt32BE(SERIAL_AT) ^ 0x4000_0000, SERIAL_AT);
      return reply;
    case 'trailing': {
      const longer = Buffer.concat([reply, Buffer.alloc(fault.bytes)]);
      longer.writeUInt32BE(longer.length, 0);
      return longer;
    }
    default:
      return reply;
  }
}
