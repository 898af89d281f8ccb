const prefixes: Readonly<Record<string, string>> = { virtio: 'vd', ide: 'hd', fdc: 'fd', xen: 'xvd', nvme: 'nvme' };

/** The first name of a bus that is not taken: `sda`, `sdb`, … `sdaa`. A hint only: the guest names disks by itself. */
export const freeDiskTarget = (taken: ReadonlySet<string | undefined>, bus: string): string => {
  const prefix = prefixes[bus] ?? 'sd';
  let index = 0;
  while (taken.has(prefix + letters(index))) index++;
  return prefix + letters(index);
};

/** 0 is `a`, 25 is `z`, 26 is `aa`. */
const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(97 + (index % 26));
