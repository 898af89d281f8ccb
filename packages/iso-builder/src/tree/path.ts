import { ImageError } from '../errors.ts';

/** Bytes of UTF-8 that a whole path may have; Linux cannot open a longer one. */
const maxPathBytes = 4095;
/** Bytes of UTF-8 that one name may have; no common file system holds a longer one. */
const maxNameBytes = 255;

/**
 * Splits a path of the image into its names. Paths are relative to the root, with `/` between the names.
 *
 * Throws `PATH_ESCAPES` for an absolute path or `..`, `INVALID_NAME` and `NAME_TOO_LONG` for names that cannot be stored.
 */
export function splitImagePath(path: string): string[] {
  if (typeof path !== 'string') throw new TypeError('a path in the image must be a string');
  if (path.startsWith('/')) {
    throw new ImageError('PATH_ESCAPES', `${quote(path)} is absolute; paths are relative to the image's root`, {
      path,
    });
  }
  if (Buffer.byteLength(path) > maxPathBytes) {
    throw new ImageError('NAME_TOO_LONG', `the path ${quote(path.slice(0, 60))}… is longer than 4095 bytes`, { path });
  }
  const names = path.split('/');
  for (const name of names) checkName(name, path);
  return names;
}

/** Checks one name of a path: the text between two slashes. */
function checkName(name: string, path: string): void {
  if (name === '..') {
    throw new ImageError('PATH_ESCAPES', `${quote(path)} has ".."; a path cannot leave the image`, { path });
  }
  if (name === '' || name === '.') {
    throw new ImageError('INVALID_NAME', `${quote(path)} has an empty name or "."; write a/b, not a//b or ./a`, {
      path,
    });
  }
  if (name.includes('\0') || name.includes('/')) {
    throw new ImageError('INVALID_NAME', `${quote(path)} has a NUL or a slash inside a name`, { path });
  }
  if (/\p{Surrogate}/u.test(name)) {
    throw new ImageError('INVALID_NAME', `${quote(path)} has half a surrogate pair, which no encoding can hold`, {
      path,
    });
  }
  if (name.length * 3 > maxNameBytes && Buffer.byteLength(name) > maxNameBytes) {
    throw new ImageError('NAME_TOO_LONG', `${quote(path)} has a name longer than 255 bytes of UTF-8`, { path });
  }
}

/** Checks the target of a symbolic link: any text that a kernel could follow. It is stored, never followed. */
export function checkLinkTarget(target: string, path: string): void {
  if (target === '' || target.includes('\0') || /\p{Surrogate}/u.test(target)) {
    throw new ImageError('INVALID_NAME', `${quote(path)}: the link target ${quote(target)} is empty or has a NUL`, {
      path,
    });
  }
  if (Buffer.byteLength(target) > maxPathBytes) {
    throw new ImageError('NAME_TOO_LONG', `${quote(path)}: the link target is longer than 4095 bytes`, { path });
  }
}

function quote(path: string): string {
  return JSON.stringify(path);
}
