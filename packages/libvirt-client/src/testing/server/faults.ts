import type { ErrorCodeName } from '../../generated/errors.gen.ts';
import type { ProcedureName } from '../../protocol/procedures.ts';

/** What goes wrong with the answer to a call. */
export type Fault =
  /** The call is executed and answered, later. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The call is executed, and never answered. */
  | { readonly kind: 'dropReply' }
  /** The call is not executed; this error is the answer. */
  | { readonly kind: 'error'; readonly code: ErrorCodeName; readonly message?: string }
  /** The connection ends before the call is executed. */
  | { readonly kind: 'close' }
  /** The connection ends after this many bytes of the reply. */
  | { readonly kind: 'truncate'; readonly bytes: number }
  /** A message that announces more than any message may have. */
  | { readonly kind: 'oversize' }
  /** The reply bears the number of another program. */
  | { readonly kind: 'wrongProgram' }
  /** The reply bears the serial of another call. */
  | { readonly kind: 'wrongSerial' }
  /** The reply has this many bytes more than it should. */
  | { readonly kind: 'trailing'; readonly bytes: number };

/** How often a fault happens, and to which calls. */
interface PlannedFault {
  readonly procedure: ProcedureName | '*';
  readonly fault: Fault;
  left: number;
}

/** What shall go wrong: `server.faults`. */
export class Faults {
  /** While true, no keepalive message is sent or answered. */
  keepAliveSilent = false;
  readonly #planned: PlannedFault[] = [];

  /** Lets the next `times` calls (1) of a procedure, or of any (`*`), go wrong. Several for one are taken in order. */
  add(procedure: ProcedureName | '*', fault: Fault, times = 1): void {
    this.#planned.push({ procedure, fault, left: times });
  }

  /** Forgets what was planned and is yet to come. */
  clear(): void {
    this.#planned.length = 0;
    this.keepAliveSilent = false;
  }

  /** @internal What happens to a call now. */
  take(procedure: string): Fault | undefined {
    const planned = this.#planned.find((each) => each.procedure === procedure || each.procedure === '*');
    if (planned === undefined) return undefined;
    planned.left -= 1;
    if (planned.left <= 0) this.#planned.splice(this.#planned.indexOf(planned), 1);
    return planned.fault;
  }
}
