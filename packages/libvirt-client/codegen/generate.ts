import { emitConstants } from './emit-constants.ts';
import { emitErrors } from './emit-errors.ts';
import { emitEvents } from './emit-events.ts';
import { emitFlags } from './emit-flags.ts';
import { emitProcedures } from './emit-procedures.ts';
import { emitStructs } from './emit-structs.ts';
import { emitTypedParams } from './emit-typed-params.ts';
import { emitTypes } from './emit-types.ts';
import { loadProtocol } from './load.ts';
import { buildModel } from './model.ts';

/** The generated files by name, made from the protocol data in `folder`; the same data gives the same bytes. */
export function generate(folder: string): ReadonlyMap<string, string> {
  const data = loadProtocol(folder);
  const model = buildModel(data);
  const header =
    '// Generated (linguist-generated) by `pnpm --filter @virtkit/libvirt-client codegen`\n' +
    `// from protocol/*.json, libvirt ${model.release}. Change the generator, not this file.\n\n`;
  const bodies = {
    constants: emitConstants(data),
    errors: emitErrors(data),
    events: emitEvents(model, data),
    flags: emitFlags(data),
    procedures: emitProcedures(model, data),
    structs: emitStructs(model),
    'typed-params': emitTypedParams(data),
    types: emitTypes(model),
  };
  return new Map(Object.entries(bodies).map(([name, body]) => [`${name}.gen.ts`, header + body]));
}
