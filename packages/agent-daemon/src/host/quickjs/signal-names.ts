/** Linux's signals 1 to 31 in order, as on x86 and arm (signal(7)). */
const NAMES =
  'HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS'.split(
    ' ',
  );

/** `SIGKILL` for 9; `SIG40` for a signal without a name. */
export function signalName(number: number): string {
  return `SIG${NAMES[number - 1] ?? number}`;
}
