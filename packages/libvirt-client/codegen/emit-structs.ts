import type { Composite, Model, ResolvedType } from './model.ts';
import { propertyKey } from './names.ts';

/** The wire layouts, one line of notation a type; src/xdr/notation.ts reads it. */
export function emitStructs(model: Model): string {
  const lines = model.composites.map((item) => `  ${propertyKey(item.name)}: '${layout(item)}',`);
  return [
    '/** Wire layout of every structure and union, in the notation of xdr/notation.ts. */',
    'export const structs: Readonly<Record<string, string>> = {',
    ...lines,
    '};',
    '',
  ].join('\n');
}

function layout(item: Composite): string {
  return item.kind === 'struct'
    ? item.fields.map((field) => `${field.name}:${notation(field.type)}`).join(' ')
    : item.arms.map((arm) => `|${arm.value}=${arm.tag}:${notation(arm.type)}`).join(' ');
}

function notation(type: ResolvedType): string {
  switch (type.kind) {
    case 'struct':
      return type.name;
    case 'optional':
      return `${notation(type.of)}?`;
    case 'array':
      return notation(type.of) + bounds(type);
    case 'string':
    case 'opaque':
    case 'chars':
      return type.kind + bounds(type);
    default:
      return type.kind;
  }
}

function bounds({ max, length }: { readonly max?: number; readonly length?: number }): string {
  return length === undefined ? `<${max}>` : `[${length}]`;
}
