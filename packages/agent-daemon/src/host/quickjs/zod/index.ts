/**
 * The part of zod 4's interface that the agent's schemas use, in the place of zod in the stand-alone executable: zod's own
 * schemas are made of closures, which cost this engine nearly 2 MB of memory and 10 ms at each start. A test runs both on every
 * schema of the agent and compares what they say.
 */
import { ArraySchema, ObjectSchema, RecordSchema, TupleSchema, UnionSchema } from './containers.ts';
import { BooleanSchema, NullSchema, NumberSchema, StringSchema, UnknownSchema, ValuesSchema } from './scalars.ts';
import type { Schema } from './schema.ts';

type Shape = Readonly<Record<string, Schema>>;

export const string = (): StringSchema => new StringSchema();
export const number = (): NumberSchema => new NumberSchema(false);
export const int = (): NumberSchema => new NumberSchema(true);
export const boolean = (): BooleanSchema => new BooleanSchema();
export const unknown = (): UnknownSchema => new UnknownSchema();
export const literal = (value: unknown): ValuesSchema => new ValuesSchema([value]);
export const object = (shape: Shape): ObjectSchema => new ObjectSchema(shape, false);
export const strictObject = (shape: Shape): ObjectSchema => new ObjectSchema(shape, true);
export const record = (keys: Schema, values: Schema): RecordSchema => new RecordSchema(keys, values);
export const array = (element: Schema): ArraySchema => new ArraySchema(element);
export const tuple = (items: readonly Schema[], rest?: Schema): TupleSchema => new TupleSchema(items, rest);
export const union = (options: readonly Schema[]): UnionSchema => new UnionSchema(options);

const nullSchema = (): NullSchema => new NullSchema();
const enumSchema = (values: readonly string[]): ValuesSchema => new ValuesSchema(values);
export { enumSchema as enum, nullSchema as null };
