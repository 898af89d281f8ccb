/** How a size is written: the unit that an absent `unit` attribute means, and the one that libvirt writes. */
export interface Scale {
  readonly absent: 'bytes' | 'KiB' | 'MiB';
  readonly written: 'bytes' | 'KiB' | 'MiB';
}

/** A size as XML holds it. */
export interface ScaledText {
  readonly text: string;
  readonly unit: string;
}

const powers: Readonly<Record<string, bigint>> = { k: 1n, m: 2n, g: 3n, t: 4n, p: 5n, e: 6n };
const most = 2n ** 64n - 1n;

/** Bytes in one of a unit, as libvirt's pages define units: `KB` is 1000, `k` and `KiB` are 1024; case does not matter. */
const bytesInUnit = (unit: string): bigint | undefined => {
  const lower = unit.toLowerCase();
  if (lower === 'b' || lower === 'byte' || lower === 'bytes') return 1n;
  const shape = /^([kmgtpe])(ib|b)?$/.exec(lower);
  const power = powers[shape?.[1] ?? ''];
  if (!shape || power === undefined) return undefined;
  return (shape[2] === 'b' ? 1000n : 1024n) ** power;
};

/** Reads a number and its unit as bytes. */
export const decodeSize = (text: string, unit: string | undefined, scale: Scale): bigint | undefined => {
  if (!/^\s*\d{1,20}\s*$/.test(text)) return undefined;
  const factor = bytesInUnit(unit ?? scale.absent);
  if (factor === undefined) return undefined;
  const bytes = BigInt(text) * factor;
  return bytes <= most ? bytes : undefined;
};

/** Writes bytes in the unit that libvirt writes, or in bytes when that would round. */
export const encodeSize = (bytes: bigint, scale: Scale): ScaledText => {
  const factor = bytesInUnit(scale.written) ?? 1n;
  return bytes % factor === 0n
    ? { text: String(bytes / factor), unit: scale.written }
    : { text: String(bytes), unit: 'bytes' };
};
