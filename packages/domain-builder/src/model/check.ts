import * as z from 'zod';
import { DomainXmlError } from '../errors.ts';
import { type Compiled, type CompiledChild, type CompiledElement, isUnion } from '../schema/compile.ts';
import { checkDepth } from './check-depth.ts';

const attributeNode = z.strictObject({ name: z.string(), value: z.string() });

const node: z.ZodType = z.lazy(() =>
  z.discriminatedUnion('kind', [
    elementNode,
    z.strictObject({ kind: z.literal('text'), value: z.string() }),
    z.strictObject({ kind: z.literal('cdata'), value: z.string() }),
    z.strictObject({ kind: z.literal('comment'), value: z.string() }),
    z.strictObject({ kind: z.literal('instruction'), target: z.string(), value: z.string() }),
  ]),
);

const elementNode = z.strictObject({
  kind: z.literal('element'),
  name: z.string(),
  attributes: z.array(attributeNode),
  children: z.array(node),
});

const extra = z.strictObject({ attributes: z.array(attributeNode).optional(), children: z.array(node).optional() });

const schemas = new WeakMap<Compiled, z.ZodType>();

/** The zod check of an element's data; names that the description does not know are refused, `extra` is where they belong. */
const schemaOf = (compiled: Compiled): z.ZodType => {
  const known = schemas.get(compiled);
  if (known) return known;
  const schema = isUnion(compiled)
    ? z.discriminatedUnion(
        compiled.by.property,
        // A union has at least one form.
        [...compiled.variants].map(([word, form]) => formSchema(form, [compiled.by.property, z.literal(word)])) as [
          z.ZodObject,
        ],
      )
    : formSchema(compiled);
  schemas.set(compiled, schema);
  return schema;
};

const formSchema = (form: CompiledElement, tag?: readonly [string, z.ZodType]): z.ZodObject => {
  const shape: Record<string, z.ZodType> = { extra: extra.optional() };
  for (const field of form.attributes.values()) shape[field.property] = optional(field.value.schema(), field.required);
  if (form.text) shape[form.text.property] = optional(form.text.value.schema(), form.text.required);
  for (const field of form.children.values()) shape[field.property] = childSchema(field);
  if (tag) shape[tag[0]] = tag[1];
  return z.strictObject(shape);
};

const optional = (schema: z.ZodType, required: boolean): z.ZodType => (required ? schema : schema.optional());

const childSchema = ({ field, of, many }: CompiledChild): z.ZodType => {
  const one = singleSchema(field, of);
  return optional(many ? z.array(one) : one, field.required ?? false);
};

const singleSchema = (field: CompiledChild['field'], of: () => Compiled): z.ZodType => {
  switch (field.kind) {
    case 'element':
      return z.lazy(() => schemaOf(of()));
    case 'leaf':
      return field.value.schema();
    case 'flag':
      return z.boolean();
    default:
      return elementNode;
  }
};

/** Throws a `DomainXmlError` that names the first place where data does not fit its description. */
export const checkData = (data: unknown, compiled: Compiled, root: string): void => {
  checkDepth(data);
  const { error } = schemaOf(compiled).safeParse(data);
  const issue = error?.issues[0];
  if (!issue) return;
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [root, ...issue.path.map(String), ...unknown].join('.');
  throw new DomainXmlError('INVALID_VALUE', `${path}: ${issue.message}`, { path, cause: error });
};
