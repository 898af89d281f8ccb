/** What the host counts, by libvirt's names for it. */
export function toStats(
  params: readonly { readonly field: string; readonly value: bigint }[],
): Readonly<Record<string, bigint>> {
  // fromEntries defines properties, so that a server's `__proto__` is a name like any other.
  return Object.fromEntries(params.map(({ field, value }) => [field, value]));
}
