const units = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'] as const;

/** Bytes as a Kubernetes quantity, in the largest unit that keeps them exact: `4Gi`, `1536Mi`. */
export const quantityOf = (bytes: bigint): string => {
  let amount = bytes;
  let unit = 0;
  while (amount > 0n && amount % 1024n === 0n && unit < units.length - 1) {
    amount /= 1024n;
    unit++;
  }
  return `${amount}${units[unit]}`;
};
