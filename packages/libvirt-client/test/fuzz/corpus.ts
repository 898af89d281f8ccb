import * as fc from 'fast-check';
import type { ProcedureName } from '../../src/protocol/procedures.ts';
import { findProcedure, findProcedureByNumber, procedureNames } from '../../src/protocol/procedures.ts';
import { protocolSchema } from '../../src/protocol/payloads.ts';
import { messageType, readHeader } from '../../src/rpc/header.ts';
import { rawFrame } from '../../src/testing/server/wire/frames.ts';
import { XdrWriter } from '../../src/xdr/writer.ts';
import { valuesOf } from '../xdr/arbitraries.ts';
import { readRecording } from './recording.ts';

/** A message of a server, to be changed. */
export interface Sample {
  /** The procedure; of an event, its own. */
  readonly name: string;
  /** What to call the procedure with, to get it for an answer. */
  readonly args: unknown;
  readonly kind: 'reply' | 'event' | 'stream';
  /** The whole message. Its serial is set when it is sent. */
  readonly bytes: Buffer;
}

/** What the recorded server sent. */
function recorded(): Sample[] {
  const frames = [...readRecording('calls'), ...readRecording('streams')].filter(({ from }) => from === 'server');
  return frames.flatMap(({ bytes }) => {
    const { program, procedure, type } = readHeader(new DataView(bytes.buffer, bytes.byteOffset, bytes.length));
    const name = findProcedureByNumber(program, procedure)?.name;
    if (name === undefined) return [];
    const kind = type === messageType.reply ? 'reply' : type === messageType.message ? 'event' : 'stream';
    return [{ name, kind, bytes, args: argsFor(name) } as const];
  });
}

/** Messages of every call and event that has a payload, `each` of each, with random values. */
function generated(seed: number, each: number): Sample[] {
  const names = (['remote', 'qemu', 'admin'] as const).flatMap((program) => procedureNames(program));
  return names.flatMap((name) => {
    // The names come from the table itself.
    const procedure = findProcedure(name as ProcedureName);
    const type = procedure.kind === 'event' ? procedure.msg : procedure.ret;
    if (type === null || procedure.stream !== 'none' || procedure.fds !== undefined) return [];
    const isEvent = procedure.kind === 'event';
    const header = {
      program: procedure.program,
      version: procedure.version,
      procedure: procedure.number,
      type: isEvent ? messageType.message : messageType.reply,
      serial: 1,
      status: 0,
    };
    return fc.sample(valuesOf(type), { seed, numRuns: each }).map((value) => {
      const writer = new XdrWriter({ limit: 65_536 });
      protocolSchema.encode(type, value, writer);
      const bytes = rawFrame(header, writer.finish());
      return { name, kind: isEvent ? 'event' : 'reply', bytes, args: argsFor(name) } as const;
    });
  });
}

/** Arguments that the procedure could have. */
function argsFor(name: string): unknown {
  const type = findProcedure(name)?.args ?? null;
  return type === null ? undefined : fc.sample(valuesOf(type), { seed: 1, numRuns: 1 })[0];
}

/** All of them. */
export function corpus(seed: number, each: number): readonly Sample[] {
  return [...recorded(), ...generated(seed, each)];
}
