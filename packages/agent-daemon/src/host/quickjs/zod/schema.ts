/** One thing that is wrong with a value. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly message: string;
  /** Whether the checks that would come after it make no sense any more. */
  readonly fatal: boolean;
}

/** Collects what is wrong with the value at one path. */
export class Report {
  readonly issues: Issue[] = [];

  add(message: string, options: { readonly fatal?: boolean; readonly path?: readonly (string | number)[] } = {}): void {
    this.issues.push({ path: options.path ?? [], message, fatal: options.fatal ?? true });
  }

  /** Takes over what is wrong with a part of the value. */
  addFrom(part: Report, key: string | number): void {
    for (const issue of part.issues) this.issues.push({ ...issue, path: [key, ...issue.path] });
  }

  get isFatal(): boolean {
    return this.issues.some((issue) => issue.fatal);
  }
}

export type Check = (value: unknown, report: Report) => void;

/** What a schema makes of a key that is not there: an error, nothing, or a value of its own. */
export type Absence = 'required' | 'optional' | 'defaulted';

export type SafeParsed =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };

/** A schema: its kind's `read`, followed by checks. Immutable, as zod's are. */
export abstract class Schema {
  readonly absence: Absence = 'required';
  readonly checks: readonly Check[] = [];

  /** The value as this kind understands it; what is wrong goes to the report. */
  protected abstract read(value: unknown, report: Report): unknown;

  run(value: unknown, report: Report): unknown {
    const own = new Report();
    const result = this.read(value, own);
    for (const check of this.checks) {
      if (own.isFatal) break;
      check(result, own);
    }
    report.issues.push(...own.issues);
    return result;
  }

  safeParse(value: unknown): SafeParsed {
    const report = new Report();
    const data = this.run(value, report);
    return report.issues.length === 0 ? { success: true, data } : { success: false, error: { issues: report.issues } };
  }

  /** The same schema with one more check. */
  withCheck(check: Check): this {
    const copy: unknown = Object.assign(Object.create(Object.getPrototypeOf(this)), this, {
      checks: [...this.checks, check],
    });
    // A copy of `this` with its prototype and fields.
    return copy as this;
  }

  refine(holds: (value: unknown) => boolean, message = 'Invalid input'): this {
    return this.withCheck((value, report) => {
      if (!holds(value)) report.add(message, { fatal: false });
    });
  }

  optional(): Schema {
    return new Optional(this);
  }

  nullable(): Schema {
    return new Nullable(this);
  }

  default(value: unknown): Schema {
    return new Default(this, value, false);
  }

  prefault(value: unknown): Schema {
    return new Default(this, value, true);
  }

  catch(value: unknown): Schema {
    return new Catch(this, value);
  }
}

class Optional extends Schema {
  readonly #inner: Schema;
  override readonly absence: Absence;

  constructor(inner: Schema) {
    super();
    this.#inner = inner;
    this.absence = inner.absence === 'defaulted' ? 'defaulted' : 'optional';
  }

  protected override read(value: unknown, report: Report): unknown {
    return value === undefined && this.absence === 'optional' ? undefined : this.#inner.run(value, report);
  }
}

class Nullable extends Schema {
  readonly #inner: Schema;
  override readonly absence: Absence;

  constructor(inner: Schema) {
    super();
    this.#inner = inner;
    this.absence = inner.absence;
  }

  protected override read(value: unknown, report: Report): unknown {
    return value === null ? null : this.#inner.run(value, report);
  }
}

class Default extends Schema {
  readonly #inner: Schema;
  readonly #value: unknown;
  readonly #isChecked: boolean;
  override readonly absence = 'defaulted';

  constructor(inner: Schema, value: unknown, isChecked: boolean) {
    super();
    this.#inner = inner;
    this.#value = value;
    this.#isChecked = isChecked;
  }

  protected override read(value: unknown, report: Report): unknown {
    if (value !== undefined) return this.#inner.run(value, report);
    const own = Array.isArray(this.#value) ? [...this.#value] : this.#value;
    return this.#isChecked ? this.#inner.run(own, report) : own;
  }
}

class Catch extends Schema {
  readonly #inner: Schema;
  readonly #value: unknown;
  override readonly absence = 'optional';

  constructor(inner: Schema, value: unknown) {
    super();
    this.#inner = inner;
    this.#value = value;
  }

  protected override read(value: unknown): unknown {
    const report = new Report();
    const result = this.#inner.run(value, report);
    return report.issues.length === 0 ? result : this.#value;
  }
}
