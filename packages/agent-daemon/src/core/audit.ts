/** One line of the audit log, collected while a call runs. Values are quoted as JSON, so that none can start a line of its own. */
export class AuditLine {
  readonly #words: string[] = [];

  add(key: string, value: string | number): void {
    this.#words.push(`${key}=${typeof value === 'number' ? String(value) : JSON.stringify(value)}`);
  }

  toString(): string {
    return this.#words.join(' ');
  }
}
