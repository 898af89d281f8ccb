/** The value that follows an option of QEMU; the option is given once. */
export function valueOf(argv: readonly string[], option: string): string | undefined {
  const at = argv.indexOf(option);
  return at < 0 ? undefined : argv[at + 1];
}

/** The values of an option that may be given many times. */
export const valuesOf = (argv: readonly string[], option: string): readonly string[] =>
  argv.flatMap((word, index) => (word === option ? [argv[index + 1] ?? ''] : []));

/** What `-device` or `-object` says, for those that are JSON with this field. */
export const described = (argv: readonly string[], option: string, field: string): readonly Record<string, unknown>[] =>
  valuesOf(argv, option)
    .filter((text) => text.startsWith('{'))
    // libvirt writes these, as one JSON object each.
    .map((text) => JSON.parse(text) as Record<string, unknown>)
    .filter((object) => field in object);

/** The Hyper-V properties of `-cpu`, in order. */
export const hyperVOf = (argv: readonly string[]): readonly string[] =>
  (valueOf(argv, '-cpu') ?? '').split(',').filter((word) => /^hv[-_]/.test(word));
