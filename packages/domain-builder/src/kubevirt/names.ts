/** The longest label of RFC 1123. */
const longest = 63;

/** Makes names that Kubernetes takes (RFC 1123 labels), each only once. */
export class Names {
  readonly #taken = new Set<string>();

  /** A name as near to the wanted one as can be; `fallback` where nothing of it is left. */
  unique(wanted: string, fallback: string): string {
    const base = labelOf(wanted) || fallback;
    for (let number = 1; ; number++) {
      const suffix = number === 1 ? '' : `-${number}`;
      const name = `${cut(base, longest - suffix.length)}${suffix}`;
      if (this.#taken.has(name)) continue;
      this.#taken.add(name);
      return name;
    }
  }
}

/** The label nearest to a text; empty when it has nothing that a label may have. */
export const labelOf = (text: string): string =>
  cut(
    text
      .toLowerCase()
      .replace(/[^a-z0-9-]+/g, '-')
      .replace(/^-+/, ''),
    longest,
  );

const cut = (label: string, length: number): string => label.slice(0, length).replace(/-+$/, '');
