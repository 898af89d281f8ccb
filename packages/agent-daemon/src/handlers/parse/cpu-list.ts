/** How many processors a kernel list such as `0-3,8` names. */
export function countCpus(list: string): number {
  let count = 0;
  for (const part of list.trim().split(',')) {
    const match = /^([0-9]+)(?:-([0-9]+))?$/.exec(part);
    if (match === null) continue;
    const first = Number(match[1]);
    count += Number(match[2] ?? first) - first + 1;
  }
  return count;
}
