import type { ProcedureData, ProgramFile, ProgramName, ProtocolData, TypeDefinition, TypeExpression } from './load.ts';
import { programNames } from './load.ts';
import { camelWords, fieldName, typeName } from './names.ts';

/** A type with every alias replaced by what it stands for; `name` of a reference is a TypeScript name. */
export type ResolvedType =
  | { readonly kind: 'int' | 'uint' | 'hyper' | 'uhyper' | 'char' | 'uchar' | 'short' | 'ushort' | 'bool' | 'double' }
  | { readonly kind: 'struct'; readonly name: string }
  | { readonly kind: 'string' | 'opaque' | 'chars'; readonly max?: number; readonly length?: number }
  | { readonly kind: 'array'; readonly of: ResolvedType; readonly max?: number; readonly length?: number }
  | { readonly kind: 'optional'; readonly of: ResolvedType };

interface Field {
  readonly name: string;
  readonly type: ResolvedType;
}

interface UnionArm {
  readonly value: number;
  readonly tag: string;
  readonly type: ResolvedType;
}

export type Composite =
  | { readonly name: string; readonly kind: 'struct'; readonly fields: readonly Field[] }
  | { readonly name: string; readonly kind: 'union'; readonly arms: readonly UnionArm[] };

export interface Procedure {
  readonly program: ProgramName;
  readonly data: ProcedureData;
  /** The name a caller uses: bare for `remote`, qualified for the others. */
  readonly name: string;
  readonly args: string | null;
  readonly ret: string | null;
  readonly msg: string | null;
  readonly stream: 'none' | 'read' | 'write' | 'duplex';
}

export interface Model {
  readonly release: string;
  readonly composites: readonly Composite[];
  readonly procedures: readonly Procedure[];
}

// The read annotation is all that upstream knows; these two carry data both ways.
const duplexProcedures: ReadonlySet<string> = new Set(['DOMAIN_OPEN_CONSOLE', 'DOMAIN_OPEN_CHANNEL']);
// Opens a stream without saying so in every release's annotations.
const writeProcedures: ReadonlySet<string> = new Set(['DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS']);

/** Puts all programs' types and procedures into the form that the emitters write. */
export function buildModel(data: ProtocolData): Model {
  const files = [...programNames.map((name) => data.programs[name]), data.net];
  const definitions = new Map(files.flatMap((file) => Object.entries(file.types)));
  const composites = [...definitions].flatMap(([name, definition]) => composite(name, definition, definitions));
  assertUnique(composites.map(({ name }) => name));
  return {
    release: data.programs.remote.libvirt_version,
    composites,
    procedures: programNames.flatMap((program) => procedures(program, data.programs[program])),
  };
}

function composite(
  wireName: string,
  definition: TypeDefinition,
  definitions: ReadonlyMap<string, TypeDefinition>,
): readonly Composite[] {
  const name = typeName(wireName);
  if (definition.kind === 'alias') return [];
  if (definition.kind === 'struct') {
    const fields = definition.fields.map((field) => ({
      name: fieldName(field.name),
      type: resolve(field.type, definitions),
    }));
    assertUnique(fields.map((field) => field.name));
    return [{ name, kind: 'struct', fields }];
  }
  const arms = definition.cases.map(({ label, value, type }) => {
    const tag = camelWords(label.replace('VIR_TYPED_PARAM_', '').split('_'));
    // The boolean arm is declared as an int that holds yes or no.
    return { value, tag, type: tag === 'boolean' ? ({ kind: 'bool' } as const) : resolve(type, definitions) };
  });
  return [{ name, kind: 'union', arms }];
}

function resolve(type: TypeExpression, definitions: ReadonlyMap<string, TypeDefinition>): ResolvedType {
  switch (type.kind) {
    case 'ref': {
      const target = definitions.get(type.name);
      if (target === undefined) throw new Error(`no type is named "${type.name}"`);
      return target.kind === 'alias'
        ? resolve(target.type, definitions)
        : { kind: 'struct', name: typeName(type.name) };
    }
    case 'enum':
      // Travels as an int, and is read as one: a newer server may send a member that this release does not know.
      return { kind: 'int' };
    case 'optional':
      return { kind: 'optional', of: resolve(type.of, definitions) };
    case 'array':
      return type.of.kind === 'char' ? { ...type, kind: 'chars' } : { ...type, of: resolve(type.of, definitions) };
    case 'void':
      throw new Error('void stands only where a procedure has no payload');
    default:
      return type;
  }
}

function procedures(program: ProgramName, file: ProgramFile): readonly Procedure[] {
  const payload = (name: string | null): string | null => (name === null ? null : typeName(name));
  return file.procedures.map((data) => ({
    program,
    data,
    name: program === 'remote' ? data.name : `${program}.${data.name}`,
    args: payload(data.args),
    ret: payload(data.ret),
    msg: payload(data.msg),
    stream: streamOf(data),
  }));
}

function streamOf({ name, annotations }: ProcedureData): Procedure['stream'] {
  if (duplexProcedures.has(name)) return 'duplex';
  if (writeProcedures.has(name) || annotations.writestream !== undefined) return 'write';
  return annotations.readstream === undefined ? 'none' : 'read';
}

/** Two wire names that become one TypeScript name would silently hide each other. */
export function assertUnique(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw new Error(`two things would be named "${name}"`);
    seen.add(name);
  }
}
