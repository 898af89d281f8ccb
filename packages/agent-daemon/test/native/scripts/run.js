import * as native from 'native';

/** Runs a program to its end and returns [stdout, stderr, status]. */
export function run(file, argv, { env = [], cwd = '/', stdin } = {}) {
  const child = native.spawn(file, argv, env, cwd, -1, -1, stdin !== undefined);
  const poll = native.pollCreate();
  const output = ['', ''];
  let given = 0;
  if (child.stdin >= 0) native.pollAdd(poll, child.stdin, native.POLL_OUT);
  [child.stdout, child.stderr].forEach((fd) => native.pollAdd(poll, fd, native.POLL_IN));
  for (let open = child.stdin >= 0 ? 3 : 2; open > 0;) {
    const ready = native.pollTake(poll);
    for (let at = 0; at < ready.length; at += 2) {
      const fd = ready[at];
      if (fd === child.stdin) {
        const put = native.ioWrite(fd, stdin, given);
        if (put > 0) given += put;
        if (given < stdin.length) continue;
      } else {
        const got = native.ioRead(fd);
        if (got === null) continue;
        if (got.length > 0) {
          output[fd === child.stdout ? 0 : 1] += native.utf8Decode(got, false);
          native.pollModify(poll, fd, native.POLL_IN);
          continue;
        }
      }
      native.pollRemove(poll, fd);
      native.ioClose(fd);
      open--;
    }
  }
  native.ioClose(poll);
  let status = null;
  while (status === null) status = native.waitFor(child.pid);
  return [...output, status];
}
