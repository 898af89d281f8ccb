export interface Mount {
  readonly device: string;
  readonly mountPoint: string;
  readonly type: string;
  readonly readOnly: boolean;
}

/** /proc/self/mounts, in the format of fstab(5). Of several mounts on one place only the last one, which is on top. */
export function parseMounts(text: string): readonly Mount[] {
  const byPlace = new Map<string, Mount>();
  for (const line of text.split('\n')) {
    const [device, place, type, options] = line.split(' ');
    if (device === undefined || place === undefined || type === undefined || options === undefined) continue;
    const mountPoint = unescapeOctal(place);
    byPlace.delete(mountPoint);
    const readOnly = options.split(',').includes('ro');
    byPlace.set(mountPoint, { device: unescapeOctal(device), mountPoint, type, readOnly });
  }
  return [...byPlace.values()];
}

/** The kernel writes space, tab, newline, `#` and backslash as three octal digits. */
function unescapeOctal(text: string): string {
  return text.replaceAll(/\\([0-7]{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
}
