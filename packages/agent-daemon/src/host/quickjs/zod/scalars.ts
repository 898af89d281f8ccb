import { notOneOf, tooBig, tooSmall, wrongType } from './describe.ts';
import { type Report, Schema } from './schema.ts';

export class StringSchema extends Schema {
  min(length: number): this {
    return this.withCheck((value, report) => {
      if (lengthOf(value) < length) report.add(tooSmall('string', length, 'characters'), { fatal: false });
    });
  }

  max(length: number): this {
    return this.withCheck((value, report) => {
      if (lengthOf(value) > length) report.add(tooBig('string', length, 'characters'), { fatal: false });
    });
  }

  regex(pattern: RegExp): this {
    return this.withCheck((value, report) => {
      if (!pattern.test(String(value))) report.add(`Invalid string: must match pattern ${pattern}`, { fatal: false });
    });
  }

  protected override read(value: unknown, report: Report): unknown {
    if (typeof value !== 'string') report.add(wrongType('string', value));
    return value;
  }
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : 0;
}

export class NumberSchema extends Schema {
  readonly #isInteger: boolean;

  constructor(isInteger: boolean) {
    super();
    this.#isInteger = isInteger;
  }

  min(minimum: number): NumberSchema {
    return this.#bounded((value, report) => {
      if (Number(value) < minimum) report.add(tooSmall('number', minimum), { fatal: false });
    });
  }

  max(maximum: number): NumberSchema {
    return this.#bounded((value, report) => {
      if (Number(value) > maximum) report.add(tooBig('number', maximum), { fatal: false });
    });
  }

  // A private field is not part of what `withCheck` copies.
  #bounded(check: (value: unknown, report: Report) => void): NumberSchema {
    const copy = new NumberSchema(this.#isInteger);
    return Object.assign(copy, { checks: [...this.checks, check] });
  }

  protected override read(value: unknown, report: Report): unknown {
    if (typeof value !== 'number' || !Number.isFinite(value)) report.add(wrongType('number', value));
    else if (this.#isInteger && !Number.isInteger(value)) report.add(wrongType('int', value));
    else if (this.#isInteger && value > Number.MAX_SAFE_INTEGER)
      report.add(tooBig('int', Number.MAX_SAFE_INTEGER), { fatal: false });
    else if (this.#isInteger && value < Number.MIN_SAFE_INTEGER)
      report.add(tooSmall('int', Number.MIN_SAFE_INTEGER), { fatal: false });
    return value;
  }
}

export class BooleanSchema extends Schema {
  protected override read(value: unknown, report: Report): unknown {
    if (typeof value !== 'boolean') report.add(wrongType('boolean', value));
    return value;
  }
}

export class NullSchema extends Schema {
  protected override read(value: unknown, report: Report): unknown {
    if (value !== null) report.add(wrongType('null', value));
    return value;
  }
}

export class UnknownSchema extends Schema {
  protected override read(value: unknown): unknown {
    return value;
  }
}

/** `literal` and `enum`: one of these values. */
export class ValuesSchema extends Schema {
  readonly values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    super();
    this.values = values;
  }

  protected override read(value: unknown, report: Report): unknown {
    if (!this.values.includes(value)) report.add(notOneOf(this.values));
    return value;
  }
}
