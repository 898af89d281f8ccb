import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** One number of /proc/PID/status, such as `VmRSS` (in kB) or `voluntary_ctxt_switches`. */
export function processStatus(pid: number, field: string): number {
  const line = readFileSync(`/proc/${pid}/status`, 'latin1')
    .split('\n')
    .find((candidate) => candidate.startsWith(`${field}:`));
  if (line === undefined) throw new Error(`/proc/${pid}/status has no ${field}`);
  return Number.parseInt(line.slice(field.length + 1), 10);
}

/** Whether the process waits for something: state S of proc(5). */
export function isSleeping(pid: number): boolean {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  return stat.slice(stat.lastIndexOf(')') + 2).startsWith('S');
}

/** What the descriptors of a process lead to. */
export function openFiles(pid: number): string[] {
  return readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`));
}
