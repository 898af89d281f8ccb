import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A type expression of the protocol data; protocol/README.md explains each kind. */
export type TypeExpression =
  | { readonly kind: 'int' | 'uint' | 'hyper' | 'uhyper' | 'char' | 'uchar' | 'short' | 'ushort' | 'bool' | 'double' }
  | { readonly kind: 'void' }
  | { readonly kind: 'enum' | 'ref'; readonly name: string }
  | { readonly kind: 'string'; readonly max: number }
  | { readonly kind: 'opaque'; readonly max?: number; readonly length?: number }
  | { readonly kind: 'array'; readonly of: TypeExpression; readonly max?: number; readonly length?: number }
  | { readonly kind: 'optional'; readonly of: TypeExpression };

interface UnionCase {
  readonly label: string;
  readonly value: number;
  readonly name: string;
  readonly type: TypeExpression;
}

export type TypeDefinition =
  | { readonly kind: 'struct'; readonly fields: readonly { readonly name: string; readonly type: TypeExpression }[] }
  | { readonly kind: 'alias'; readonly type: TypeExpression }
  | { readonly kind: 'union'; readonly cases: readonly UnionCase[]; readonly default: null };

export interface AclData {
  readonly object: string;
  readonly permission: string;
  readonly when_flags?: { readonly all: 'set' | 'clear'; readonly of: readonly string[] };
  readonly when_param?: { readonly name: string; readonly equals: boolean; readonly value: string };
}

export interface ProcedureData {
  readonly number: number;
  readonly name: string;
  readonly args: string | null;
  readonly ret: string | null;
  readonly msg: string | null;
  readonly is_event: boolean;
  readonly since: string;
  readonly api?: string;
  readonly event_id?: string;
  readonly annotations: {
    readonly priority: 'low' | 'high';
    readonly readstream?: number;
    readonly writestream?: number;
    readonly sparseflag?: string;
    readonly fds?: 'call' | 'reply' | 'both';
    readonly acl: readonly AclData[];
    readonly aclfilter?: readonly AclData[];
  };
}

export interface ProgramFile {
  readonly libvirt_version: string;
  readonly program: number | null;
  readonly version: number | null;
  readonly imports: readonly string[];
  readonly constants: Readonly<Record<string, number>>;
  readonly enums: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly features?: Readonly<Record<string, number>>;
  readonly types: Readonly<Record<string, TypeDefinition>>;
  readonly procedures: readonly ProcedureData[];
}

export interface EnumData {
  readonly since?: string;
  readonly flags: boolean;
  readonly members: Readonly<Record<string, number>>;
  readonly member_since: Readonly<Record<string, string>>;
}

interface FlagsFile {
  readonly enums: Readonly<Record<string, EnumData>>;
  readonly constants: Readonly<Record<string, { readonly value: number; readonly since: string }>>;
}

export interface ErrorData {
  readonly value: number;
  readonly since: string;
  readonly meaning?: string;
}

type ErrorTable = Readonly<Record<string, ErrorData>>;

interface ErrorsFile {
  readonly virErrorNumber: ErrorTable;
  readonly virErrorDomain: ErrorTable;
  readonly virErrorLevel: ErrorTable;
}

export interface TypedParamData {
  readonly value: string;
  readonly role: 'name' | 'format' | 'prefix' | 'suffix';
  readonly since: string;
  readonly types?: readonly string[];
  readonly pattern?: string;
}

interface TypedParamsFile {
  readonly params: Readonly<Record<string, TypedParamData>>;
}

/** The RPC programs, in the order in which they are written out. */
export const programNames = ['remote', 'qemu', 'lxc', 'admin', 'keepalive'] as const;
export type ProgramName = (typeof programNames)[number];

export interface ProtocolData {
  readonly programs: Readonly<Record<ProgramName, ProgramFile>>;
  readonly net: ProgramFile;
  readonly flags: FlagsFile;
  readonly errors: ErrorsFile;
  readonly typedParams: TypedParamsFile;
}

/** Reads the protocol data of `folder`. */
export function loadProtocol(folder: string): ProtocolData {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  // The data is part of the repository, and its shape is the one that its README documents.
  return {
    programs: Object.fromEntries(programNames.map((name) => [name, read(name)])),
    net: read('net'),
    flags: read('flags'),
    errors: read('errors'),
    typedParams: read('typed_params'),
  } as ProtocolData;
}
