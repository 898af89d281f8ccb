// What the scripts share: assertions that stop the script, and a count of open descriptors.
import * as native from 'native';

/* global scriptArgs */

/** A folder of the script's own. */
export const folder = scriptArgs[1];

export const text = (value) => native.utf8Encode(value);
export const shell = native.realPath('/bin/sh');

export function same(actual, expected, what) {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: got ${a}, expected ${b}`);
}

/** `code` is a symbolic errno, or the name of the error's class. */
export function throws(code, call, what) {
  let thrown = 'nothing';
  try {
    call();
  } catch (error) {
    thrown = error.code ?? error.name;
  }
  same(thrown, code, what);
}

const openDescriptors = () => native.list('/proc/self/fd').length;
const atStart = openDescriptors();

/** To be called last: every descriptor that was opened has been closed. */
export function nothingLeftOpen() {
  same(openDescriptors(), atStart, 'open descriptors');
}
