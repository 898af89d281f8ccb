import * as z from 'zod';
import { DomainXmlError } from '../errors.ts';
import { type Compiled, type CompiledChild, type CompiledElement, isUnion } from '../schema/compile.ts';
import { checkDepth } from './check-depth.ts';
import { attributeIssueIn, type NodeIssue, nodeIssueIn } from './check-node.ts';

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
  const shape: Record<string, z.ZodType> = { extra: extraSchema().optional() };
  for (const field of form.attributes.values()) shape[field.property] = optional(field.value.schema(), field.required);
  if (form.text) shape[form.text.property] = optional(form.text.value.schema(), form.text.required);
  for (const field of form.children.values()) shape[field.property] = childSchema(field);
  if (tag) shape[tag[0]] = tag[1];
  return z.strictObject(shape);
};

const optional = (schema: z.ZodType, required: boolean): z.ZodType => (required ? schema : schema.optional());

const childSchema = ({ field, of, many }: CompiledChild): z.ZodType => {
  const one = singleSchema(field, of);
  return optional(many ? listOf(one) : one, field.required ?? false);
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
      return nodeSchema();
  }
};

/** A list whose first bad entry is enough: a million of them would be a million issues. */
const listOf = (one: z.ZodType): z.ZodType =>
  z.array(z.unknown()).superRefine((list, context) => {
    for (const [index, item] of list.entries()) {
      const issue = one.safeParse(item).error?.issues[0];
      if (issue === undefined) continue;
      context.addIssue({ ...issue, path: [index, ...issue.path] });
      return;
    }
  });

const extraSchema = (): z.ZodType =>
  z.strictObject({
    attributes: z.array(z.unknown()).superRefine(reporting(attributeIssueIn)).optional(),
    children: z.array(z.unknown()).superRefine(reporting(nodeIssueIn)).optional(),
  });

const nodeSchema = (): z.ZodType =>
  z.unknown().superRefine(
    reporting((node) => {
      const issue = nodeIssueIn([node]);
      return issue && { ...issue, path: issue.path.slice(1) };
    }),
  );

const reporting =
  <T>(issueIn: (value: T) => NodeIssue | undefined) =>
  (value: T, context: z.core.$RefinementCtx): void => {
    const issue = issueIn(value);
    if (issue) context.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
  };

/** Throws a `DomainXmlError` that names the first place where data does not fit its description. */
export const checkData = (data: unknown, compiled: Compiled, root: string): void => {
  checkDepth(data, root);
  const { error } = schemaOf(compiled).safeParse(data);
  const issue = error?.issues[0];
  if (!issue) return;
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [root, ...issue.path.map(String), ...unknown].join('.');
  throw new DomainXmlError('INVALID_VALUE', `${path}: ${issue.message}`, { path, cause: error });
};
