/** Waits that all end when the server does. */
export class Delays {
  readonly #waiting = new Map<NodeJS.Timeout, () => void>();
  #isOver = false;

  /** Resolves after that time, or when all are ended. */
  wait(ms: number): Promise<void> {
    if (this.#isOver) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(timer);
        resolve();
      }, ms);
      this.#waiting.set(timer, resolve);
    });
  }

  end(): void {
    this.#isOver = true;
    for (const [timer, resolve] of this.#waiting) {
      clearTimeout(timer);
      resolve();
    }
    this.#waiting.clear();
  }
}
