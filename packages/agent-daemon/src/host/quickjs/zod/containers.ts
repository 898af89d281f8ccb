import { tooBig, tooSmall, wrongType } from './describe.ts';
import { Report, Schema } from './schema.ts';

type Shape = Readonly<Record<string, Schema>>;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Runs a schema on one part of the value. */
function runPart(schema: Schema, value: unknown, key: string | number, report: Report): unknown {
  const own = new Report();
  const result = schema.run(value, own);
  report.addFrom(own, key);
  return result;
}

/** `object` leaves out unknown keys; `strictObject` (and only it) complains of them. */
export class ObjectSchema extends Schema {
  readonly shape: Shape;
  readonly isStrict: boolean;

  constructor(shape: Shape, isStrict: boolean) {
    super();
    this.shape = shape;
    this.isStrict = isStrict;
  }

  protected override read(value: unknown, report: Report): unknown {
    if (!isRecord(value)) {
      report.add(wrongType('object', value));
      return value;
    }
    const result: Record<string, unknown> = {};
    for (const [key, schema] of Object.entries(this.shape)) {
      const isPresent = key in value;
      if (!isPresent && schema.absence === 'optional') continue;
      const part = runPart(schema, value[key], key, report);
      if (part !== undefined || isPresent) result[key] = part;
    }
    if (this.isStrict) this.#reportUnknown(value, report);
    return result;
  }

  #reportUnknown(value: Readonly<Record<string, unknown>>, report: Report): void {
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(this.shape, key));
    if (unknown.length === 0) return;
    const list = unknown.map((key) => `"${key}"`).join(', ');
    report.add(`Unrecognized key${unknown.length > 1 ? 's' : ''}: ${list}`, { fatal: false });
  }
}

export class RecordSchema extends Schema {
  readonly keys: Schema;
  readonly values: Schema;

  constructor(keys: Schema, values: Schema) {
    super();
    this.keys = keys;
    this.values = values;
  }

  protected override read(value: unknown, report: Report): unknown {
    if (!isRecord(value)) {
      report.add(wrongType('record', value));
      return value;
    }
    const result: Record<string, unknown> = {};
    for (const key of Object.keys(value)) {
      if (key === '__proto__') continue;
      if (this.keys.safeParse(key).success) result[key] = runPart(this.values, value[key], key, report);
      else report.add('Invalid key in record', { path: [key] });
    }
    return result;
  }
}

export class ArraySchema extends Schema {
  readonly element: Schema;

  constructor(element: Schema) {
    super();
    this.element = element;
  }

  min(length: number): this {
    return this.withCheck((value, report) => {
      if (Array.isArray(value) && value.length < length)
        report.add(tooSmall('array', length, 'items'), { fatal: false });
    });
  }

  max(length: number): this {
    return this.withCheck((value, report) => {
      if (Array.isArray(value) && value.length > length) report.add(tooBig('array', length, 'items'), { fatal: false });
    });
  }

  protected override read(value: unknown, report: Report): unknown {
    if (!Array.isArray(value)) {
      report.add(wrongType('array', value));
      return value;
    }
    return value.map((item: unknown, index) => runPart(this.element, item, index, report));
  }
}

/** All `items`, followed by any number of `rest`. */
export class TupleSchema extends Schema {
  readonly items: readonly Schema[];
  readonly rest: Schema | undefined;

  constructor(items: readonly Schema[], rest: Schema | undefined) {
    super();
    this.items = items;
    this.rest = rest;
  }

  protected override read(value: unknown, report: Report): unknown {
    if (!Array.isArray(value)) {
      report.add(wrongType('tuple', value));
      return value;
    }
    const { items, rest } = this;
    if (rest === undefined && value.length < items.length) {
      report.add(tooSmall('array', items.length, 'items'));
      return value;
    }
    if (rest === undefined && value.length > items.length) report.add(tooBig('array', items.length, 'items'));
    const result = items.map((item, index) => runPart(item, value[index], index, report));
    if (rest === undefined) return result;
    value
      .slice(items.length)
      .forEach((item: unknown, index) => result.push(runPart(rest, item, items.length + index, report)));
    return result;
  }
}

export class UnionSchema extends Schema {
  readonly options: readonly Schema[];

  constructor(options: readonly Schema[]) {
    super();
    this.options = options;
  }

  protected override read(value: unknown, report: Report): unknown {
    const survivors: { readonly result: unknown; readonly own: Report }[] = [];
    for (const option of this.options) {
      const own = new Report();
      const result = option.run(value, own);
      if (own.issues.length === 0) return result;
      if (!own.isFatal) survivors.push({ result, own });
    }
    const [only] = survivors;
    if (only === undefined || survivors.length > 1) {
      report.add('Invalid input');
      return value;
    }
    // The one option of the right type: its complaints say more than "invalid".
    report.issues.push(...only.own.issues);
    return only.result;
  }
}
