import * as native from 'native';
import { readTextFile } from './facts.ts';

/**
 * Whether a process of the group runs that is not a zombie. kill(2) finds zombies too, and an init system that never waits
 * keeps them for ever, so that this looks at the state and group in /proc/PID/stat (proc(5)).
 */
export function groupHasMembers(group: number): boolean {
  return native.list('/proc').some((name) => /^\d+$/.test(name) && isLiveMember(name, group));
}

function isLiveMember(pid: string, group: number): boolean {
  let stat: string;
  try {
    stat = readTextFile(`/proc/${pid}/stat`, 1024);
  } catch {
    // It ended between the listing and now.
    return false;
  }
  // The name in parentheses may hold spaces and parentheses itself.
  const [state, , processGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return processGroup === String(group) && state !== 'Z' && state !== 'X';
}
